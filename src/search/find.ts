import { arrange, placesAbove } from './arrange.ts'
import type { Scored } from './arrange.ts'
import { openFold } from './fold.ts'
import type { Needle, Reader } from './needle.ts'
import { namesOfTerms, openPlaces } from './open-places.ts'
import type { OpenPlace } from './open-places.ts'
import { readQuery } from './query.ts'
import type { Query } from './query.ts'
import { scoreMost, scoreParts, scoreWhole } from './score.ts'
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

/** Among equals: what is short and to the point before what holds it, and what the site says before what it draws on. */
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

/** For a chapter's part that shows what is called as asked. */
const SHOWS_IT = 4
const CALLED_SO = 50
/** What comes near counts only beside the nearest. */
const NEAR = 0.6

/** Makes an index ready to be searched. */
export function openSearch(index: SearchIndex): Search {
  const reader = { fold: openFold(index.pairs), stemAll: openStemmer() }
  const places = openPlaces(index, reader)
  const otherNames = namesOfTerms(places)
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

function fullMatches(places: readonly OpenPlace[], query: Query): readonly Scored[] {
  const scored = places.flatMap((open) =>
    ofKind(
      open,
      Math.max(scoreWhole(open, query.whole), ...query.readings.map((parts) => scoreParts(open, parts))),
    ),
  )
  const showing = new Set(
    scored
      .filter(({ score }) => score >= CALLED_SO)
      .flatMap(({ open }) => placesAbove(open, places).map(({ number }) => number)),
  )
  return scored.map(({ open, score }) =>
    open.place.kind === 'section' && showing.has(open.number)
      ? { open, score: score + SHOWS_IT }
      : { open, score },
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
  return score === 0 ? [] : [{ open, score: score + KIND_SCORES[open.place.kind] }]
}
