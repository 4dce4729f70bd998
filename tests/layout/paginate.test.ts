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

  test('divides what is higher than a page', () => {
    const tall = (height: number): Strip =>
      strip(height, {
        divide: (room) =>
          room < 20 ? undefined : [strip(Math.floor(room)), tall(height - Math.floor(room))],
      })
    expect(heights([strip(30), tall(200)])).toEqual([[30], [100], [100]])
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
