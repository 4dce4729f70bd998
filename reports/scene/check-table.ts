import type { StructureNode } from './types.ts'
import { nameOf } from './walk-structure.ts'

/** Checks a table's parts and that its cells, with their spans, fill every row to the same number of columns. */
export function checkTable(table: StructureNode): readonly string[] {
  const shape = table.children.map((child) => child.role).join(' ')
  if (!/^(caption )?(table-head )?table-body( table-body)*$/.test(shape)) {
    return [`${nameOf(table)}: holds "${shape}" in place of caption?, table-head?, table-body+`]
  }
  const sections = table.children.filter((child) => child.role !== 'caption')
  const foreign = sections.flatMap((section) => section.children).filter((child) => child.role !== 'row')
  if (foreign.length > 0) return foreign.map((node) => `${nameOf(node)}: stands where a row is due`)
  const bare = sections.filter((section) => section.children.length === 0)
  if (bare.length > 0) return bare.map((section) => `${nameOf(section)}: has no rows`)
  const strays = sections.flatMap((section) => section.children.flatMap(strayCells))
  if (strays.length > 0) return strays
  return checkGrid(table, sections)
}

function strayCells(row: StructureNode): readonly string[] {
  return row.children
    .filter((cell) => cell.role !== 'cell' && cell.role !== 'head-cell')
    .map((cell) => `${nameOf(cell)}: stands where a cell is due`)
}

function checkGrid(table: StructureNode, sections: readonly StructureNode[]): readonly string[] {
  const violations: string[] = []
  let columns: number | undefined
  for (const section of sections) {
    // For each column, how many of the rows to come are taken by a cell from above.
    let taken: readonly number[] = []
    for (const row of section.children) {
      const filled = fillRow(row, taken)
      columns ??= filled.length
      if (filled.length !== columns || filled.includes(0)) {
        violations.push(`${nameOf(row)}: fills ${count(filled)} of ${String(columns)} columns`)
      }
      taken = filled.map((rows) => Math.max(0, rows - 1))
    }
    if (taken.some((rows) => rows > 0))
      violations.push(`${nameOf(section)}: a cell spans rows beyond the last`)
  }
  if (columns === 0) violations.push(`${nameOf(table)}: has no columns`)
  return violations
}

/** The rows, this one included, that each column is filled for; 0 for a hole. */
function fillRow(row: StructureNode, taken: readonly number[]): readonly number[] {
  const filled = [...taken]
  let column = 0
  for (const cell of row.children) {
    while ((filled[column] ?? 0) > 0) column += 1
    const end = column + (cell.columnSpan ?? 1)
    for (; column < end; column += 1) filled[column] = Math.max(filled[column] ?? 0, cell.rowSpan ?? 1)
  }
  return filled
}

function count(filled: readonly number[]): string {
  return String(filled.filter((rows) => rows > 0).length)
}
