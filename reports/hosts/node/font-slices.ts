/** Characters that are packed into one file, which a page loads when it shows one of them. */
export type Slices = readonly string[]

/** On so many pages a character is common. */
const COMMON_PAGES = 3

/** A file of its own is worth its request from so many characters on. */
const SMALLEST_SLICE = 12

/**
 * Divides the characters of pages so that a page loads little that it does not show: first what is common to pages,
 * then, for each page, what hardly another has. Sorted; no character stands in two slices.
 */
export function sliceCharacters(pages: readonly ReadonlySet<string>[], always: string): Slices {
  const counts = new Map<string, number>()
  for (const page of pages)
    for (const character of page) counts.set(character, (counts.get(character) ?? 0) + 1)
  const common = new Set(always)
  for (const [character, count] of counts) if (count >= COMMON_PAGES) common.add(character)
  const taken = new Set(common)
  const own = pages.map((page) => {
    const rest = [...page].filter((character) => !taken.has(character))
    for (const character of rest) taken.add(character)
    return rest
  })
  for (const few of own.filter(({ length }) => length < SMALLEST_SLICE))
    for (const character of few) common.add(character)
  return [[...common], ...own.filter(({ length }) => length >= SMALLEST_SLICE)].map((slice) =>
    slice.sort().join(''),
  )
}

/** The CSS `unicode-range` of characters. */
export function unicodeRange(characters: string): string {
  const points = [...characters].map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b)
  const ranges: [first: number, last: number][] = []
  for (const point of points) {
    const open = ranges.at(-1)
    if (open?.[1] === point - 1) open[1] = point
    else ranges.push([point, point])
  }
  const hex = (point: number): string => point.toString(16)
  return ranges
    .map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join(', ')
}
