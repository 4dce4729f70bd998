import { Resvg } from '@resvg/resvg-js'
import type { Rect } from '../../core/geometry.ts'
import type { ImageItem } from '../../scene/types.ts'
import { drawImage as drawSvgImage } from '../svg/draw-shape.ts'
import { markMixed } from './canvas.ts'
import type { Canvas } from './canvas.ts'
import { addColours, mixColours } from './colours.ts'

/**
 * Decodes a picture, scales it to a rectangle of whole pixels and lays it on the canvas. The decoder is given the
 * bytes within an SVG of this one picture: it knows of no file and no address.
 */
export function drawImage(item: ImageItem, canvas: Canvas, rect: Rect): void {
  const size = { width: rect.width, height: rect.height }
  const picture = drawSvgImage({ ...item, rect: { x: 0, y: 0, ...size } })
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(size.width)}" height="${String(size.height)}">`
  const { pixels } = new Resvg(`${open}${picture}</svg>`, { font: { loadSystemFonts: false } }).render()
  // The decoder leaves out what it cannot read, without a word.
  if (pixels.every((byte) => byte === 0))
    throw new Error('A picture of the scene cannot be decoded, or shows nothing.')
  const { colours } = canvas
  const left = Math.max(0, rect.x)
  const right = Math.min(canvas.width, rect.x + rect.width)
  if (left >= right) return
  for (let y = Math.max(0, rect.y); y < Math.min(canvas.height, rect.y + rect.height); y += 1) {
    for (let x = left; x < right; x += 1) {
      const from = ((y - rect.y) * rect.width + x - rect.x) * 4
      const to = y * canvas.width + x
      // The decoder's colours are multiplied by their opacity already.
      const share = (pixels[from + 3] ?? 0) / 255
      const beneath = mixColours(colours.colourOf(canvas.pixels[to] ?? 0), 0, share)
      canvas.pixels[to] = colours.numberOf(addColours(beneath, pixels.readUIntBE(from, 3)))
    }
    markMixed(canvas, y, { left, right })
  }
}
