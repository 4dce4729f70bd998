import { isLocale, WRITTEN_LOCALES } from '../core/locale.ts'
import { issueAt } from '../core/problem.ts'
import { problem } from './catalogue/index.ts'
import { parseCsvCell } from './csv-cell.ts'
import { parseCsv } from './parse-csv.ts'
import { byEdition } from './schema/text.ts'
import type { Issue } from '../core/issue.ts'
import type { Locale } from '../core/locale.ts'
import type { Place } from '../core/problem.ts'
import type { SourceText } from '../core/source-text.ts'
import type { CellFields } from './csv-cell.ts'
import type { PlacedText } from './loaded.ts'
import type { CsvField } from './parse-csv.ts'
import type { CellInput } from './schema/table.ts'

/** What a table expects of its CSV file. */
export interface CellsWanted {
  readonly columns: readonly string[]
  readonly rows: readonly string[]
  /** Where the table names the file; rows that are missing are reported here. */
  readonly place: Place
}

export interface CellsRead {
  /** By row, then by column. */
  readonly cells: ReadonlyMap<string, Readonly<Record<string, CellInput>>>
  readonly texts: readonly PlacedText[]
  readonly issues: readonly Issue[]
}

/** For each column of the table, the CSV column of each edition. */
type Head = ReadonlyMap<string, Partial<Record<Locale, number>>>

/** Reads the cells of a table from a CSV file with the head `row,<column>:<edition>,…`. */
export function readCells(source: SourceText, wanted: CellsWanted): CellsRead {
  const { records, issues: csvIssues } = parseCsv(source)
  const [headRecord, ...rows] = records
  const issues = [...csvIssues]
  if (headRecord === undefined) return { cells: new Map(), texts: [], issues }
  const head = readHead(headRecord, wanted, issues)
  const cells = new Map<string, Readonly<Record<string, CellInput>>>()
  const texts: PlacedText[] = []
  const firstPlaces = new Map<string, Place>()
  for (const record of rows) {
    const id = rowId(record, wanted, { issues, firstPlaces })
    if (id !== undefined) cells.set(id, readRow(record, head, { issues, texts }))
  }
  // A ragged or mistyped line may be the one that is missed.
  const complete = csvIssues.length === 0 && rows.every(([id]) => wanted.rows.includes(id?.value ?? ''))
  for (const row of complete ? wanted.rows : []) {
    if (!cells.has(row)) issues.push(issueAt(problem('csv/missing-row', row, source.file), wanted.place))
  }
  return { cells, texts, issues }
}

function readHead(record: readonly CsvField[], wanted: CellsWanted, issues: Issue[]): Head {
  const head = new Map<string, Partial<Record<Locale, number>>>()
  const before = issues.length
  const [first, ...others] = record
  if (first !== undefined && first.value !== 'row') {
    issues.push(issueAt(problem('csv/no-row-column', first.value), first.place()))
  }
  for (const [index, field] of others.entries())
    readHeadField(field, { index: index + 1, wanted, issues, head })
  // A mistyped column is missing, too; saying so would only repeat it.
  if (issues.length > before) return head
  for (const column of wanted.columns)
    checkColumn(column, head.get(column), { issues, place: record[0]?.place() ?? {} })
  return head
}

interface HeadReading {
  readonly index: number
  readonly wanted: CellsWanted
  readonly issues: Issue[]
  readonly head: Map<string, Partial<Record<Locale, number>>>
}

function readHeadField(field: CsvField, reading: HeadReading): void {
  const { head, index, issues, wanted } = reading
  const [column = '', ...rest] = field.value.split(':')
  const edition = rest.length === 0 ? undefined : rest.join(':')
  if (!wanted.columns.includes(column)) {
    issues.push(issueAt(problem('csv/unknown-column', column, wanted.columns), field.place()))
    return
  }
  if (edition !== undefined && !isLocale(edition)) {
    issues.push(issueAt(problem('text/unknown-language', edition), field.place(column.length + 1)))
    return
  }
  const known = head.get(column) ?? {}
  const added: Partial<Record<Locale, number>> =
    edition === undefined ? { 'zh-Hans': index, 'zh-Hant': index, en: index } : { [edition]: index }
  if (Object.keys(added).some((locale) => locale in known)) {
    issues.push(issueAt(problem('csv/duplicate-column', field.value), field.place()))
  }
  head.set(column, { ...known, ...added })
}

function checkColumn(
  column: string,
  editions: Partial<Record<Locale, number>> | undefined,
  to: { readonly issues: Issue[]; readonly place: Place },
): void {
  if (editions === undefined) {
    to.issues.push(issueAt(problem('csv/missing-column', column), to.place))
    return
  }
  for (const locale of WRITTEN_LOCALES) {
    if (!(locale in editions))
      to.issues.push(issueAt(problem('csv/missing-language', column, locale), to.place))
  }
}

function rowId(
  record: readonly CsvField[],
  wanted: CellsWanted,
  found: { readonly issues: Issue[]; readonly firstPlaces: Map<string, Place> },
): string | undefined {
  const [field] = record
  if (field === undefined) return undefined
  if (!wanted.rows.includes(field.value)) {
    found.issues.push(issueAt(problem('csv/unknown-row', field.value, wanted.rows), field.place()))
    return undefined
  }
  const first = found.firstPlaces.get(field.value)
  if (first !== undefined) {
    found.issues.push(issueAt(problem('csv/duplicate-row', field.value, first), field.place()))
    return undefined
  }
  found.firstPlaces.set(field.value, field.place())
  return field.value
}

function readRow(
  record: readonly CsvField[],
  head: Head,
  to: { readonly issues: Issue[]; readonly texts: PlacedText[] },
): Readonly<Record<string, CellInput>> {
  const row: Record<string, CellInput> = {}
  for (const [column, editions] of head) {
    const fields = fieldsOf(record, editions)
    if (fields === undefined) continue
    const { cell, issues, texts } = parseCsvCell(fields)
    if (cell !== undefined) row[column] = cell
    const path = `${record[0]?.value ?? ''}.${column}`
    to.issues.push(...issues.map((issue) => ({ ...issue, path })))
    to.texts.push(...texts.map((text) => ({ ...text, place: withPath(text.place, path) })))
  }
  return row
}

function withPath(place: PlacedText['place'], path: string): PlacedText['place'] {
  return (written, offset) => ({ ...place(written, offset), path })
}

function fieldsOf(
  record: readonly CsvField[],
  editions: Partial<Record<Locale, number>>,
): CellFields | undefined {
  const at = (locale: Locale): CsvField | undefined => record[editions[locale] ?? -1]
  return byEdition(at('zh-Hans'), at('en'), at('zh-Hant'))
}
