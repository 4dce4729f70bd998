import type { SetParagraph } from '../typeset/types.ts'
import type { MeasuredCell, MeasuredRow } from './measure-table.ts'

/** No part of a cell has fewer lines, unless the cell is no longer. */
export const FEWEST_LINES = 2

/** Rounding in sums of leadings must not cost a line. */
const TOLERANCE = 0.001

/**
 * Divides a row between lines so that the first part is at most `height` points high: each cell keeps the lines that
 * fit, and goes on below. Undefined where a cell would leave a line alone on either side.
 */
export function divideRow(
  { cells }: MeasuredRow,
  height: number,
  padding: number,
): readonly [MeasuredRow, MeasuredRow] | undefined {
  const kept = cells.map((cell) => linesToKeep(cell, height - 2 * padding))
  if (!kept.every((lines) => lines !== undefined)) return undefined
  const upper = cells.map((cell, index) => ({ ...cell, set: sliceLines(cell.set, 0, kept[index]) }))
  const lower = cells.map((cell, index) => ({
    ...cell,
    drop: 0,
    set: sliceLines(cell.set, kept[index] ?? 0),
  }))
  return [rowOf(upper, padding), rowOf(lower, padding)]
}

/** How many lines of a cell stay in so much height: all, or as many as leave enough for below. */
function linesToKeep({ set, drop }: MeasuredCell, height: number): number | undefined {
  const total = set.lines.length
  const fitting = Math.floor((height - drop + TOLERANCE) / set.shaped.paragraph.leading)
  if (fitting >= total) return total
  const kept = Math.min(fitting, total - FEWEST_LINES)
  return kept < FEWEST_LINES ? undefined : kept
}

/** Some lines of a paragraph, as a paragraph. */
export function sliceLines(set: SetParagraph, from: number, to?: number): SetParagraph {
  const lines = set.lines.slice(from, to)
  return { ...set, lines, height: lines.length * set.shaped.paragraph.leading }
}

function rowOf(cells: readonly MeasuredCell[], padding: number): MeasuredRow {
  const heights = cells.map(({ set, drop }) => (set.lines.length > 0 ? set.height + drop : 0))
  return { cells, height: Math.max(...heights) + 2 * padding }
}
