import { BLOCK, onlyColour } from './canvas.ts'
import type { Canvas } from './canvas.ts'
import { MAX_LISTED } from './colours.ts'

/** At most 256 colours that stand for all of a canvas. */
export interface Palette {
  /** `0xrrggbb`, the most frequent first; those equally frequent in the order of their codes. */
  readonly colours: readonly number[]
  /** The index of each of the canvas's colours, by its number there. */
  readonly indices: Uint8Array
}

const PALETTE_SIZE = 256
/** A channel may be off by this much where edges have more shades than a palette holds: no eye sees it. */
const MAX_ERROR = 4

/**
 * Finds a palette for the pixels; undefined when 256 colours cannot stand for all of them. If there are more, a colour
 * may be given the index of a more frequent one that is near enough.
 */
export function indexColours(canvas: Canvas): Palette | undefined {
  const { colourOf, list } = canvas.colours
  if (list.length === MAX_LISTED) return undefined
  const counts = countPixels(canvas)
  const count = (number: number): number => counts[number] ?? 0
  const used = [...list.keys()].filter((number) => count(number) > 0)
  used.sort((a, b) => count(b) - count(a) || colourOf(a) - colourOf(b))
  const exact = used.length <= PALETTE_SIZE
  const colours: number[] = []
  const indices = new Uint8Array(list.length)
  for (const number of used) {
    const colour = colourOf(number)
    const near = exact ? -1 : colours.findIndex((known) => difference(known, colour) <= MAX_ERROR)
    const index = near === -1 ? colours.push(colour) - 1 : near
    if (index === PALETTE_SIZE) return undefined
    indices[number] = index
  }
  return { colours, indices }
}

/** How many pixels have each colour, by its number. */
function countPixels(canvas: Canvas): Uint32Array {
  const { height, pixels, width } = canvas
  const counts = new Uint32Array(canvas.colours.list.length)
  let block = 0
  for (let row = 0; row < width * height; row += width) {
    for (let start = row; start < row + width; start += BLOCK, block += 1) {
      const end = Math.min(start + BLOCK, row + width)
      const only = onlyColour(canvas, block, start)
      if (only !== undefined) counts[only] = (counts[only] ?? 0) + end - start
      else {
        for (let at = start; at < end; at += 1) {
          const number = pixels[at] ?? 0
          counts[number] = (counts[number] ?? 0) + 1
        }
      }
    }
  }
  return counts
}

/** The greatest difference in a channel. */
function difference(first: number, second: number): number {
  return Math.max(
    Math.abs((first >> 16) - (second >> 16)),
    Math.abs(((first >> 8) & 0xff) - ((second >> 8) & 0xff)),
    Math.abs((first & 0xff) - (second & 0xff)),
  )
}
