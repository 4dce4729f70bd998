import { wholeTimes } from './count.ts'
import type { Needle } from './needle.ts'
import type { OpenPlace, Searched } from './open-places.ts'
import type { Reading, Wanted } from './query.ts'

/* How well a place answers: any name is better than any text. */
const EXACT = 100
const ALSO_EXACT = 90
const START = 80
const PART = 60
const ALSO_PART = 40
const TEXT = 20
const ELSEWHERE = 12

/** Of another name of the thing, beside the one asked for. */
const OTHER_NAME = 0.75
/** Of a word that only begins with what is asked. */
const BEGUN = 0.6
/** Of a query of several parts that are not found as one. */
const SCATTERED = 0.9
/** A third of a Chinese query's pairs of characters. */
const LEAST_SHARE = 1 / 3
/** For each further time that a text has the word. */
const AGAIN = 1.5
/** At most, for a name that has little else. */
const FILLS_NAME = 9

/** How well a place answers a part of a query, or the query as one. */
export function scoreWanted(place: OpenPlace, { asked, others }: Wanted): number {
  return Math.max(
    scoreName(place, asked),
    scoreText(place, asked),
    ...others.map((other) => OTHER_NAME * Math.max(scoreName(place, other), scoreWords(place, other))),
  )
}

/** How well a place answers all parts of a query; 0 when it lacks one. */
export function scoreParts(place: OpenPlace, reading: Reading): number {
  const scores = reading.map((wanted) => scoreWanted(place, wanted))
  if (scores.includes(0)) return 0
  return mean(scores) * (reading.length === 1 ? 1 : SCATTERED)
}

/** How well a place answers most parts of a query, or most of their pairs of characters; 0 when it does not. */
export function scoreMost(place: OpenPlace, reading: Reading): number {
  const scores = reading.map((wanted) => scoreWanted(place, wanted) || scorePairs(place, wanted.asked))
  return scores.filter((score) => score > 0).length * 2 < scores.length ? 0 : mean(scores)
}

function scoreName({ names, also }: OpenPlace, needle: Needle): number {
  const scores = names.map((name) => {
    const filled = FILLS_NAME * Math.min(1, needle.key.length / name.key.length)
    if (name.key === needle.key) return EXACT + filled
    const score = starts(name, needle) ? START : holds(name, needle) ? PART : 0
    return score === 0 ? 0 : (score + filled) * wordsShare(name, needle)
  })
  const others = also.map((name) => {
    if (name.key === needle.key) return ALSO_EXACT
    return holds(name, needle) ? ALSO_PART * wordsShare(name, needle) : 0
  })
  return Math.max(0, ...scores, ...others)
}

/** Less for a word that only begins with what is asked: it may still be being typed. */
function wordsShare(name: Needle, needle: Needle): number {
  return wholeTimes(name.stems, needle.stems) > 0 ? 1 : BEGUN
}

function scoreText(place: OpenPlace, needle: Needle): number {
  const score = scoreWords(place, needle)
  if (score > 0) return score
  if (holds(place.text, needle)) return BEGUN * TEXT
  return holds(place.words, needle) ? BEGUN * ELSEWHERE : 0
}

function scoreWords({ text, words }: OpenPlace, needle: Needle): number {
  const times = wholeTimes(text.stems, needle.stems)
  if (times > 0) return TEXT + AGAIN * (times - 1)
  return wholeTimes(words.stems, needle.stems) > 0 ? ELSEWHERE : 0
}

function starts(name: Searched, needle: Needle): boolean {
  return name.text.startsWith(needle.text) || name.stems.startsWith(needle.stems)
}

function holds(text: Searched, needle: Needle): boolean {
  return text.text.includes(needle.text) || text.stems.includes(needle.stems)
}

/** By how many of a Chinese query's pairs of characters a place has. */
function scorePairs({ names, text, words }: OpenPlace, { text: asked }: Needle): number {
  const characters = [...asked]
  if (characters.length < 3 || !/^\p{Script=Han}+$/u.test(asked)) return 0
  const all = [...names.map((name) => name.text), text.text, words.text].join('\n')
  const pairs = characters.slice(1).map((character, index) => (characters[index] ?? '') + character)
  const share = pairs.filter((pair) => all.includes(pair)).length / pairs.length
  return share < LEAST_SHARE ? 0 : TEXT * share
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
