import { describe, expect, test } from 'vitest'
import { divideRow } from '../../reports/layout/divide-row.ts'
import type { MeasuredCell, MeasuredRow } from '../../reports/layout/measure-table.ts'
import { setParagraph } from '../../reports/typeset/set-paragraph.ts'
import { shapeParagraph } from '../../reports/typeset/shape-paragraph.ts'
import { fontsFor } from '../sample-fonts.ts'

const PADDING = 5
const SIZE = 10
const IN_LINE = 5
const fonts = await fontsFor('zh-Hans', ['一'])

/** A cell of so many lines, each `leading` high. */
function cell(lines: number, { leading = 16, drop = 0 } = {}): MeasuredCell {
  const text = '一'.repeat(lines * IN_LINE)
  const span = { text, font: 'sans-400', size: SIZE, colour: '#000000', rise: 0 } as const
  const paragraph = { spans: [span], locale: 'zh-Hans', leading, align: 'start', wrap: 'fill' } as const
  const textWidth = IN_LINE * SIZE
  const set = setParagraph(shapeParagraph(paragraph, fonts), textWidth)
  expect(set.lines).toHaveLength(lines)
  const role = { role: 'cell' } as const
  const place = { x: 0, width: textWidth, textX: 0, iconX: 0, textWidth }
  return { cell: { role, paragraph, columnSpan: 1, rowSpan: 1 }, ...place, set, drop }
}

function row(...cells: readonly MeasuredCell[]): MeasuredRow {
  const heights = cells.map(({ set, drop }) => set.height + drop)
  return { cells, height: Math.max(...heights) + 2 * PADDING }
}

/** Lines of each cell above the division and below it, where at most so many points remain. */
function divided(whole: MeasuredRow, height: number): readonly (readonly number[])[] | undefined {
  const parts = divideRow(whole, height, PADDING)
  return parts?.map(({ cells }) => cells.map(({ set }) => set.lines.length))
}

describe('divideRow', () => {
  test('a short cell beside a long one stays above', () => {
    expect(divided(row(cell(1), cell(40), cell(3)), 10 * 16 + 2 * PADDING)).toEqual([
      [1, 10, 3],
      [0, 30, 0],
    ])
  })

  test('every cell that does not fit is divided, each by its own lines', () => {
    expect(divided(row(cell(20), cell(20, { leading: 20 })), 120 + 2 * PADDING)).toEqual([
      [7, 6],
      [13, 14],
    ])
  })

  test('no line stands alone below', () => {
    expect(divided(row(cell(11)), 10 * 16 + 2 * PADDING)).toEqual([[9], [2]])
  })

  test('a cell of which too little would stand on a side is not divided, nor its row', () => {
    expect(divided(row(cell(9)), 16 + 2 * PADDING)).toBeUndefined()
    expect(divided(row(cell(3), cell(9)), 2 * 16 + 2 * PADDING)).toBeUndefined()
    expect(divided(row(cell(4), cell(9)), 2 * 16 + 2 * PADDING)).toEqual([
      [2, 2],
      [2, 7],
    ])
  })

  test('text that is moved down to a common baseline takes that much less', () => {
    expect(divided(row(cell(9, { drop: 1 })), 4 * 16 + 2 * PADDING)).toEqual([[3], [6]])
  })

  test('the parts are as high as their text and keep all lines in their order', () => {
    const whole = row(cell(30), cell(4, { drop: 2 }))
    const parts = divideRow(whole, 200, PADDING) ?? []
    expect(parts.map(({ height }) => height)).toEqual([11 * 16 + 2 * PADDING, 19 * 16 + 2 * PADDING])
    const lines = parts.flatMap(({ cells: [first] }) => first?.set.lines ?? [])
    expect(lines).toEqual(whole.cells[0]?.set.lines)
  })
})
