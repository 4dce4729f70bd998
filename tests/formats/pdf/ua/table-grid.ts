import { attributeOf, childrenOf } from './read-structure.ts'
import type { UaElement } from './read-structure.ts'
import { plainName } from './pdf-json.ts'
import type { PdfJson } from './pdf-json.ts'

export interface GridCell {
  readonly element: UaElement
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** A table with its spans worked out, and where they do not work out. */
export interface TableGrid {
  readonly where: string
  readonly element: UaElement
  readonly cells: readonly GridCell[]
  /** Cells that another one covers in part. */
  readonly overlapping: readonly GridCell[]
  /** Cells that reach below the last row. */
  readonly tooDeep: readonly GridCell[]
  /** Cells that reach beyond the columns of the first row. */
  readonly tooWide: readonly GridCell[]
  /** Rows that leave columns free. */
  readonly short: readonly number[]
}

export function readGrid(file: PdfJson, table: UaElement): TableGrid {
  const rows = rowsOf(table).map((row) => childrenOf(row).filter(({ type }) => /^T[HD]$/.test(type)))
  const span = (cell: UaElement, name: string): number =>
    Number(attributeOf(file, cell, ['Table', name]) ?? 1)
  const width = (rows[0] ?? []).reduce((sum, cell) => sum + span(cell, 'ColSpan'), 0)
  const taken = rows.map(() => new Array<GridCell | undefined>(width).fill(undefined))
  const cells: GridCell[] = []
  const overlapping = new Set<GridCell>()
  rows.forEach((row, rowIndex) => {
    let column = 0
    for (const element of row) {
      while (taken[rowIndex]?.[column]) column++
      const cell: GridCell = {
        element,
        row: rowIndex,
        column,
        rowSpan: span(element, 'RowSpan'),
        columnSpan: span(element, 'ColSpan'),
      }
      cells.push(cell)
      for (const other of takePlaces(taken, cell)) overlapping.add(other).add(cell)
      column += cell.columnSpan
    }
  })
  return {
    where: table.where,
    element: table,
    cells,
    overlapping: [...overlapping],
    tooDeep: cells.filter((cell) => cell.row + cell.rowSpan > rows.length),
    tooWide: cells.filter((cell) => cell.column + cell.columnSpan > width),
    short: taken.flatMap((row, index) => (row.includes(undefined) ? [index] : [])),
  }
}

/** Puts a cell in all its places; gives the cells that stand there already. */
function takePlaces(taken: readonly (GridCell | undefined)[][], cell: GridCell): readonly GridCell[] {
  const others: GridCell[] = []
  for (const row of taken.slice(cell.row, cell.row + cell.rowSpan)) {
    for (let column = cell.column; column < Math.min(row.length, cell.column + cell.columnSpan); column++) {
      const other = row[column]
      if (other) others.push(other)
      else row[column] = cell
    }
  }
  return others
}

function rowsOf(element: UaElement): readonly UaElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.type === 'TR') return [child]
    return /^T(Head|Body|Foot)$/.test(child.type) ? rowsOf(child) : []
  })
}

/** Head cells that stand for a cell: those of its columns with the scope of a column, and of its rows likewise. */
export function headsOf(
  file: PdfJson,
  { cells }: TableGrid,
  cell: GridCell,
): { readonly column: readonly GridCell[]; readonly row: readonly GridCell[] } {
  const heads = cells.filter(({ element }) => element.type === 'TH')
  const ofScope = (scope: string): readonly GridCell[] =>
    heads.filter(({ element }) => {
      return [scope, 'Both'].includes(plainName(attributeOf(file, element, ['Table', 'Scope'])))
    })
  return {
    column: ofScope('Column').filter((head) => {
      return head.column < cell.column + cell.columnSpan && cell.column < head.column + head.columnSpan
    }),
    row: ofScope('Row').filter((head) => {
      return head.row < cell.row + cell.rowSpan && cell.row < head.row + head.rowSpan
    }),
  }
}
