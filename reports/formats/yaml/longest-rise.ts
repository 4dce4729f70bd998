/** The members of a longest rising subsequence of different numbers. */
export function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  /** The smallest number that a rise of each length can end in. */
  const ends: number[] = []
  const before = new Map<number, number | undefined>()
  for (const number of numbers) {
    const length = countBelow(ends, number)
    before.set(number, ends[length - 1])
    ends[length] = number
  }
  const rise = new Set<number>()
  for (let last = ends.at(-1); last !== undefined; last = before.get(last)) rise.add(last)
  return rise
}

/** How many of ascending numbers are below a limit. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? Infinity) < limit) low = middle + 1
    else high = middle
  }
  return low
}
