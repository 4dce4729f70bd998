import { issueAt } from '../core/problem.ts'
import { problem } from './catalogue/index.ts'
import { checkIds } from './check-ids.ts'
import { checkKeys } from './check-keys.ts'
import type { Issue } from '../core/issue.ts'
import type { Place } from '../core/problem.ts'
import type { DataPath, Locator } from './parse-yaml.ts'
import type { RowInput, TableInput } from './schema/table.ts'

/** A row with the way to it in the data. */
export interface PlacedRow {
  readonly row: RowInput
  readonly path: DataPath
}

/** The rows of a table, those of its groups included, in order. */
export function rowsOf(table: TableInput): readonly PlacedRow[] {
  return [
    ...(table.rows ?? []).map((row, index) => ({ row, path: ['rows', index] })),
    ...(table.groups ?? []).flatMap(({ rows }, group) =>
      rows.map((row, index) => ({ row, path: ['groups', group, 'rows', index] })),
    ),
  ]
}

/** Whether rows, columns, cells and spanners of a table fit together. */
export function checkTable(table: TableInput, locate: Locator): readonly Issue[] {
  const rows = rowsOf(table)
  return [
    ...checkRowsOrGroups(table, locate),
    ...checkIds(
      locate,
      table.columns.map(({ id }, index) => ({ id, path: ['columns', index, 'id'] })),
    ),
    ...checkIds(locate, [
      ...(table.groups ?? []).map(({ id }, index) => ({ id, path: ['groups', index, 'id'] })),
      ...rows.map(({ row, path }) => ({ id: row.id, path: [...path, 'id'] })),
    ]),
    ...rows.flatMap((row) => checkCells(row, table, locate)),
    ...checkSpanners(table, locate),
  ]
}

function checkRowsOrGroups(table: TableInput, locate: Locator): readonly Issue[] {
  if ((table.rows === undefined) !== (table.groups === undefined)) return []
  const place = table.rows === undefined ? locate.key(['kind']) : locate.key(['groups'])
  return [issueAt(problem('table/rows-or-groups'), place)]
}

function checkCells({ row, path }: PlacedRow, table: TableInput, locate: Locator): readonly Issue[] {
  const columns = table.columns.map(({ id }) => id)
  // The cells of a CSV file are checked where it is read.
  if (table.cells !== undefined) return []
  return checkKeys(row.cells ?? {}, columns, {
    at: [...path, 'cells'],
    owner: [...path, 'id'],
    locate,
    unknown: (column) => problem('table/unknown-column', column, columns),
    missing: (column) => problem('table/missing-cell', row.id, column),
  })
}

function checkSpanners(table: TableInput, locate: Locator): readonly Issue[] {
  const columns = table.columns.map(({ id }) => id)
  const covered = new Map<string, Place>()
  return table.spanners.flatMap((spanner, index) => {
    const own = new Set<string>()
    const issues = spanner.columns.flatMap((column, position) => {
      const place = locate.value(['spanners', index, 'columns', position])
      const first = covered.get(column)
      if (!columns.includes(column))
        return [issueAt(problem('spanner/unknown-column', column, columns), place)]
      if (own.has(column)) return [issueAt(problem('spanner/repeated-column', column), place)]
      own.add(column)
      return first === undefined ? [] : [issueAt(problem('spanner/overlap', column, first), place)]
    })
    const between = columnsBetween(columns, own)
    const place = locate.value(['spanners', index, 'columns'])
    for (const column of own) covered.set(column, place)
    return between.length === 0
      ? issues
      : [...issues, issueAt(problem('spanner/not-adjacent', between), place)]
  })
}

/** Columns that stand among those of a spanner without being of them. */
function columnsBetween(columns: readonly string[], own: ReadonlySet<string>): readonly string[] {
  const indices = [...own].map((column) => columns.indexOf(column))
  return columns.slice(Math.min(...indices), Math.max(...indices) + 1).filter((column) => !own.has(column))
}
