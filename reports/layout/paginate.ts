import type { PlacedStrip, Strip } from './strips.ts'

/** Something that cannot be divided is higher than a page: the text must be smaller, or the page larger. */
export class TooHighError extends Error {
  constructor(height: number, room: number) {
    super(`A block of ${height.toFixed(0)} pt does not fit a page of ${room.toFixed(0)} pt.`)
    this.name = 'TooHighError'
  }
}

export interface PageArea {
  /** Top of the content on each page, in points. */
  readonly top: number
  /** Height for content in points; infinite when the page is as high as its content. */
  readonly height: number
}

/** Distributes strips over pages. Strips that keep together move together; a strip higher than a page is divided. */
export function paginate(strips: readonly Strip[], area: PageArea): PlacedStrip[][] {
  const pages = openPages(area.height)
  for (const group of gather(gather(strips, keepsWithNext), (chain) => chain.at(-1)?.joinsNext === true)) {
    const joined = group.flat()
    if (group.length > 1 && (fits(pages, joined) || fitsEmptyPage(joined, area))) addWhole(pages, joined)
    else for (const chain of group) addChain(pages, chain)
  }
  return pages.all.map((page) => placeStrips(page, area))
}

function keepsWithNext({ keepWithNext }: Strip): boolean {
  return keepWithNext
}

/** Neighbours in groups: each goes on to the first that does not hold on to the next. */
function gather<T>(items: readonly T[], holdsOn: (item: T) => boolean): readonly (readonly T[])[] {
  const groups: T[][] = []
  let open: T[] | undefined
  for (const item of items) {
    if (open) open.push(item)
    else groups.push((open = [item]))
    if (!holdsOn(item)) open = undefined
  }
  return groups
}

/** The pages so far; the last is being filled. */
interface Pages {
  readonly height: number
  readonly all: Strip[][]
  page: Strip[]
  used: number
}

function openPages(height: number): Pages {
  return { height, all: [], page: [], used: 0 }
}

function turnPage(pages: Pages): void {
  pages.page = []
  pages.used = 0
}

function addStrip(pages: Pages, strip: Strip): void {
  if (pages.page.length === 0) {
    pages.all.push(pages.page)
    pages.page.push(...strip.repeated)
    pages.used = stackHeight(strip.repeated)
  } else {
    pages.used += strip.spaceBefore
  }
  pages.page.push(strip)
  pages.used += strip.height
}

/** Rounding in sums must not turn a page. */
const TOLERANCE = 0.001

/** What the page being filled has left for a strip. */
function roomFor({ height, page, used }: Pages, { repeated, spaceBefore }: Strip): number {
  return height - used - (page.length === 0 ? stackHeight(repeated) : spaceBefore) + TOLERANCE
}

function fits(pages: Pages, [first, ...others]: readonly Strip[]): boolean {
  return first === undefined || first.height + stackedBelow(others) <= roomFor(pages, first)
}

function fitsEmptyPage(chain: readonly Strip[], area: Pick<PageArea, 'height'>): boolean {
  return fits(openPages(area.height), chain)
}

/** Adds strips that fit this page or an empty one. */
function addWhole(pages: Pages, chain: readonly Strip[]): void {
  if (!fits(pages, chain)) turnPage(pages)
  for (const strip of chain) addStrip(pages, strip)
}

/** Adds strips that keep together: whole where a page is high enough, else up to where the last can be divided. */
function addChain(pages: Pages, chain: readonly Strip[]): void {
  const last = chain.at(-1)
  if (!last) return
  const before = chain.slice(0, -1)
  const divides = last.dividesFreely === true && !fits(pages, chain) && divideAfter(pages, before, last)
  if (!divides && (fits(pages, chain) || fitsEmptyPage(chain, pages))) {
    addWhole(pages, chain)
    return
  }
  if (!divides && !divideAfter(pages, before, last)) turnPage(pages)
  for (const strip of chain) addInParts(pages, strip)
}

/** The parts of the last strip of a chain, the first of them at the foot of this page, below the others. */
function divideAfter(
  pages: Pages,
  before: readonly Strip[],
  last: Strip,
): readonly [Strip, Strip] | undefined {
  const [first] = before
  const above = first ? first.height + stackedBelow(before.slice(1)) + last.spaceBefore : 0
  return last.divide?.(roomFor(pages, first ?? last) - above)
}

/** Adds a strip whole, or in parts that fit the pages. */
function addInParts(pages: Pages, strip: Strip): void {
  let rest = strip
  while (!fits(pages, [rest])) {
    const parts = rest.divide?.(roomFor(pages, rest))
    if (parts) {
      addStrip(pages, parts[0])
      rest = parts[1]
    } else if (pages.page.length === 0) {
      throw new TooHighError(rest.height, pages.height)
    }
    turnPage(pages)
  }
  addStrip(pages, rest)
}

/** Height of strips below another one. */
function stackedBelow(strips: readonly Strip[]): number {
  return strips.reduce((height, strip) => height + strip.spaceBefore + strip.height, 0)
}

function stackHeight(strips: readonly Strip[]): number {
  return strips.reduce((height, strip) => height + strip.height, 0)
}

function pageHeight(strips: readonly Strip[]): number {
  return stackedBelow(strips) - (strips[0]?.spaceBefore ?? 0)
}

/** Gives spare height to the strips that can use it, then puts the last ones at the page's foot. */
function placeStrips(strips: readonly Strip[], area: PageArea): PlacedStrip[] {
  const spare = Number.isFinite(area.height) ? area.height - pageHeight(strips) : 0
  const extras = stretchStrips(strips, spare)
  const left = spare - extras.reduce((total, extra) => total + extra, 0)
  const firstAtFoot = strips.findIndex((strip) => strip.place === 'bottom')
  let y = area.top
  return strips.map((strip, index) => {
    if (index > 0) y += strip.spaceBefore
    if (index === firstAtFoot) y += left
    const extra = extras[index] ?? 0
    const placed = { strip, y, extra }
    y += strip.height + extra
    return placed
  })
}

/** Shares spare height equally, none beyond its limit. */
function stretchStrips(strips: readonly Strip[], spare: number): readonly number[] {
  const extras = strips.map(() => 0)
  let left = spare
  let open = strips.flatMap((strip, index) => (strip.stretch > 0 ? [index] : []))
  while (open.length > 0 && left > 0.01) {
    const portion = left / open.length
    for (const index of open) {
      const extra = Math.min(portion, (strips[index]?.stretch ?? 0) - (extras[index] ?? 0))
      extras[index] = (extras[index] ?? 0) + extra
      left -= extra
    }
    open = open.filter((index) => (extras[index] ?? 0) + 0.01 < (strips[index]?.stretch ?? 0))
  }
  return extras
}
