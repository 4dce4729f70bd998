import { issueAt } from '../core/problem.ts'
import { branchesOf } from './branches-of.ts'
import { problem } from './catalogue/index.ts'
import { checkIds } from './check-ids.ts'
import type { Issue } from '../core/issue.ts'
import type { DataPath, Locator } from './parse-yaml.ts'
import type { BranchInput, TreeInput } from './schema/tree.ts'

/** Levels below the root that can still be drawn. */
const MOST_LEVELS = 3

export interface PlacedInput {
  readonly branch: BranchInput
  readonly level: number
  readonly path: DataPath
}

/** All branches with the way to them in the data. */
export function placedBranches(tree: TreeInput): readonly PlacedInput[] {
  return branchesOf(tree.branches).map(({ branch, indices }) => ({
    branch,
    level: indices.length,
    path: indices.flatMap((index) => ['branches', index]),
  }))
}

/** Whether a tree's branches have ids of their own and lie no deeper than can be drawn. */
export function checkTree(tree: TreeInput, locate: Locator): readonly Issue[] {
  const branches = placedBranches(tree)
  return [
    ...checkIds(
      locate,
      branches.map(({ branch, path }) => ({ id: branch.id, path: [...path, 'id'] })),
    ),
    ...branches
      .filter(({ level }) => level === MOST_LEVELS + 1)
      .map(({ branch, path }) =>
        issueAt(problem('tree/too-deep', branch.id, MOST_LEVELS), locate.value([...path, 'id'])),
      ),
  ]
}
