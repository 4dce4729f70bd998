import { issueAt } from '../core/problem.ts'
import { problem } from './catalogue/index.ts'
import type { Issue } from '../core/issue.ts'
import type { Place, Problem } from '../core/problem.ts'
import type { DataPath, Locator } from './parse-yaml.ts'

export interface PlacedId {
  readonly id: string
  readonly path: DataPath
}

/** Reports ids that are given twice in one document, each with the place where it was given first. */
export function checkIds(locate: Locator, ids: readonly PlacedId[]): readonly Issue[] {
  return reportRepeated(
    ids.map(({ id, path }) => ({ name: id, place: locate.value(path) })),
    (id, first) => problem('data/duplicate-id', id, first),
  )
}

export interface PlacedName {
  readonly name: string
  readonly place: Place
}

/** Reports, at its place, each name that was given before; `word` says what is wrong, knowing where that was. */
export function reportRepeated(
  names: readonly PlacedName[],
  word: (name: string, first: Place) => Problem,
): readonly Issue[] {
  const firsts = new Map<string, Place>()
  return names.flatMap(({ name, place }) => {
    const first = firsts.get(name)
    if (first !== undefined) return [issueAt(word(name, first), place)]
    firsts.set(name, place)
    return []
  })
}
