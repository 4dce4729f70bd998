import { subjectOf } from '../subject-of.ts'
import { localiseHead, localiseTail } from './head-and-tail.ts'
import type { Scope } from './scope.ts'
import type { CellInput, RowInput, TableInput } from '../schema/table.ts'
import type { Cell, Column, ComparisonTable, Row, RowGroup, Spanner } from '../types.ts'

export function localiseTable(data: TableInput, scope: Scope): ComparisonTable {
  const head = localiseHead(data, scope)
  const spanners = data.spanners.map((spanner): Spanner => localiseSpanner(spanner, data, scope))
  const stubHead = scope.rich(data.stub)
  const columns = data.columns.map((column): Column => ({
    id: column.id,
    head: scope.rich(column.head),
    ...subjectOf(column),
  }))
  const groups = localiseGroups(data, scope)
  const rows = groups.flatMap((group) => group.rows)
  return { kind: 'table', ...head, stubHead, columns, spanners, groups, ...localiseTail(rows, scope) }
}

function localiseSpanner(spanner: TableInput['spanners'][number], data: TableInput, scope: Scope): Spanner {
  const indices = spanner.columns.map((column) => data.columns.findIndex(({ id }) => id === column))
  return {
    label: scope.rich(spanner.label),
    ...subjectOf(spanner),
    first: Math.min(...indices),
    last: Math.max(...indices),
  }
}

function localiseGroups(data: TableInput, scope: Scope): readonly RowGroup[] {
  const rows = (inputs: readonly RowInput[]): readonly Row[] =>
    inputs.map((row) => localiseRow(row, data, scope))
  if (data.groups === undefined) return [{ rows: rows(data.rows ?? []) }]
  return data.groups.map((group) => ({
    id: group.id,
    label: scope.rich(group.label),
    rows: rows(group.rows),
  }))
}

function localiseRow(row: RowInput, data: TableInput, scope: Scope): Row {
  return {
    id: row.id,
    head: scope.rich(row.head),
    cells: data.columns.map(({ id }) => {
      const cell = row.cells?.[id]
      if (cell === undefined) throw new Error(`The row ${row.id} of ${data.id} has no cell in ${id}`)
      return localiseCell(cell, scope)
    }),
    sources: row.sources,
  }
}

function localiseCell(cell: CellInput, scope: Scope): Cell {
  if ('as' in cell) return { kind: 'text', text: scope.rich(cell) }
  if (cell.kind === 'terms') return { kind: 'terms', terms: scope.terms(cell.terms) }
  return { kind: 'mark', mark: cell.mark, words: scope.rich(cell.words) }
}
