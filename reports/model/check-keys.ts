import { issueAt } from '../core/problem.ts'
import type { Issue } from '../core/issue.ts'
import type { Problem } from '../core/problem.ts'
import type { DataPath, Locator } from './parse-yaml.ts'

/** How a map of an author's ids is checked. */
export interface KeyCheck {
  readonly at: DataPath
  /** The place of the id of the thing that has the map. */
  readonly owner: DataPath
  readonly locate: Locator
  readonly unknown: (key: string) => Problem
  /** Without it, keys may be missing. */
  readonly missing?: (key: string) => Problem
}

/** Whether a map has the keys that are known, and no others. */
export function checkKeys(
  map: Readonly<Record<string, unknown>>,
  known: readonly string[],
  { at, owner, locate, unknown, missing }: KeyCheck,
): readonly Issue[] {
  const strange = Object.keys(map).filter((key) => !known.includes(key))
  // A mistyped key is missing, too; saying so would only repeat it.
  const lacking = strange.length > 0 || missing === undefined ? [] : known.filter((key) => !(key in map))
  return [
    ...strange.map((key) => issueAt(unknown(key), locate.key([...at, key]))),
    ...lacking.map((key) => issueAt(missing?.(key) ?? unknown(key), locate.value(owner))),
  ]
}
