import { branchesOf } from '../branches-of.ts'
import { subjectOf } from '../subject-of.ts'
import { localiseHead, localiseRemark, localiseTail } from './head-and-tail.ts'
import type { Scope } from './scope.ts'
import type { BranchInput, TreeInput } from '../schema/tree.ts'
import type { Branch, Tree } from '../types.ts'

export function localiseTree(data: TreeInput, scope: Scope): Tree {
  const head = localiseHead(data, scope)
  const root = scope.rich(data.root)
  const branches = data.branches.map((branch) => localiseBranch(branch, scope))
  const across = data.across === undefined ? undefined : localiseRemark(data.across, scope)
  const sourced = [
    ...branchesOf(branches).map(({ branch }) => branch),
    ...(across === undefined ? [] : [across]),
  ]
  const tail = localiseTail(sourced, scope)
  return { kind: 'tree', ...head, root, branches, ...(across === undefined ? {} : { across }), ...tail }
}

function localiseBranch(branch: BranchInput, scope: Scope): Branch {
  return {
    id: branch.id,
    title: scope.rich(branch.title),
    ...subjectOf(branch),
    ...(branch.text === undefined ? {} : { text: scope.rich(branch.text) }),
    leaves: scope.terms(branch.leaves),
    branches: branch.branches.map((inner) => localiseBranch(inner, scope)),
    sources: branch.sources,
  }
}
