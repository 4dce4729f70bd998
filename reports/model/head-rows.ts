import { subjectOf } from './subject-of.ts'
import type { RichText } from '../core/rich-text.ts'
import type { ComparisonTable, Spanner, Subject } from './types.ts'

/** One cell of a table's head. */
export interface HeadCell {
  readonly kind: 'stub' | 'column' | 'spanner'
  readonly text: RichText
  readonly subject?: Subject
  readonly columnSpan: number
  readonly rowSpan: number
}

/** The rows of a table's head: one, or two where columns stand under spanners. */
export function headRows(table: ComparisonTable): readonly (readonly HeadCell[])[] {
  const rowSpan = table.spanners.length === 0 ? 1 : 2
  const stub: HeadCell = { kind: 'stub', text: table.stubHead, columnSpan: 1, rowSpan }
  if (rowSpan === 1) return [[stub, ...table.columns.map((_, index) => columnCell(table, index, 1))]]

  const upper: HeadCell[] = [stub]
  const lower: HeadCell[] = []
  table.columns.forEach((_, index) => {
    const spanner = spannerOver(table, index)
    if (spanner === undefined) {
      upper.push(columnCell(table, index, rowSpan))
      return
    }
    if (spanner.first === index) {
      const { label, first, last } = spanner
      upper.push({
        kind: 'spanner',
        text: label,
        ...subjectOf(spanner),
        columnSpan: last - first + 1,
        rowSpan: 1,
      })
    }
    lower.push(columnCell(table, index, 1))
  })
  return [upper, lower]
}

function columnCell(table: ComparisonTable, index: number, rowSpan: number): HeadCell {
  const column = table.columns[index]
  if (column === undefined) throw new RangeError(`Table ${table.id} has no column ${String(index)}.`)
  return { kind: 'column', text: column.head, ...subjectOf(column), columnSpan: 1, rowSpan }
}

/** The spanner that a column stands under, if any; columns count from 0. */
export function spannerOver({ spanners }: ComparisonTable, column: number): Spanner | undefined {
  return spanners.find(({ first, last }) => first <= column && column <= last)
}
