import { memo, once } from '../core/memo.ts'
import type { FlowTable, TableCell } from '../doc/types.ts'
import type { FontSet } from '../fonts/types.ts'
import { setParagraph } from '../typeset/set-paragraph.ts'
import { shapeParagraph } from '../typeset/shape-paragraph.ts'
import type { SetParagraph, ShapedParagraph } from '../typeset/types.ts'
import { columnWidths, evenWidths } from './column-widths.ts'
import { baselineInLine } from './place-text.ts'
import {
  columnDemands,
  iconWidth,
  type PlacedColumn,
  placeColumns,
  type ShapeCell,
  sidePadding,
  spread,
  type SpreadCell,
} from './table-columns.ts'

/** A table with the widths of its columns, the heights of its rows and the lines of its cells. Points. */
export interface MeasuredTable {
  readonly table: FlowTable
  readonly width: number
  readonly columns: readonly PlacedColumn[]
  readonly caption?: SetParagraph
  readonly head: readonly MeasuredRow[]
  readonly groups: readonly MeasuredGroup[]
  /** So long that its rows are measured each time they are asked for: their lines would fill the memory. */
  readonly isLong: boolean
}

export interface MeasuredGroup {
  readonly label?: { readonly row: MeasuredRow; readonly continued: MeasuredRow }
  readonly rows: readonly (() => MeasuredRow)[]
}

export interface MeasuredRow {
  readonly cells: readonly MeasuredCell[]
  readonly height: number
}

export interface MeasuredCell {
  readonly cell: TableCell
  readonly x: number
  readonly width: number
  /** Where its text begins, past padding and icon, and how wide it may be. */
  readonly textX: number
  readonly iconX: number
  readonly textWidth: number
  readonly set: SetParagraph
  /** Moves the text down so that the first lines of a row share a baseline, in points. */
  readonly drop: number
  readonly letter?: SetParagraph
}

/** Rows by which a long table's columns are chosen; the others hardly change which is less high. */
const ROWS_TO_COMPARE = 40

/** Of a table with more rows nothing is remembered. */
const ROWS_TO_REMEMBER = 1000

/** Measures a table with even columns and with columns by content, and takes what comes out less high. */
export function measureTable(table: FlowTable, width: number, fonts: FontSet): MeasuredTable {
  const isLong = table.groups.reduce((count, { rows }) => count + rows.length, 0) > ROWS_TO_REMEMBER
  const shapeCell = (cell: TableCell): ShapedParagraph => shapeParagraph(cell.paragraph, fonts)
  const shape = isLong ? shapeCell : memo(shapeCell)
  const demands = columnDemands(table, { shape, width })
  const even = evenWidths(demands, width)
  const byContent = columnWidths(demands, width)
  return {
    table,
    width,
    isLong,
    ...(table.caption ? { caption: setParagraph(shapeParagraph(table.caption, fonts), width) } : {}),
    ...measureLowest(even ? [even, byContent] : [byContent], { table, isLong, shape, fonts }),
  }
}

/** The grid of the widths with which the table is least high, the first of them where they are equal. */
function measureLowest(widths: readonly (readonly number[])[], context: TableContext): MeasuredGrid {
  const compared = sampleRows(context.table)
  const grids = widths.map((each) => measureGrid(each, { ...context, table: compared }))
  const heights = grids.map(totalHeight)
  const lowest = heights.indexOf(Math.min(...heights))
  const grid = compared === context.table ? grids[lowest] : measureGrid(widths[lowest] ?? [], context)
  if (!grid) throw new Error('A table needs widths for its columns.')
  return grid
}

/** The table itself or, where it is long, with so many of its rows from first to last. */
function sampleRows(table: FlowTable): FlowTable {
  const rows = table.groups.flatMap((group) => group.rows)
  if (rows.length <= ROWS_TO_COMPARE) return table
  const step = rows.length / ROWS_TO_COMPARE
  const sample = Array.from({ length: ROWS_TO_COMPARE }, (_, index) => rows[Math.floor(index * step)])
  return { ...table, groups: [{ rows: sample.filter((row) => row !== undefined) }] }
}

interface TableContext {
  readonly table: FlowTable
  readonly isLong: boolean
  readonly shape: ShapeCell
  readonly fonts: FontSet
}

type MeasuredGrid = Pick<MeasuredTable, 'columns' | 'head' | 'groups'>

function measureGrid(widths: readonly number[], context: TableContext): MeasuredGrid {
  const { table } = context
  const columns = placeColumns(widths)
  const measureRow = (row: readonly SpreadCell[]): MeasuredRow => measureCells(row, { ...context, columns })
  const measureLabel = (cell: TableCell): MeasuredRow => measureRow([{ cell, column: 0 }])
  return {
    columns,
    head: measureHead(spread(table.head).map(measureRow)),
    groups: table.groups.map(({ label, rows }) => ({
      ...(label
        ? { label: { row: measureLabel(label.cell), continued: measureLabel(label.continued) } }
        : {}),
      rows: spread(rows).map((row) => (context.isLong ? () => measureRow(row) : once(() => measureRow(row)))),
    })),
  }
}

function totalHeight({ head, groups }: MeasuredGrid): number {
  const rows = groups.flatMap((group) => group.rows.map((measure) => measure()))
  return [...head, ...rows].reduce((height, row) => height + row.height, 0)
}

interface RowContext extends TableContext {
  readonly columns: readonly PlacedColumn[]
}

function measureCells(row: readonly SpreadCell[], context: RowContext): MeasuredRow {
  const baselines = row.map(({ cell }) => (cell.rowSpan === 1 ? baselineInLine(cell.paragraph) : 0))
  const cells = row.map((cell) => measureCell(cell, Math.max(0, ...baselines), context))
  return { cells, height: rowHeight(cells, context.table) }
}

function measureCell({ cell, column }: SpreadCell, baseline: number, context: RowContext): MeasuredCell {
  const { table, columns, shape, fonts } = context
  const first = columns[column]
  const last = columns[column + cell.columnSpan - 1]
  if (!first || !last) throw new Error('A table row has more cells than the table has columns.')
  const icon = iconWidth(cell)
  const padding = sidePadding(table, column, cell)
  const width = last.x + last.width - first.x
  const textWidth = width - padding.both - icon
  return {
    cell,
    x: first.x,
    width,
    textX: first.x + padding.left + icon,
    iconX: first.x + padding.left,
    textWidth,
    set: setParagraph(shape(cell), textWidth),
    drop: baseline - baselineInLine(cell.paragraph),
    ...(cell.icon?.letter
      ? { letter: setParagraph(shapeParagraph(cell.icon.letter, fonts), Number.POSITIVE_INFINITY) }
      : {}),
  }
}

function rowHeight(cells: readonly MeasuredCell[], table: FlowTable): number {
  const heights = cells.filter(({ cell }) => cell.rowSpan === 1).map(({ set, drop }) => set.height + drop)
  return Math.max(0, ...heights) + 2 * table.padding.y
}

/** A head cell over several rows that is higher than they are makes the last of them higher. */
function measureHead(rows: readonly MeasuredRow[]): readonly MeasuredRow[] {
  const total = rows.reduce((height, row) => height + row.height, 0)
  const needed = Math.max(
    0,
    ...rows.flatMap((row) => row.cells.filter(({ cell }) => cell.rowSpan > 1).map(({ set }) => set.height)),
  )
  const missing = Math.max(0, needed - total)
  return rows.map((row, index) =>
    index === rows.length - 1 ? { ...row, height: row.height + missing } : row,
  )
}
