import type { Folded } from './fold.ts'
import type { Needle, Reader } from './needle.ts'

/** A stretch of text, marked where it is what was asked for. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
}

/** From and to, in UTF-16 units. */
export type Range = readonly [from: number, to: number]

/** Where a text says what is looked for, in order and without overlaps. */
export function findRanges(text: string, needles: readonly Needle[], reader: Reader): readonly Range[] {
  const folded = reader.fold(text)
  const words = wordsOf(folded, reader)
  const ranges = needles.flatMap((needle) =>
    needle.text.startsWith(' ') ? wordRanges(words, needle) : characterRanges(folded, needle),
  )
  return joinRanges(
    ranges.map(([from, to]): Range => [folded.places[from] ?? 0, endOf(text, folded.places[to - 1] ?? 0)]),
  )
}

/** A text from one place to another, in pieces. */
export function pieces(text: string, ranges: readonly Range[], [start, end]: Range): readonly Piece[] {
  const all: Piece[] = []
  let at = start
  for (const [from, to] of ranges) {
    if (to <= start || from >= end) continue
    all.push({ text: text.slice(at, Math.max(at, from)), marked: false })
    all.push({ text: text.slice(Math.max(at, from), Math.min(to, end)), marked: true })
    at = Math.min(to, end)
  }
  all.push({ text: text.slice(at, end), marked: false })
  return all.filter((piece) => piece.text !== '')
}

interface Word {
  readonly text: string
  readonly stem: string
  readonly range: Range
}

function wordsOf({ text }: Folded, { stemAll }: Reader): readonly Word[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    text: word,
    stem: stemAll(word),
    range: [index, index + word.length],
  }))
}

/** Rows of whole words; the last may only begin with what is asked. */
function wordRanges(words: readonly Word[], needle: Needle): readonly Range[] {
  const asked = needle.text.slice(1).split(' ')
  const stems = needle.stems.slice(1).split(' ')
  const isAt = (start: number): boolean =>
    asked.every((word, offset) => {
      const found = words[start + offset]
      if (found === undefined) return false
      if (found.stem === stems[offset]) return true
      return (
        offset === asked.length - 1 &&
        (found.text.startsWith(word) || found.stem.startsWith(stems[offset] ?? word))
      )
    })
  return words.flatMap(({ range }, start): readonly Range[] =>
    isAt(start) ? [[range[0], words[start + asked.length - 1]?.range[1] ?? range[1]]] : [],
  )
}

function characterRanges({ text }: Folded, { text: asked }: Needle): readonly Range[] {
  const ranges: Range[] = []
  for (let at = text.indexOf(asked); at >= 0; at = text.indexOf(asked, at + asked.length))
    ranges.push([at, at + asked.length])
  return ranges
}

function endOf(text: string, place: number): number {
  return place + ((text.codePointAt(place) ?? 0) > 0xffff ? 2 : 1)
}

function joinRanges(ranges: readonly Range[]): readonly Range[] {
  const joined: Range[] = []
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1)
    if (last !== undefined && from <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], to)]
    else joined.push([from, to])
  }
  return joined
}
