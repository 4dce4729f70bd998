import type { Colour } from '../../core/colour.ts'
import type { Rect } from '../../core/geometry.ts'
import { FULL_COVER } from './fill-mask.ts'
import type { Mask } from './fill-mask.ts'

/** Opaque pixels, row by row, each `0xrrggbb`. */
export interface Canvas {
  readonly width: number
  readonly height: number
  readonly pixels: Uint32Array
}

export function createCanvas(width: number, height: number, background: Colour): Canvas {
  return { width, height, pixels: new Uint32Array(width * height).fill(packColour(background)) }
}

export function packColour(colour: Colour): number {
  return Number.parseInt(colour.slice(1), 16)
}

/** Fills whole pixels. */
export function fillPixels(canvas: Canvas, rect: Rect, colour: number): void {
  const left = Math.max(0, rect.x)
  const right = Math.min(canvas.width, rect.x + rect.width)
  const bottom = Math.min(canvas.height, rect.y + rect.height)
  for (let y = Math.max(0, rect.y); y < bottom; y += 1) {
    if (left < right) canvas.pixels.fill(colour, y * canvas.width + left, y * canvas.width + right)
  }
}

/** Lays a colour over what a mask covers, the mask moved by whole pixels. */
export function fillCovered(
  canvas: Canvas,
  mask: Mask,
  paint: { x: number; y: number; colour: number },
): void {
  const { height, pixels, width } = canvas
  const left = mask.left + paint.x
  const top = mask.top + paint.y
  const firstX = Math.max(0, -left)
  const endX = Math.min(mask.width, width - left)
  const endY = Math.min(mask.height, height - top)
  for (let y = Math.max(0, -top); y < endY; y += 1) {
    const row = (top + y) * width + left
    for (let x = firstX; x < endX; x += 1) {
      const cover = mask.cover[y * mask.width + x] ?? 0
      if (cover === FULL_COVER) pixels[row + x] = paint.colour
      else if (cover > 0) pixels[row + x] = mixColours(pixels[row + x] ?? 0, paint.colour, cover / FULL_COVER)
    }
  }
}

/** A colour between two: `share` of the second, the rest of the first. */
export function mixColours(first: number, second: number, share: number): number {
  const mix = (shift: number): number => {
    const from = (first >> shift) & 0xff
    const to = (second >> shift) & 0xff
    return Math.round(from + (to - from) * share) << shift
  }
  return mix(16) | mix(8) | mix(0)
}

/** The sum of two colours' channels, none above the brightest. */
export function addColours(first: number, second: number): number {
  const add = (shift: number): number =>
    Math.min(0xff, ((first >> shift) & 0xff) + ((second >> shift) & 0xff)) << shift
  return add(16) | add(8) | add(0)
}
