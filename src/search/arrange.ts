import type { OpenPlace } from './open-places.ts'
import type { PlaceKind } from './types.ts'

export interface Scored {
  readonly open: OpenPlace
  readonly score: number
}

/** What a reader wants to see of a thing: what it is, where it stands in a system, which chapter speaks of it. */
type Family = 'definition' | 'row' | 'chapter'

const FAMILIES: Readonly<Partial<Record<PlaceKind, Family>>> = {
  term: 'definition',
  item: 'row',
  system: 'row',
  chapter: 'chapter',
  section: 'chapter',
}

const FIRST = 3
const MIXED = 5
const MOST_OF_A_GROUP = 2
/** From here on a place is called as asked, and does not only speak of it. */
const CALLED_SO = 40

/** The hits in the order of their scores, but the first of them of different families and systems. */
export function arrange(hits: readonly Scored[], places: readonly OpenPlace[]): readonly Scored[] {
  const sorted = hits.toSorted((a, b) => b.score - a.score || a.open.number - b.open.number)
  const first = firstHits(sorted, places)
  const rest = sorted.filter((hit) => !first.some(({ open }) => open === hit.open))
  return mixGroups([...first, ...rest])
}

/** The best hit, then the best of each other family. */
function firstHits(sorted: readonly Scored[], places: readonly OpenPlace[]): readonly Scored[] {
  const [best] = sorted
  if (best === undefined) return []
  const found = bestOfFamilies(sorted)
  const others = [found.get('definition'), found.get('row'), chapterOf(sorted, found, places)]
    .filter((hit) => hit !== undefined)
    .filter(({ open }) => familyOf(open) !== familyOf(best.open))
    .toSorted((a, b) => b.score - a.score)
  return [best, ...others].slice(0, FIRST)
}

function bestOfFamilies(sorted: readonly Scored[]): ReadonlyMap<Family, Scored> {
  const found = new Map<Family, Scored>()
  for (const hit of sorted) {
    const family = familyOf(hit.open)
    if (family === undefined || found.has(family)) continue
    if (family !== 'definition' || hit.score >= CALLED_SO) found.set(family, hit)
  }
  return found
}

function familyOf({ place }: OpenPlace): Family | undefined {
  return FAMILIES[place.kind]
}

/**
 * The chapter to go with the rows: the one that shows the best row, when that is called as asked; else the one that
 * says the most; else, when none says the word, one that shows any of the rows.
 */
function chapterOf(
  sorted: readonly Scored[],
  found: ReadonlyMap<Family, Scored>,
  places: readonly OpenPlace[],
): Scored | undefined {
  const showing = ({ open }: Scored): readonly Scored[] =>
    placesAbove(open, places)
      .filter((above) => familyOf(above) === 'chapter')
      .slice(0, 1)
      .map((above) => sorted.find((hit) => hit.open === above) ?? { open: above, score: 0 })
  const row = found.get('row')
  const ofRow = row !== undefined && row.score >= CALLED_SO ? showing(row) : []
  return ofRow[0] ?? found.get('chapter') ?? sorted.flatMap(showing)[0]
}

/** What a place is a part of, from near to far. */
export function placesAbove({ place }: OpenPlace, places: readonly OpenPlace[]): readonly OpenPlace[] {
  const above = place.in === undefined ? undefined : places[place.in]
  return above === undefined ? [] : [above, ...placesAbove(above, places)]
}

/** Of a system, a chapter or the glossary at most two are among the first five. */
function mixGroups(hits: readonly Scored[]): readonly Scored[] {
  const counts = new Map<number, number>()
  const first: Scored[] = []
  const later: Scored[] = []
  for (const hit of hits) {
    const group = groupOf(hit.open)
    const count = counts.get(group) ?? 0
    if (first.length < MIXED && count < MOST_OF_A_GROUP) {
      first.push(hit)
      counts.set(group, count + 1)
    } else later.push(hit)
  }
  return [...first, ...later]
}

function groupOf({ place, number }: OpenPlace): number {
  const holds =
    place.kind === 'item' || place.kind === 'term' || place.kind === 'section' || place.kind === 'source'
  return holds && place.in !== undefined ? place.in : number
}
