import { CsvError, parse } from 'csv-parse/sync'
import { issueAt } from '../core/problem.ts'
import { placeAt } from '../core/source-text.ts'
import { problem } from './catalogue/index.ts'
import type { Issue } from '../core/issue.ts'
import type { Place } from '../core/problem.ts'
import type { SourceText } from '../core/source-text.ts'

export interface CsvField {
  readonly value: string
  /** The place of a character of the value, or of the field. */
  readonly place: (offset?: number) => Place
}

export interface ParsedCsv {
  /** Head first; every record is as long as the head. */
  readonly records: readonly (readonly CsvField[])[]
  readonly issues: readonly Issue[]
}

/** Where fields end, in UTF-8 bytes of the text, as the parser counts. */
interface FieldEnd {
  readonly bytes: number
  readonly quoted: 'yes' | 'no'
}

/** Reads a CSV file strictly; ragged lines are reported each and left out. */
export function parseCsv(source: SourceText): ParsedCsv {
  const ends: FieldEnd[] = []
  const read = readRecords(source, ends)
  if ('issue' in read) return { records: [], issues: [read.issue] }
  const records = placeFields(source, read.records, ends)
  const [head] = records
  if (head === undefined) return { records: [], issues: [issueAt(problem('csv/empty'), placeAt(source, 0))] }
  const ragged = records.filter((record) => record.length !== head.length)
  return {
    records: records.filter((record) => record.length === head.length),
    issues: ragged.map((record) =>
      issueAt(problem('csv/ragged', record.length, head.length), record[0]?.place() ?? placeAt(source, 0)),
    ),
  }
}

function readRecords(
  source: SourceText,
  ends: FieldEnd[],
): { readonly records: readonly (readonly string[])[] } | { readonly issue: Issue } {
  try {
    const records = parse(source.text, {
      cast: (value, { bytes, quoting }) => {
        ends.push({ bytes, quoted: quoting ? 'yes' : 'no' })
        return value
      },
      relax_column_count: true,
      skip_empty_lines: true,
    })
    return { records }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { issue: malformed(source, error, ends.at(-1)?.bytes ?? 0) }
  }
}

const CSV_REASONS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a double quote is opened in this field and never closed.',
  INVALID_OPENING_QUOTE: 'a double quote stands inside a field that is not quoted.',
  CSV_INVALID_CLOSING_QUOTE: 'something follows the closing double quote of this field.',
}

function malformed(source: SourceText, error: CsvError, lastEnd: number): Issue {
  const start = offsetsOfBytes(source.text)(lastEnd)
  // Behind the last good field stands its delimiter or line end.
  const skipped = /^(,|[\r\n]*)/.exec(source.text.slice(start))?.[0].length ?? 0
  const reason = CSV_REASONS[error.code] ?? `${error.message}.`
  return issueAt(problem('csv/malformed', reason), placeAt(source, start + skipped))
}

function placeFields(
  source: SourceText,
  records: readonly (readonly string[])[],
  ends: readonly FieldEnd[],
): readonly (readonly CsvField[])[] {
  const offsetOf = offsetsOfBytes(source.text)
  let cursor = 0
  let index = 0
  return records.map((record) =>
    record.map((value, column) => {
      if (column === 0) while (/[\r\n]/.test(source.text[cursor] ?? '')) cursor++
      const start = column === 0 ? cursor : cursor + 1
      const end = ends[index]
      index++
      cursor = offsetOf(end?.bytes ?? 0)
      return placedField(source, value, { start, quoted: end?.quoted ?? 'no' })
    }),
  )
}

function placedField(
  source: SourceText,
  value: string,
  at: { readonly start: number; readonly quoted: 'yes' | 'no' },
): CsvField {
  return {
    value,
    place: (offset = 0) => {
      if (at.quoted === 'no') return placeAt(source, at.start + offset)
      // A quote inside a quoted field is written twice.
      const doubled = value.slice(0, offset).split('"').length - 1
      return placeAt(source, at.start + 1 + offset + doubled)
    },
  }
}

/** Turns ascending offsets in UTF-8 bytes into offsets in UTF-16 code units. */
function offsetsOfBytes(text: string): (bytes: number) => number {
  let offset = 0
  let bytes = 0
  return (wanted) => {
    while (bytes < wanted && offset < text.length) {
      const codePoint = text.codePointAt(offset) ?? 0
      bytes += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4
      offset += codePoint < 0x10000 ? 1 : 2
    }
    return offset
  }
}
