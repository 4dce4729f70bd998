import type { FlowTable, TableCell, TableRow } from '../doc/types.ts'
import type { FontSet } from '../fonts/types.ts'
import { maxContentWidth, minContentWidth, setParagraph } from '../typeset/set-paragraph.ts'
import { shapeParagraph } from '../typeset/shape-paragraph.ts'
import type { SetParagraph, ShapedParagraph } from '../typeset/types.ts'
import { type ColumnDemand, columnWidths, evenWidths } from './column-widths.ts'
import { baselineInLine } from './place-text.ts'

/** A table with the widths of its columns, the heights of its rows and the lines of its cells. Points. */
export interface MeasuredTable {
  readonly table: FlowTable
  readonly width: number
  readonly columns: readonly PlacedColumn[]
  readonly caption?: SetParagraph
  readonly head: readonly MeasuredRow[]
  readonly groups: readonly MeasuredGroup[]
}

export interface MeasuredGroup {
  readonly label?: { readonly row: MeasuredRow; readonly continued: MeasuredRow }
  readonly rows: readonly MeasuredRow[]
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

/** Between a cell's icon and its text, as a share of the icon's width. */
const ICON_GAP = 0.4

/** Measures a table with even columns and with columns by content, and takes what comes out less high. */
export function measureTable(table: FlowTable, width: number, fonts: FontSet): MeasuredTable {
  const shaped = shapeCells(table, fonts)
  const demands = columnDemands(table, { shaped, width })
  const even = evenWidths(demands, width)
  const byContent = measureGrid(columnWidths(demands, width), { table, shaped, fonts })
  const evenly = even && measureGrid(even, { table, shaped, fonts })
  return {
    table,
    width,
    ...(table.caption ? { caption: setParagraph(shapeParagraph(table.caption, fonts), width) } : {}),
    ...(evenly && totalHeight(evenly) <= totalHeight(byContent) ? evenly : byContent),
  }
}

interface TableContext {
  readonly table: FlowTable
  readonly shaped: ShapedCells
  readonly fonts: FontSet
}

type MeasuredGrid = Pick<MeasuredTable, 'columns' | 'head' | 'groups'>

function measureGrid(widths: readonly number[], context: TableContext): MeasuredGrid {
  const { table } = context
  const columns = placeColumns(widths)
  const measureRow = (row: TableRow): MeasuredRow => measureCells(row, { ...context, columns })
  return {
    columns,
    head: measureHead(table.head.map(measureRow)),
    groups: table.groups.map((group) => ({
      ...(group.label
        ? {
            label: {
              row: measureRow({ cells: [group.label.cell] }),
              continued: measureRow({ cells: [group.label.continued] }),
            },
          }
        : {}),
      rows: group.rows.map(measureRow),
    })),
  }
}

function totalHeight({ head, groups }: MeasuredGrid): number {
  return [...head, ...groups.flatMap((group) => group.rows)].reduce((height, row) => height + row.height, 0)
}

type ShapedCells = ReadonlyMap<TableCell, ShapedParagraph>

function shapeCells(table: FlowTable, fonts: FontSet): ShapedCells {
  const labels = table.groups.flatMap(({ label }) => (label ? [label.cell, label.continued] : []))
  const rows = [...table.head, ...table.groups.flatMap((group) => group.rows)]
  return new Map(
    [...rows.flatMap((row) => row.cells), ...labels].map((cell) => [
      cell,
      shapeParagraph(cell.paragraph, fonts),
    ]),
  )
}

function columnDemands(
  table: FlowTable,
  { shaped, width }: { shaped: ShapedCells; width: number },
): readonly ColumnDemand[] {
  const min = table.columns.map((column) => column.minWidth)
  const max = table.columns.map(() => 0)
  const rows = [...table.head, ...table.groups.flatMap((group) => group.rows)]
  for (const row of spread(rows)) {
    for (const { cell, column } of row) {
      const text = shaped.get(cell)
      if (cell.columnSpan > 1 || !text) continue
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

function placeColumns(widths: readonly number[]): readonly PlacedColumn[] {
  let x = 0
  return widths.map((width) => {
    const column = { x, width }
    x += width
    return column
  })
}

interface PlacedColumn {
  readonly x: number
  readonly width: number
}

interface SpreadCell {
  readonly cell: TableCell
  readonly column: number
}

/** Finds each cell's first column, past the cells that reach down from the rows above. */
function spread(rows: readonly TableRow[]): readonly (readonly SpreadCell[])[] {
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
function sidePadding(table: FlowTable, column: number, cell: TableCell): { left: number; both: number } {
  const { x } = table.padding
  const left = column === 0 ? 0 : x
  const right = column + cell.columnSpan === table.columns.length ? 0 : x
  return { left, both: left + right }
}

function iconWidth(cell: TableCell): number {
  return cell.icon && typeof cell.icon.width === 'number' ? cell.icon.width * (1 + ICON_GAP) : 0
}

interface RowContext extends TableContext {
  readonly columns: readonly PlacedColumn[]
}

function measureCells(row: TableRow, context: RowContext): MeasuredRow {
  const { table, columns, shaped, fonts } = context
  const rows = table.head.includes(row) ? spread(table.head) : spread([row])
  const placed = rows.find((cells) => cells[0]?.cell === row.cells[0]) ?? []
  const baseline = Math.max(
    0,
    ...placed.filter(({ cell }) => cell.rowSpan === 1).map(({ cell }) => firstBaseline(shaped.get(cell))),
  )
  const cells = placed.map(({ cell, column }): MeasuredCell => {
    const first = columns[column]
    const last = columns[column + cell.columnSpan - 1]
    const text = shaped.get(cell)
    if (!first || !last || !text) throw new Error('A table row has more cells than the table has columns.')
    const icon = iconWidth(cell)
    const padding = sidePadding(table, column, cell)
    const textWidth = last.x + last.width - first.x - padding.both - icon
    return {
      cell,
      x: first.x,
      width: last.x + last.width - first.x,
      textX: first.x + padding.left + icon,
      iconX: first.x + padding.left,
      textWidth,
      set: setParagraph(text, textWidth),
      drop: baseline - firstBaseline(text),
      ...(cell.icon?.letter
        ? { letter: setParagraph(shapeParagraph(cell.icon.letter, fonts), Number.POSITIVE_INFINITY) }
        : {}),
    }
  })
  return { cells, height: rowHeight(cells, table) }
}

/** Baseline of the first line below the top of the paragraph. */
function firstBaseline(shaped: ShapedParagraph | undefined): number {
  return shaped ? baselineInLine(shaped.paragraph) : 0
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
