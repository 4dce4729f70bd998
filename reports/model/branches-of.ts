interface Branching<Self> {
  readonly branches: readonly Self[]
}

/** A branch and where it hangs. */
export interface PlacedBranch<Branch> {
  readonly branch: Branch
  /** Those above it, the outermost first. */
  readonly above: readonly Branch[]
  /** Its place among its neighbours, after the places of those above it. */
  readonly indices: readonly number[]
}

/** All branches of a tree, each before those that it holds. */
export function branchesOf<Branch extends Branching<Branch>>(
  branches: readonly Branch[],
  above: readonly Branch[] = [],
  indices: readonly number[] = [],
): readonly PlacedBranch<Branch>[] {
  return branches.flatMap((branch, index) => [
    { branch, above, indices: [...indices, index] },
    ...branchesOf(branch.branches, [...above, branch], [...indices, index]),
  ])
}
