import type { Canvas } from './canvas.ts'
import type { Colours } from './colours.ts'

const SUB = 1
const UP = 2

/**
 * Pixels as filtered PNG rows of red, green and blue. Each row is written as differences to the left or to the row
 * above, whichever are smaller in sum.
 */
export function filterRows({ colours, height, pixels, width }: Canvas): Uint8Array {
  const stride = 1 + 3 * width
  const rows = new Uint8Array(stride * height)
  let above: Uint8Array = new Uint8Array(3 * width)
  for (let y = 0; y < height; y += 1) {
    const row = channels(pixels.subarray(y * width, (y + 1) * width), colours)
    const sub = row.map((value, at) => value - (at < 3 ? 0 : (row[at - 3] ?? 0)))
    const up = row.map((value, at) => value - (above[at] ?? 0))
    const isSub = sizeOf(sub) < sizeOf(up)
    rows[y * stride] = isSub ? SUB : UP
    rows.set(isSub ? sub : up, y * stride + 1)
    above = row
  }
  return rows
}

function channels(pixels: Uint32Array, { colourOf }: Colours): Uint8Array {
  const bytes = new Uint8Array(3 * pixels.length)
  pixels.forEach((number, x) => {
    const colour = colourOf(number)
    bytes[3 * x] = colour >> 16
    bytes[3 * x + 1] = colour >> 8
    bytes[3 * x + 2] = colour
  })
  return bytes
}

/** The sum of the differences, each taken as signed. */
function sizeOf(differences: Uint8Array): number {
  return differences.reduce((sum, value) => sum + (value < 128 ? value : 256 - value), 0)
}
