import { BLOCK, onlyColour } from './canvas.ts'
import type { Canvas } from './canvas.ts'

export interface Packing {
  /** The palette's index for each of the canvas's colours, by its number there. */
  readonly indices: Uint8Array
  /** 1, 2, 4 or 8. */
  readonly bitDepth: number
}

/** Palette indices as unfiltered PNG rows: leftmost pixel in the high bits. */
export function packRows(canvas: Canvas, { bitDepth, indices }: Packing): Uint8Array {
  const rows = indexRows(canvas, indices)
  return bitDepth === 8 ? rows : packBits(rows, canvas.width, bitDepth)
}

/** Rows of a byte for each pixel, after a zero that says that the row is not filtered. */
function indexRows(canvas: Canvas, indices: Uint8Array): Uint8Array {
  const { height, pixels, width } = canvas
  const rows = new Uint8Array((1 + width) * height)
  let block = 0
  for (let y = 0; y < height; y += 1) {
    const row = y * width
    const before = y + 1
    for (let start = row; start < row + width; start += BLOCK, block += 1) {
      const end = Math.min(start + BLOCK, row + width)
      const only = onlyColour(canvas, block, start)
      if (only === undefined) {
        for (let at = start; at < end; at += 1) rows[before + at] = indices[pixels[at] ?? 0] ?? 0
      } else if (indices[only] !== 0) rows.fill(indices[only] ?? 0, before + start, before + end)
    }
  }
  return rows
}

/** Rows of bytes as rows of so many bits a pixel. */
function packBits(rows: Uint8Array, width: number, bitDepth: number): Uint8Array {
  const height = rows.length / (1 + width)
  const perByte = 8 / bitDepth
  const stride = 1 + Math.ceil(width / perByte)
  const packed = new Uint8Array(stride * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const index = rows[y * (1 + width) + 1 + x] ?? 0
      const at = y * stride + 1 + Math.floor(x / perByte)
      packed[at] = (packed[at] ?? 0) | (index << (8 - bitDepth * ((x % perByte) + 1)))
    }
  }
  return packed
}
