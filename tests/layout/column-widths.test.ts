import { expect, test } from 'vitest'
import { columnWidths, evenWidths } from '../../reports/layout/column-widths.ts'

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0)

test('what fits keeps its width and shares the rest by growth', () => {
  expect(
    columnWidths(
      [
        { min: 10, max: 20, grow: 0 },
        { min: 10, max: 30, grow: 1 },
      ],
      100,
    ),
  ).toEqual([20, 80])
})

test('what does not fit gives way by how much it asks for', () => {
  const widths = columnWidths(
    [
      { min: 20, max: 40, grow: 0 },
      { min: 20, max: 220, grow: 0 },
    ],
    150,
  )
  expect(widths).toEqual([30, 120])
})

test('never wider than there is room, even below the minimum', () => {
  expect(
    total(
      columnWidths(
        [
          { min: 80, max: 100, grow: 1 },
          { min: 120, max: 130, grow: 1 },
        ],
        100,
      ),
    ),
  ).toBeCloseTo(100)
})

test('even columns share what the others leave', () => {
  const side = { min: 10, max: 20, grow: 0 }
  const wide = { min: 10, max: 200, grow: 1 }
  expect(evenWidths([side, wide, wide], 100)).toEqual([20, 40, 40])
  expect(evenWidths([side, wide, { ...wide, min: 50 }], 100)).toBeUndefined()
})
