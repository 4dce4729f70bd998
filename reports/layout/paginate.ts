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
export function paginate(strips: readonly Strip[], area: PageArea): readonly (readonly PlacedStrip[])[] {
  const pages: Strip[][] = []
  let page: Strip[] = []
  let used = 0
  const turn = (): void => {
    if (page.length > 0) pages.push(page)
    page = []
    used = 0
  }
  const add = (strip: Strip): void => {
    used += (page.length > 0 ? strip.spaceBefore : 0) + strip.height
    page.push(strip)
  }
  for (const chain of chains(strips)) {
    const needed = chainHeight(chain, page.length > 0)
    if (used + needed > area.height + 0.001 && page.length > 0) turn()
    for (const strip of chain) {
      for (const part of fitStrip(strip, { area, used: () => used, turn, empty: () => page.length === 0 })) {
        if (page.length === 0) part.repeated.forEach(add)
        add(part)
      }
    }
  }
  turn()
  return pages.map((strips) => placeStrips(strips, area))
}

/** Strips up to the first that need not keep with the next. */
function chains(strips: readonly Strip[]): readonly (readonly Strip[])[] {
  const all: Strip[][] = []
  let open = false
  for (const strip of strips) {
    const chain = all.at(-1)
    if (open && chain) chain.push(strip)
    else all.push([strip])
    open = strip.keepWithNext
  }
  return all
}

function chainHeight(chain: readonly Strip[], follows: boolean): number {
  return chain.reduce(
    (height, strip, index) => height + strip.height + (follows || index > 0 ? strip.spaceBefore : 0),
    0,
  )
}

interface Fit {
  readonly area: PageArea
  readonly used: () => number
  readonly empty: () => boolean
  readonly turn: () => void
}

/** Yields a strip whole, or in the parts that fit the pages. */
function* fitStrip(strip: Strip, fit: Fit): Generator<Strip> {
  let rest = strip
  for (;;) {
    const above = fit.empty() ? stackHeight(rest.repeated) : rest.spaceBefore
    const room = fit.area.height - fit.used() - above
    if (rest.height <= room + 0.001) {
      yield rest
      return
    }
    const parts = rest.divide?.(room)
    if (parts) {
      yield parts[0]
      fit.turn()
      rest = parts[1]
    } else if (fit.empty()) {
      throw new TooHighError(rest.height, fit.area.height)
    } else {
      fit.turn()
    }
  }
}

function stackHeight(strips: readonly Strip[]): number {
  return strips.reduce((height, strip) => height + strip.height, 0)
}

/** Gives spare height to the strips that can use it, then puts the last ones at the page's foot. */
function placeStrips(strips: readonly Strip[], area: PageArea): readonly PlacedStrip[] {
  const spare = Number.isFinite(area.height) ? area.height - chainHeight(strips, false) : 0
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
