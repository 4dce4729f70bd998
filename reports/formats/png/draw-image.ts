import { Resvg } from '@resvg/resvg-js'
import type { Rect } from '../../core/geometry.ts'
import type { ImageItem } from '../../scene/types.ts'
import { drawImage as drawSvgImage } from '../svg/draw-shape.ts'
import { addColours, mixColours } from './canvas.ts'
import type { Canvas } from './canvas.ts'

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
  for (let y = Math.max(0, -rect.y); y < Math.min(rect.height, canvas.height - rect.y); y += 1) {
    for (let x = Math.max(0, -rect.x); x < Math.min(rect.width, canvas.width - rect.x); x += 1) {
      const from = (y * rect.width + x) * 4
      const to = (rect.y + y) * canvas.width + rect.x + x
      // The decoder's colours are multiplied by their opacity already.
      const beneath = mixColours(canvas.pixels[to] ?? 0, 0, (pixels[from + 3] ?? 0) / 255)
      canvas.pixels[to] = addColours(beneath, pixels.readUIntBE(from, 3))
    }
  }
}
