import type { Edges } from './trace-edges.ts'

/** How much of each pixel a shape covers. */
export interface Mask {
  /** Pixel of the page at the mask's top left. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Row by row, 0 to `FULL_COVER`. */
  readonly cover: Uint8Array
}

export const FULL_COVER = 64

/**
 * The exact area that the edges enclose in each pixel. Every edge adds to the pixels it crosses what it covers to its
 * right; summing along the row gives the cover (the method of font-rs and stb_truetype). Parts wound the same way
 * unite, parts wound the other way are holes.
 */
export function fillMask(edges: Edges): Mask | undefined {
  const { left, top, width, height } = boundsOf(edges)
  if (!(width > 0 && height > 0)) return undefined
  // An edge at the right border spills into the next two pixels.
  const areas: Areas = { left, top, stride: width + 2, sums: new Float32Array((width + 2) * height) }
  for (let at = 0; at < edges.length; at += 4) addEdge(areas, edges, at)
  return { left, top, width, height, cover: sumCover(areas.sums, width, height) }
}

function boundsOf(edges: Edges): Omit<Mask, 'cover'> {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let at = 0; at + 1 < edges.length; at += 2) {
    const x = edges[at] ?? 0
    const y = edges[at + 1] ?? 0
    if (x < minX) minX = x
    if (x > maxX) maxX = x
    if (y < minY) minY = y
    if (y > maxY) maxY = y
  }
  const [left, top] = [Math.floor(minX), Math.floor(minY)]
  return { left, top, width: Math.ceil(maxX) - left, height: Math.ceil(maxY) - top }
}

function sumCover(sums: Float32Array, width: number, height: number): Uint8Array {
  const cover = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    let sum = 0
    const row = y * (width + 2)
    for (let x = 0; x < width; x += 1) {
      sum += sums[row + x] ?? 0
      const share = sum < 0 ? -sum : sum
      cover[y * width + x] = share >= 1 ? FULL_COVER : share * FULL_COVER + 0.5
    }
  }
  return cover
}

interface Areas {
  readonly left: number
  readonly top: number
  readonly stride: number
  /** What each pixel covers more than the one to its left. */
  readonly sums: Float32Array
}

function addEdge(areas: Areas, edges: Edges, at: number): void {
  const y0 = (edges[at + 1] ?? 0) - areas.top
  const y1 = (edges[at + 3] ?? 0) - areas.top
  if (y0 === y1) return
  const x0 = (edges[at] ?? 0) - areas.left
  const slope = ((edges[at + 2] ?? 0) - areas.left - x0) / (y1 - y0)
  const upper = y0 < y1 ? y0 : y1
  const lower = y0 < y1 ? y1 : y0
  const direction = y0 < y1 ? 1 : -1
  let x = x0 + (upper - y0) * slope
  for (let row = Math.floor(upper); row < lower; row += 1) {
    const height = Math.min(row + 1, lower) - Math.max(row, upper)
    const nextX = x + slope * height
    const leftX = x < nextX ? x : nextX
    const rightX = x < nextX ? nextX : x
    const pixel = Math.floor(leftX)
    const start = row * areas.stride
    if (rightX <= pixel + 1) {
      const spill = direction * height * ((leftX + rightX) / 2 - pixel)
      add(areas.sums, start + pixel, direction * height - spill)
      add(areas.sums, start + pixel + 1, spill)
    } else addSlanted(areas.sums, start, { leftX, rightX, height: direction * height })
    x = nextX
  }
}

/** A stretch of an edge within one row that crosses several pixels: what it covers grows from pixel to pixel. */
function addSlanted(
  sums: Float32Array,
  start: number,
  { height, leftX, rightX }: { readonly leftX: number; readonly rightX: number; readonly height: number },
): void {
  const perPixel = height / (rightX - leftX)
  let before = 0
  let covered = 0
  const end = Math.ceil(rightX)
  for (let pixel = Math.floor(leftX); pixel < end; pixel += 1) {
    const right = Math.min(pixel + 1, rightX)
    const within = right - leftX
    // The area between the edge, the baseline of the row and this pixel's right side.
    const area = (perPixel * within * within) / 2 + height * (pixel + 1 - right)
    add(sums, start + pixel, area - before - covered)
    covered = area - before
    before = area
  }
  add(sums, start + end, height - covered)
}

function add(sums: Float32Array, index: number, area: number): void {
  sums[index] = (sums[index] ?? 0) + area
}
