import type { Colour } from '../../core/colour.ts'
import type { Rect } from '../../core/geometry.ts'
import { createColours, packColour } from './colours.ts'
import type { Colours } from './colours.ts'
import type { Mask } from './fill-mask.ts'

/** Opaque pixels. Most of a page is background, which is neither written nor, thanks to the blocks, read. */
export interface Canvas {
  readonly width: number
  readonly height: number
  readonly colours: Colours
  /** The number of each pixel's colour, row by row; 0 is the background. */
  readonly pixels: Uint32Array
  /** What is known of each block of `BLOCK` pixels of a row, row by row; the last of a row may be shorter. */
  readonly blocks: Uint8Array
}

/** Pixels: about as many as a character is wide. */
export const BLOCK = 32

/** What may be known of a block. */
const [BACKGROUND, ONE_COLOUR, MIXED] = [0, 1, 2]

export function createCanvas(width: number, height: number, background: Colour): Canvas {
  const colours = createColours()
  colours.numberOf(packColour(background))
  const blocks = new Uint8Array(blocksInRow(width) * height)
  return { width, height, colours, pixels: new Uint32Array(width * height), blocks }
}

function blocksInRow(width: number): number {
  return Math.ceil(width / BLOCK)
}

/** The number of the one colour that a block has, `start` being its first pixel; undefined if it may have several. */
export function onlyColour({ blocks, pixels }: Canvas, block: number, start: number): number | undefined {
  if (blocks[block] === BACKGROUND) return 0
  return blocks[block] === ONE_COLOUR ? pixels[start] : undefined
}

/** Says that pixels of a row may be of several colours. */
export function markMixed(
  { blocks, width }: Canvas,
  y: number,
  { left, right }: { readonly left: number; readonly right: number },
): void {
  const row = y * blocksInRow(width)
  const last = row + Math.floor((right - 1) / BLOCK)
  for (let block = row + Math.floor(left / BLOCK); block <= last; block += 1) blocks[block] = MIXED
}

/** Fills whole pixels. */
export function fillPixels(canvas: Canvas, rect: Rect, colour: number): void {
  const { blocks, pixels, width } = canvas
  const left = Math.max(0, rect.x)
  const right = Math.min(width, rect.x + rect.width)
  const bottom = Math.min(canvas.height, rect.y + rect.height)
  if (left >= right) return
  const number = canvas.colours.numberOf(colour)
  for (let y = Math.max(0, rect.y); y < bottom; y += 1) {
    pixels.fill(number, y * width + left, y * width + right)
    markMixed(canvas, y, { left, right })
    const row = y * blocksInRow(width)
    blocks.fill(ONE_COLOUR, row + Math.ceil(left / BLOCK), row + Math.floor(right / BLOCK))
  }
}

/** Lays a colour over what a mask covers, the mask moved by whole pixels. */
export function fillCovered(
  canvas: Canvas,
  mask: Mask,
  paint: { readonly x: number; readonly y: number; readonly colour: number },
): void {
  const { colours, pixels, width } = canvas
  const { cover } = mask
  const left = mask.left + paint.x
  const top = mask.top + paint.y
  const firstX = Math.max(0, -left)
  const endX = Math.min(mask.width, width - left)
  const endY = Math.min(mask.height, canvas.height - top)
  if (firstX >= endX) return
  const ink = colours.numberOf(paint.colour)
  let under = -1
  let shades: Uint32Array = new Uint32Array()
  for (let y = Math.max(0, -top); y < endY; y += 1) {
    const end = y * mask.width + endX
    let at = (top + y) * width + left + firstX
    for (let from = y * mask.width + firstX; from < end; from += 1, at += 1) {
      const share = cover[from] ?? 0
      if (share === 0) continue
      const beneath = pixels[at] ?? 0
      if (beneath !== under) {
        under = beneath
        shades = colours.shades(under, ink)
      }
      const known = shades[share] ?? 0
      pixels[at] = known === 0 ? colours.mix(under, ink, share) : known
    }
    markMixed(canvas, top + y, { left: left + firstX, right: left + endX })
  }
}
