import { issueAt } from '../core/problem.ts'
import { problem } from './catalogue/index.ts'
import type { Issue } from '../core/issue.ts'
import type { Place } from '../core/problem.ts'
import type { DataPath, Locator } from './parse-yaml.ts'

export interface PlacedId {
  readonly id: string
  readonly path: DataPath
}

/** Reports ids that are given twice, each with the place where it was given first. */
export function checkIds(locate: Locator, ids: readonly PlacedId[]): readonly Issue[] {
  const firsts = new Map<string, Place>()
  return ids.flatMap(({ id, path }) => {
    const place = locate.value(path)
    const first = firsts.get(id)
    if (first !== undefined) return [issueAt(problem('data/duplicate-id', id, first), place)]
    firsts.set(id, place)
    return []
  })
}
