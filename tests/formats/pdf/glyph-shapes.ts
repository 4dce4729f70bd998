import type { FontFace } from '../../../reports/fonts/types.ts'
import { sampleOutline } from './outline-samples.ts'

/** The em square is compared in so many blocks each way, each of so many samples each way. */
const BLOCKS = 12
const SAMPLES = 4

/** What a renderer makes of a shape is at least so like it; what it makes of another one hardly ever. */
export const SAME_SHAPE = 0.8

/** By so much is one shape clearly more like than another: 未 and 末 differ by less. */
const CLEARLY = 0.01

/** Ink of each block of the em square, row by row, so scaled that the mean is 0 and the length 1; all 0 when blank. */
export type Picture = Float64Array

/** Places of the samples, as parts of the em: across from the origin, and up from the baseline. */
const STEPS = Array.from({ length: BLOCKS * SAMPLES }, (_, step) => (step + 0.5) / (BLOCKS * SAMPLES))
const ACROSS = STEPS
const UP = STEPS.map((step) => 0.88 - step)

/** Pictures what has this much ink, 0 to 1, at places that are parts of the em from the origin. */
export function pictureInk(inkAt: (across: number, up: number) => number): Picture {
  return blocks(UP.map((up) => ACROSS.map((across) => inkAt(across, up))))
}

export function pictureOutline(face: FontFace, glyph: number): Picture {
  const units = (parts: readonly number[]): readonly number[] => parts.map((part) => part * face.unitsPerEm)
  const rows = sampleOutline(face.outline(glyph), units(ACROSS), units(UP))
  return blocks(rows.map((row) => row.map(Number)))
}

function blocks(rows: readonly (readonly number[])[]): Picture {
  const picture = new Float64Array(BLOCKS * BLOCKS)
  rows.forEach((row, y) => {
    row.forEach((ink, x) => {
      const block = BLOCKS * Math.floor(y / SAMPLES) + Math.floor(x / SAMPLES)
      picture[block] = (picture[block] ?? 0) + ink
    })
  })
  const mean = picture.reduce((sum, ink) => sum + ink, 0) / picture.length
  const centred = picture.map((ink) => ink - mean)
  const length = Math.hypot(...centred)
  return length === 0 ? centred : centred.map((ink) => ink / length)
}

/** How like two pictures are: their correlation, 1 for the same shape. */
export function likeness(a: Picture, b: Picture): number {
  let sum = 0
  for (let block = 0; block < a.length; block++) sum += (a[block] ?? 0) * (b[block] ?? 0)
  return sum
}

/** The shapes of glyphs, and how like each two are: at `a * count + b`. */
export interface Shapes {
  readonly pictures: readonly Picture[]
  readonly likenesses: Float64Array
}

export function pictureShapes(face: FontFace, glyphs: readonly number[]): Shapes {
  const pictures = glyphs.map((glyph) => pictureOutline(face, glyph))
  const likenesses = new Float64Array(pictures.length ** 2)
  pictures.forEach((a, row) => {
    for (let column = 0; column < row; column++) {
      const value = likeness(a, pictures[column] ?? a)
      likenesses[row * pictures.length + column] = value
      likenesses[column * pictures.length + row] = value
    }
  })
  return { pictures, likenesses }
}

/**
 * True when a picture is like its own shape, and no other is clearly more like it. Likenesses are cosines, so only
 * what is within twice the angle between the picture and its shape can be.
 */
export function isShape(picture: Picture, own: number, { pictures, likenesses }: Shapes): boolean {
  const like = likeness(picture, pictures[own] ?? picture)
  const near = 2 * like ** 2 - 1
  const rivals = pictures.filter((_, other) => (likenesses[own * pictures.length + other] ?? 0) > near)
  return like > SAME_SHAPE && rivals.every((rival) => likeness(picture, rival) < like + CLEARLY)
}
