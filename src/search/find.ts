import { arrange, placesAbove } from './arrange.ts'
import type { Scored } from './arrange.ts'
import { openFold } from './fold.ts'
import type { Needle, Reader } from './needle.ts'
import { collectNames, openPlaces } from './open-places.ts'
import type { OpenPlace } from './open-places.ts'
import { readQuery } from './query.ts'
import type { Query } from './query.ts'
import { scoreMost, scoreParts, scoreWanted } from './score.ts'
import { openStemmer } from './stem.ts'
import type { Place, PlaceKind, SearchIndex } from './types.ts'

export interface Hit {
  readonly place: Place
  readonly text: string
  /** What it is a part of, from far to near. */
  readonly above: readonly Place[]
}

export interface Answer {
  /** The best first. */
  readonly hits: readonly Hit[]
  /** Whether the hits have all that was asked for, or come near. */
  readonly match: 'full' | 'near'
  /** What to mark in titles and texts. */
  readonly needles: readonly Needle[]
}

export interface Search {
  readonly reader: Reader
  /** Undefined when nothing is asked. */
  readonly find: (text: string) => Answer | undefined
}

/** What is short and to the point before what holds it; what the site says before what it draws on. */
const KIND_SCORES: Readonly<Record<PlaceKind, number>> = {
  term: 5,
  item: 4,
  system: 3,
  chapter: 2,
  section: 2,
  sheet: 1.5,
  page: 1,
  source: -15,
}

/** What comes near counts only beside the nearest. */
const NEAR = 0.6

/** Makes an index ready to be searched. */
export function openSearch(index: SearchIndex): Search {
  const reader = { fold: openFold(index.pairs), stemAll: openStemmer() }
  const places = openPlaces(index, reader)
  const otherNames = collectNames(places)
  const hit = ({ open }: Scored): Hit => ({
    place: open.place,
    text: index.texts[open.number] ?? '',
    above: placesAbove(open, places)
      .map(({ place }) => place)
      .reverse(),
  })
  const find = (text: string): Answer | undefined => {
    const query = readQuery(text, reader, otherNames)
    if (query === undefined) return undefined
    const full = fullMatches(places, query)
    const scored = full.length > 0 ? full : nearMatches(places, query)
    return {
      hits: arrange(scored, places).map(hit),
      match: full.length > 0 ? 'full' : 'near',
      needles: [query.whole, ...query.readings.flat()].flatMap(({ asked, others }) => [asked, ...others]),
    }
  }
  return { reader, find }
}

function fullMatches(places: readonly OpenPlace[], { whole, readings }: Query): readonly Scored[] {
  return places.flatMap((open) =>
    ofKind(open, Math.max(scoreWanted(open, whole), ...readings.map((parts) => scoreParts(open, parts)))),
  )
}

function nearMatches(places: readonly OpenPlace[], { readings }: Query): readonly Scored[] {
  const scored = places.flatMap((open) =>
    ofKind(open, Math.max(...readings.map((parts) => scoreMost(open, parts)))),
  )
  const best = Math.max(...scored.map(({ score }) => score))
  return scored.filter(({ score }) => score >= NEAR * best)
}

function ofKind(open: OpenPlace, score: number): readonly Scored[] {
  return score === 0 ? [] : [{ open, score: Math.max(1, score + KIND_SCORES[open.place.kind]) }]
}
