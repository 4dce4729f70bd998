/** Characters that are packed into one file, which a page loads when it shows one of them. */
export type Slices = readonly string[]

/** What a glyph adds to a packed file, and what a file costs before its first glyph: bytes, and the wait for it. */
const GLYPH_BYTES = 150
const FILE_BYTES = 3000

/** Characters that stand on the same pages. */
interface Group {
  readonly characters: readonly string[]
  /** A bit for each page, in words of 32. */
  readonly pages: Uint32Array
  /** What all its pages together load of it, in bytes. */
  readonly cost: number
}

/**
 * Divides the characters of pages so that the pages load as little as can be, files and all: characters that stand on
 * the same pages come together, and groups are joined as long as fewer files are worth more than the glyphs that a page
 * then loads in vain. Sorted; no character stands in two slices. `always` counts for every page.
 */
export function sliceCharacters(pages: readonly ReadonlySet<string>[], always: string): Slices {
  const groups = joinWhereItPays(groupByPages(pages, always))
  return groups
    .map(({ characters, pages: mask }) => ({
      slice: characters.toSorted().join(''),
      count: countBits(mask),
    }))
    .toSorted((a, b) => b.count - a.count || (a.slice < b.slice ? -1 : 1))
    .map(({ slice }) => slice)
}

function groupByPages(pages: readonly ReadonlySet<string>[], always: string): readonly Group[] {
  const words = Math.max(1, Math.ceil(pages.length / 32))
  const masks = new Map<string, Uint32Array>()
  const maskOf = (character: string): Uint32Array => {
    const mask = masks.get(character) ?? new Uint32Array(words)
    masks.set(character, mask)
    return mask
  }
  for (const [index, page] of pages.entries()) for (const character of page) setBit(maskOf(character), index)
  // A file of what leaves no ink has no outlines, and browsers refuse it.
  const white = [...masks.keys()].filter((character) => /[\s\p{Cf}]/u.test(character))
  for (const character of [...always, ...white]) {
    const mask = maskOf(character)
    for (const index of pages.keys()) setBit(mask, index)
  }
  const groups = Map.groupBy(masks.keys(), (character) => masks.get(character)?.join(' ') ?? '')
  return [...groups.values()].map((characters) =>
    groupOf(characters, masks.get(characters[0] ?? '') ?? new Uint32Array(words)),
  )
}

interface Partner {
  readonly group: Group
  /** Bytes saved over all pages. */
  readonly gain: number
}

/** Joins, again and again, the two groups whose joining saves most. */
function joinWhereItPays(start: readonly Group[]): readonly Group[] {
  const groups = new Set(start)
  const best = new Map<Group, Partner>()
  const findBest = (group: Group): void => {
    let found: Partner | undefined
    for (const other of groups) {
      if (other === group) continue
      const gain = gainOf(group, other)
      if (gain > (found?.gain ?? 0)) found = { group: other, gain }
    }
    if (found === undefined) best.delete(group)
    else best.set(group, found)
  }
  for (const group of groups) findBest(group)
  for (;;) {
    const top = bestOf(best)
    if (top === undefined) return [...groups]
    const [one, { group: two }] = top
    const joined = join(one, two)
    for (const gone of [one, two]) {
      groups.delete(gone)
      best.delete(gone)
    }
    groups.add(joined)
    findBest(joined)
    for (const group of groups) {
      if (group === joined) continue
      const partner = best.get(group)
      if (partner?.group === one || partner?.group === two) findBest(group)
      else if (gainOf(group, joined) > (partner?.gain ?? 0))
        best.set(group, { group: joined, gain: gainOf(group, joined) })
    }
  }
}

function bestOf(partners: ReadonlyMap<Group, Partner>): readonly [Group, Partner] | undefined {
  let top: readonly [Group, Partner] | undefined
  for (const entry of partners) if (entry[1].gain > (top?.[1].gain ?? 0)) top = entry
  return top
}

function groupOf(characters: readonly string[], pages: Uint32Array): Group {
  return { characters, pages, cost: costOf(characters.length, countBits(pages)) }
}

function costOf(glyphs: number, pages: number): number {
  return (glyphs * GLYPH_BYTES + FILE_BYTES) * pages
}

function join(a: Group, b: Group): Group {
  return groupOf(
    [...a.characters, ...b.characters],
    a.pages.map((word, index) => word | (b.pages[index] ?? 0)),
  )
}

/** What all pages together load less when two groups are one. */
function gainOf(a: Group, b: Group): number {
  // By index: this runs some hundred thousand times.
  let union = 0
  for (let index = 0; index < a.pages.length; index++)
    union += bitsOf((a.pages[index] ?? 0) | (b.pages[index] ?? 0))
  return a.cost + b.cost - costOf(a.characters.length + b.characters.length, union)
}

function setBit(mask: Uint32Array, index: number): void {
  const word = Math.floor(index / 32)
  mask[word] = (mask[word] ?? 0) | (1 << (index % 32))
}

function countBits(mask: Uint32Array): number {
  return mask.reduce((sum, word) => sum + bitsOf(word), 0)
}

/** The bits of a word that are set. */
function bitsOf(word: number): number {
  let rest = word - ((word >>> 1) & 0x55555555)
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
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
