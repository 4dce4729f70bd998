import { describe, expect, test } from 'vitest'
import {
  BLOCK,
  createCanvas,
  fillCovered,
  fillPixels,
  onlyColour,
} from '../../../reports/formats/png/canvas.ts'
import type { Canvas } from '../../../reports/formats/png/canvas.ts'
import { MAX_LISTED } from '../../../reports/formats/png/colours.ts'
import { FULL_COVER } from '../../../reports/formats/png/fill-mask.ts'
import type { Mask } from '../../../reports/formats/png/fill-mask.ts'
import { pixelsOf } from './canvas-of.ts'

const WHITE = 0xffffff
const RED = 0xff0000
const BLUE = 0x0000ff

/** A rectangle that is covered so far, of `FULL_COVER`. */
function evenMask(width: number, height: number, share: number): Mask {
  return { left: 0, top: 0, width, height, cover: new Uint8Array(width * height).fill(share) }
}

/** The colours of each block, and what the canvas knows of it. */
function blocksOf(
  canvas: Canvas,
): readonly { readonly colours: readonly number[]; readonly only?: number }[] {
  const { height, pixels, width } = canvas
  const blocks: { colours: readonly number[]; only?: number }[] = []
  for (let y = 0; y < height; y += 1) {
    for (let left = 0; left < width; left += BLOCK) {
      const start = y * width + left
      const only = onlyColour(canvas, blocks.length, start)
      const colours = [...new Set(pixels.subarray(start, y * width + Math.min(left + BLOCK, width)))]
      blocks.push(only === undefined ? { colours } : { colours, only })
    }
  }
  return blocks
}

describe('blocks', () => {
  test('say of a new canvas that it is background', () => {
    expect(blocksOf(createCanvas(BLOCK + 1, 1, '#ffffff'))).toEqual([
      { colours: [0], only: 0 },
      { colours: [0], only: 0 },
    ])
  })

  test('know the inside of a box, and its ends where they fall on a block', () => {
    const canvas = createCanvas(4 * BLOCK, 1, '#ffffff')
    fillPixels(canvas, { x: 1, y: 0, width: 3 * BLOCK - 1, height: 1 }, RED)
    expect(blocksOf(canvas).map(({ only }) => only)).toEqual([undefined, 1, 1, 0])
  })

  test('never say one colour where there are several', () => {
    const canvas = createCanvas(3 * BLOCK + 5, 40, '#ffffff')
    for (let step = 0; step < 60; step += 1) {
      const at = { x: ((step * 37) % 130) - 20, y: ((step * 23) % 50) - 6 }
      const [width, height] = [1 + ((step * 29) % 70), 1 + ((step * 7) % 6)]
      if (step % 3 > 0) fillPixels(canvas, { ...at, width, height }, step)
      else fillCovered(canvas, evenMask(width, height, 1 + (step % FULL_COVER)), { ...at, colour: step })
    }
    const known = blocksOf(canvas).filter(({ only }) => only !== undefined)
    expect(known.length).toBeGreaterThan(10)
    for (const { colours, only } of known) expect(colours).toEqual([only])
  })
})

describe('fillCovered', () => {
  test.each([
    [FULL_COVER, RED],
    [FULL_COVER / 2, 0xff8080],
    [FULL_COVER / 4, 0xffbfbf],
    [0, WHITE],
  ])('%i parts of the colour', (share, colour) => {
    const canvas = createCanvas(2, 2, '#ffffff')
    fillCovered(canvas, evenMask(1, 1, share), { x: 1, y: 1, colour: RED })
    expect(pixelsOf(canvas)).toEqual([WHITE, WHITE, WHITE, colour])
  })

  test('lays each colour over what is there', () => {
    const canvas = createCanvas(3, 1, '#ffffff')
    fillPixels(canvas, { x: 1, y: 0, width: 1, height: 1 }, BLUE)
    const half = evenMask(3, 1, FULL_COVER / 2)
    fillCovered(canvas, half, { x: 0, y: 0, colour: RED })
    expect(pixelsOf(canvas)).toEqual([0xff8080, 0x800080, 0xff8080])
    fillCovered(canvas, half, { x: 2, y: 0, colour: BLUE })
    expect(pixelsOf(canvas)).toEqual([0xff8080, 0x800080, 0x8040c0])
  })

  test('may hang over the canvas on every side', () => {
    const canvas = createCanvas(3, 3, '#ffffff')
    fillCovered(canvas, evenMask(9, 9, FULL_COVER), { x: -4, y: -4, colour: RED })
    expect(new Set(pixelsOf(canvas))).toEqual(new Set([RED]))
    fillCovered(canvas, evenMask(2, 2, FULL_COVER), { x: -2, y: 0, colour: BLUE })
    fillCovered(canvas, evenMask(2, 2, FULL_COVER), { x: 3, y: 0, colour: BLUE })
    fillCovered(canvas, evenMask(2, 2, FULL_COVER), { x: 0, y: 3, colour: BLUE })
    expect(new Set(pixelsOf(canvas))).toEqual(new Set([RED]))
  })
})

describe('colours', () => {
  test('are found again, however many there are', () => {
    const { colourOf, numberOf } = createCanvas(1, 1, '#ffffff').colours
    const many = Array.from({ length: 3 * MAX_LISTED }, (_, index) => Math.imul(index + 1, 0x9e3779b1) >>> 8)
    const numbers = many.map(numberOf)
    expect(new Set(numbers).size).toBe(many.length)
    expect(many.map(numberOf)).toEqual(numbers)
    expect(numbers.map(colourOf)).toEqual(many)
  })
})
