import { keyOf } from './outline.ts'
import type { Field, Outline, Part, PartName, Said } from './outline.ts'
import { longestRise } from './longest-rise.ts'

/** One difference between two states of a document. */
export type Change =
  | { readonly change: 'added' | 'removed'; readonly part: PartName }
  /** `follows` is what it stands after now; absent of the first. */
  | { readonly change: 'moved'; readonly part: PartName; readonly follows?: PartName }
  | {
      readonly change: 'changed'
      readonly part: PartName
      readonly field: Omit<Field, 'says'>
      /** Empty where there was nothing. */
      readonly before: Said
      /** Empty where there is nothing now. */
      readonly after: Said
    }

/** What it takes to get from one state to the other: in the order of the later one, and last what it lacks. */
export function compareOutlines(before: Outline, after: Outline): readonly Change[] {
  const old = new Map(before.map((part) => [keyOf(part), part]))
  const kept = new Set(after.map(keyOf).filter((key) => old.has(key)))
  const moves = movesOf(before, after)
  const present = after.flatMap((part): readonly Change[] => {
    const was = old.get(keyOf(part))
    if (was === undefined) return [{ change: 'added', part: nameOf(part) }]
    return [...(moves.get(keyOf(part)) ?? []), ...changedFields(was, part, kept)]
  })
  const gone = before.filter((part) => !kept.has(keyOf(part)))
  return [...present, ...gone.map((part): Change => ({ change: 'removed', part: nameOf(part) }))]
}

function changedFields(was: Part, part: Part, kept: ReadonlySet<string>): readonly Change[] {
  const fields = new Map([...was.fields, ...part.fields].map((field) => [fieldKey(field), field]))
  return [...fields].flatMap(([key, { name, column }]): readonly Change[] => {
    // A column that came or went takes its cells along.
    if (column !== undefined && !kept.has(keyOf({ ...part, kind: 'column', id: column }))) return []
    const before = saidBy(was, key)
    const after = saidBy(part, key)
    if (JSON.stringify(before) === JSON.stringify(after)) return []
    const field = column === undefined ? { name } : { name, column }
    return [{ change: 'changed', part: nameOf(part), field, before, after }]
  })
}

function saidBy({ fields }: Part, key: string): Said {
  return fields.find((field) => fieldKey(field) === key)?.says ?? ''
}

function fieldKey({ name, column }: Omit<Field, 'says'>): string {
  return column === undefined ? `field ${name}` : `cell ${column}`
}

/** The fewest parts that have to be taken up and put down elsewhere, each list by itself. */
function movesOf(before: Outline, after: Outline): ReadonlyMap<string, readonly Change[]> {
  const moves = new Map<string, readonly Change[]>()
  const places = new Map(before.map((part, place) => [keyOf(part), place]))
  for (const list of Map.groupBy(after, listOf).values()) {
    const kept = list.flatMap((part) => {
      const place = places.get(keyOf(part))
      return place === undefined ? [] : [{ part, place }]
    })
    const staying = longestRise(kept.map(({ place }) => place))
    for (const { part, place } of kept) {
      if (!staying.has(place)) moves.set(keyOf(part), [moveOf(part, list)])
    }
  }
  return moves
}

function moveOf(part: Part, list: readonly Part[]): Change {
  const follows = list[list.indexOf(part) - 1]
  return {
    change: 'moved',
    part: nameOf(part),
    ...(follows === undefined ? {} : { follows: nameOf(follows) }),
  }
}

/** Parts with an order among themselves. Notes stand in the order of their marks, sources in that of their ids. */
function listOf({ kind, id, within = '' }: Part): string {
  return kind === 'note' || kind === 'source' ? `${kind} ${id}` : `${kind} ${within}`
}

function nameOf({ kind, id, name, within }: Part): PartName {
  return within === undefined ? { kind, id, name } : { kind, id, name, within }
}
