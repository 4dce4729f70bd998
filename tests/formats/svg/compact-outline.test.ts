import { Resvg } from '@resvg/resvg-js'
import { beforeAll, describe, expect, test } from 'vitest'
import type { FontSet } from '../../../reports/fonts/types.ts'
import { compactOutline } from '../../../reports/formats/svg/compact-outline.ts'
import { openTestFonts } from '../../scene/test-fonts.ts'

const CHARACTERS = '网络营销（电商），g&8'

let fonts: FontSet

beforeAll(async () => {
  fonts = await openTestFonts(CHARACTERS)
})

function rasterise(path: string, transform: string): Buffer {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><path d="${path}" transform="${transform}"/></svg>`
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels
}

describe('compactOutline', () => {
  test.each([
    ['M10,20L30,20L30,50L15,40Z', { x: 10, y: -20, data: 'h20v-30l-15 10z' }],
    ['M0,0L5,5L10,5L12,7ZM100,-50L90,-50L90,0.5Z', { x: 0, y: 0, data: 'l5-5h5l2-2zm100 50h-10v-50.5z' }],
    // The end of the first curve is half way between the control points.
    ['M0,0Q10,0 10,5Q10,10 20,10Z', { x: 0, y: 0, data: 'q10 0 10-5t10-5z' }],
    ['M0,0Q10,0 10,4Q10,10 20,10Z', { x: 0, y: 0, data: 'q10 0 10-4 0-6 10-6z' }],
    ['M0.5,-0.5C1,1 2.5,2 3,0.5Z', { x: 0.5, y: 0.5, data: 'c.5-1.5 2-2.5 2.5-1z' }],
    ['', { x: 0, y: 0, data: '' }],
  ])('%s', (outline, compact) => {
    expect(compactOutline(outline)).toEqual(compact)
  })

  test('refuses what outlines do not have', () => {
    expect(() => compactOutline('M0,0A5,5 0 0 1 9,9Z')).toThrow('An outline has no command A.')
  })

  test.each(['sans-400', 'serif-700'] as const)('draws the same shapes, shorter: %s', (key) => {
    const face = fonts[key]
    for (const { id } of face.shape(CHARACTERS)) {
      const outline = face.outline(id)
      const { data, x, y } = compactOutline(outline)
      const path = `M${String(x)} ${String(y)}${data}`
      const [before, after] = [
        rasterise(outline, 'translate(0 170)scale(.2 -.2)'),
        rasterise(path, 'translate(0 170)scale(.2)'),
      ]
      expect(before.some((byte) => byte > 0)).toBe(true)
      expect(before.every((byte, at) => Math.abs(byte - (after[at] ?? 0)) <= 16)).toBe(true)
      expect(path.length).toBeLessThan(outline.length * 0.75)
    }
  })
})
