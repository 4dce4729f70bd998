import type { FlowTable, TableCell, TableRow } from '../doc/types.ts'
import { maxContentWidth, minContentWidth } from '../typeset/content-width.ts'
import type { ShapedParagraph } from '../typeset/types.ts'
import type { ColumnDemand } from './column-widths.ts'

/** Between a cell's icon and its text, as a share of the icon's width. */
const ICON_GAP = 0.4

/** Shapes the text of a cell. */
export type ShapeCell = (cell: TableCell) => ShapedParagraph

/** What the cells of each column ask for. */
export function columnDemands(
  table: FlowTable,
  { shape, width }: { readonly shape: ShapeCell; readonly width: number },
): readonly ColumnDemand[] {
  const min = table.columns.map((column) => column.minWidth)
  const max = table.columns.map(() => 0)
  const rows = [...table.head, ...table.groups.flatMap((group) => group.rows)]
  for (const row of spread(rows)) {
    for (const { cell, column } of row) {
      if (cell.columnSpan > 1) continue
      const text = shape(cell)
      const extra = sidePadding(table, column, cell).both + iconWidth(cell)
      min[column] = Math.max(min[column] ?? 0, minContentWidth(text) + extra)
      max[column] = Math.max(max[column] ?? 0, maxContentWidth(text) + extra)
    }
  }
  return table.columns.map(({ grow, unbrokenShare }, index) => {
    const wanted = max[index] ?? 0
    const unbroken = Math.min(wanted, width * unbrokenShare)
    return { min: Math.max(min[index] ?? 0, unbroken), max: wanted, grow }
  })
}

export interface PlacedColumn {
  readonly x: number
  readonly width: number
}

export function placeColumns(widths: readonly number[]): readonly PlacedColumn[] {
  let x = 0
  return widths.map((width) => {
    const column = { x, width }
    x += width
    return column
  })
}

export interface SpreadCell {
  readonly cell: TableCell
  /** Its first column. */
  readonly column: number
}

/** Finds each cell's first column, past the cells that reach down from the rows above. */
export function spread(rows: readonly TableRow[]): readonly (readonly SpreadCell[])[] {
  const taken: number[] = []
  return rows.map((row) => {
    let column = 0
    const cells = row.cells.map((cell) => {
      while ((taken[column] ?? 0) > 0) column++
      const first = column
      for (let index = 0; index < cell.columnSpan; index++) taken[column++] = cell.rowSpan
      return { cell, column: first }
    })
    taken.forEach((left, index) => (taken[index] = Math.max(0, left - 1)))
    return cells
  })
}

/** The outer columns are flush with the text around the table. */
export function sidePadding(
  table: FlowTable,
  column: number,
  cell: TableCell,
): { left: number; both: number } {
  const { x } = table.padding
  const left = column === 0 ? 0 : x
  const right = column + cell.columnSpan === table.columns.length ? 0 : x
  return { left, both: left + right }
}

/** An icon and the white after it. */
export function iconWidth(cell: TableCell): number {
  return cell.icon && typeof cell.icon.width === 'number' ? cell.icon.width * (1 + ICON_GAP) : 0
}
