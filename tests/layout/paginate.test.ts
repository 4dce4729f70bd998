import { describe, expect, test } from 'vitest'
import { paginate } from '../../reports/layout/paginate.ts'
import type { Strip } from '../../reports/layout/strips.ts'

function strip(height: number, options: Partial<Strip> = {}): Strip {
  return {
    height,
    spaceBefore: 0,
    keepWithNext: false,
    stretch: 0,
    place: 'flow',
    repeated: [],
    draw: () => [],
    ...options,
  }
}

/** Can be divided anywhere, but within its first 20 points. */
function tall(height: number): Strip {
  return strip(height, {
    divide: (room) => (room < 20 ? undefined : [strip(Math.floor(room)), tall(height - Math.floor(room))]),
  })
}

const AREA = { top: 10, height: 100 }

function heights(strips: readonly Strip[]): readonly (readonly number[])[] {
  return paginate(strips, AREA).map((page) => page.map(({ strip: { height } }) => height))
}

describe('paginate', () => {
  test('fills a page before it turns', () => {
    expect(heights([strip(40), strip(60), strip(1)])).toEqual([[40, 60], [1]])
  })

  test('a heading moves with what follows it', () => {
    expect(heights([strip(70), strip(20, { keepWithNext: true }), strip(30)])).toEqual([[70], [20, 30]])
  })

  test('repeats the head of a table on each page', () => {
    const head = strip(10)
    const row = strip(50, { repeated: [head] })
    expect(heights([strip(10, { keepWithNext: true }), row, row, row])).toEqual([
      [10, 50],
      [10, 50],
      [10, 50],
    ])
  })

  test('space before a strip is dropped at the head of a page', () => {
    const [, second] = paginate([strip(90), strip(50, { spaceBefore: 20 })], AREA)
    expect(second?.[0]?.y).toBe(10)
  })

  test('divides what is higher than a page, from where the page stands', () => {
    expect(heights([strip(30), tall(200)])).toEqual([[30, 70], [100], [30]])
    expect(heights([strip(90), tall(200)])).toEqual([[90], [100], [100]])
  })

  test('never divides what fits a page', () => {
    expect(heights([strip(30), tall(90), strip(10)])).toEqual([[30], [90, 10]])
    expect(heights([strip(30), { ...tall(80), repeated: [strip(20)] }])).toEqual([[30], [20, 80]])
  })

  test('what keeps with the next stands above a part of it, never alone', () => {
    const label = strip(20, { keepWithNext: true })
    expect(heights([strip(30), label, tall(95)])).toEqual([[30, 20, 50], [45]])
    expect(heights([strip(70), label, tall(95)])).toEqual([[70], [20, 80], [15]])
    expect(heights([strip(70), label, label, strip(40)])).toEqual([[70], [20, 20, 40]])
  })

  test('the last of many goes to a page with the one before it', () => {
    const row = strip(30)
    const rows = [row, row, { ...row, joinsNext: true }, row]
    expect(heights(rows)).toEqual([
      [30, 30],
      [30, 30],
    ])
    expect(heights(rows.slice(1))).toEqual([[30, 30, 30]])
  })

  test('two that no page has room for stand apart', () => {
    expect(heights([strip(60, { joinsNext: true }), strip(70)])).toEqual([[60], [70]])
    expect(heights([strip(50), strip(60, { joinsNext: true }), tall(150)])).toEqual([
      [50],
      [60, 40],
      [100],
      [10],
    ])
  })

  test('says so when something cannot stand on any page', () => {
    expect(() => heights([strip(101)])).toThrow('does not fit a page')
  })

  test('spare height goes to what can stretch, the rest above what stands at the foot', () => {
    const [page] = paginate(
      [strip(20, { stretch: 5 }), strip(20, { stretch: 50 }), strip(10, { place: 'bottom' })],
      AREA,
    )
    expect(page?.map(({ extra }) => extra)).toEqual([5, 45, 0])
    expect(page?.at(-1)?.y).toBe(100)
    const [other] = paginate([strip(20), strip(10, { place: 'bottom' })], AREA)
    expect(other?.at(-1)?.y).toBe(100)
  })
})
