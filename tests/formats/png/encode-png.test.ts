import { describe, expect, test } from 'vitest'
import { createCanvas, fillPixels } from '../../../reports/formats/png/canvas.ts'
import type { Canvas } from '../../../reports/formats/png/canvas.ts'
import { encodePng } from '../../../reports/formats/png/encode-png.ts'
import { indexColours } from '../../../reports/formats/png/index-colours.ts'
import type { Palette } from '../../../reports/formats/png/index-colours.ts'
import { canvasOf } from './canvas-of.ts'
import { readPng } from './read-png.ts'

const METADATA = { pixelsPerMetre: 5669, language: 'zh-Hans', texts: [['Title', '对照']] } as const

/** As many colours as pixels, far from each other. */
function manyColours(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => Math.imul(index + 1, 0x9e3779b1) >>> 8)
}

describe('encodePng', () => {
  test.each([
    { colours: 1, bitDepth: 1 },
    { colours: 2, bitDepth: 1 },
    { colours: 3, bitDepth: 2 },
    { colours: 5, bitDepth: 4 },
    { colours: 17, bitDepth: 8 },
    { colours: 256, bitDepth: 8 },
  ])('$colours colours take $bitDepth bits a pixel', ({ bitDepth, colours }) => {
    const palette = manyColours(colours)
    const pixels = Array.from({ length: 13 * 31 }, (_, at) => palette[at % colours] ?? 0)
    const png = readPng(encodePng(canvasOf(13, pixels), METADATA))
    expect(png).toMatchObject({ width: 13, height: 31, bitDepth, colourType: 3 })
    expect(png.pixels).toEqual(pixels)
    expect(png.palette).toHaveLength(colours)
  })

  test('more colours than a palette holds are written in full', () => {
    const pixels = manyColours(29 * 40)
    const png = readPng(encodePng(canvasOf(29, pixels), METADATA))
    expect(png).toMatchObject({ bitDepth: 8, colourType: 2, palette: [] })
    expect(png.pixels).toEqual(pixels)
  })

  test('full colour is written row by row as the smaller differences', () => {
    const across = manyColours(300)
    const columns = Array.from({ length: 300 * 4 }, (_, at) => across[at % 300] ?? 0)
    const png = encodePng(canvasOf(300, columns), METADATA)
    expect(readPng(png).pixels).toEqual(columns)
    // Three of four rows are all zero as differences to the row above.
    expect(png.length).toBeLessThan(300 * 3 + 300)
  })

  test('states resolution and texts before the pixels', () => {
    const png = readPng(encodePng(canvasOf(1, [0x123456]), METADATA))
    expect(png.chunks).toEqual(['IHDR', 'sRGB', 'pHYs', 'iTXt', 'PLTE', 'IDAT', 'IEND'])
    expect(png.resolution).toBe(5669)
    expect(png.texts).toEqual({ Title: 'zh-Hans: 对照' })
  })
})

/** The index of each pixel. */
function indicesOf({ pixels }: Canvas, palette: Palette | undefined): readonly number[] {
  return Array.from(pixels, (number) => palette?.indices[number] ?? -1)
}

describe('indexColours', () => {
  test('puts the most frequent colour first', () => {
    const canvas = canvasOf(3, [9, 5, 5, 7, 7, 4])
    const palette = indexColours(canvas)
    expect(palette?.colours).toEqual([5, 7, 4, 9])
    expect(indicesOf(canvas, palette)).toEqual([3, 0, 0, 1, 1, 2])
  })

  test('merges shades that no eye tells apart, and never the common colours', () => {
    const shades = Array.from(
      { length: 512 },
      (_, at) => ((at >> 1) << 16) | ((255 - (at >> 1)) << 8) | (at & 1),
    )
    const pixels = [...Array.from({ length: 64 }, () => 0xfdfbf6), ...shades]
    const canvas = canvasOf(64, pixels)
    const palette = indexColours(canvas)
    const shown = indicesOf(canvas, palette).map((index) => palette?.colours[index] ?? -1)
    expect(palette?.colours[0]).toBe(0xfdfbf6)
    expect(palette?.colours.length).toBeLessThanOrEqual(256)
    const errors = shown.map((colour, at) => {
      const channels = [16, 8, 0].map(
        (shift) => ((colour >> shift) & 255) - (((pixels[at] ?? 0) >> shift) & 255),
      )
      return Math.max(...channels.map(Math.abs))
    })
    expect(Math.max(...errors)).toBeLessThanOrEqual(4)
    expect(errors.slice(0, 64).every((error) => error === 0)).toBe(true)
  })

  test('leaves out colours that nothing shows any more', () => {
    const canvas = createCanvas(100, 3, '#111111')
    fillPixels(canvas, { x: 0, y: 0, width: 100, height: 3 }, 0x222222)
    fillPixels(canvas, { x: 0, y: 0, width: 100, height: 3 }, 0x333333)
    fillPixels(canvas, { x: 40, y: 1, width: 60, height: 1 }, 0x444444)
    expect(indexColours(canvas)?.colours).toEqual([0x333333, 0x444444])
  })

  test('gives up on photographs', () => {
    expect(indexColours(canvasOf(100, manyColours(10_000)))).toBeUndefined()
  })
})
