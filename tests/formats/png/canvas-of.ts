import { createCanvas, markMixed } from '../../../reports/formats/png/canvas.ts'
import type { Canvas } from '../../../reports/formats/png/canvas.ts'

/** A canvas so wide with these pixels on it, each `0xrrggbb`, row by row. */
export function canvasOf(width: number, pixels: readonly number[]): Canvas {
  const canvas = createCanvas(width, pixels.length / width, '#000000')
  for (const [at, colour] of pixels.entries()) canvas.pixels[at] = canvas.colours.numberOf(colour)
  for (let y = 0; y < canvas.height; y += 1) markMixed(canvas, y, { left: 0, right: width })
  return canvas
}

/** The colours `0xrrggbb` on a canvas, row by row. */
export function pixelsOf({ colours, pixels }: Canvas): readonly number[] {
  return Array.from(pixels, colours.colourOf)
}
