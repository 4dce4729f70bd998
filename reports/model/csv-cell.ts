import { issueAt } from '../core/problem.ts'
import { problem } from './catalogue/index.ts'
import { parseRichText } from './parse-rich-text.ts'
import { parseMark } from './schema/table.ts'
import { byEdition, inEditions, parseWritten } from './schema/text.ts'
import type { Issue } from '../core/issue.ts'
import type { PlacedText } from './loaded.ts'
import type { CsvField } from './parse-csv.ts'
import type { Report } from './schema/fields.ts'
import type { CellInput } from './schema/table.ts'
import type { ByEdition, TextInput, Written } from './schema/text.ts'
import type { Mark } from './types.ts'

/** The fields of one cell, by edition; a column without editions gives the same field to all. */
export type CellFields = ByEdition<CsvField>

export interface CsvCell {
  readonly cell?: CellInput
  readonly texts: readonly PlacedText[]
  readonly issues: readonly Issue[]
}

/** What one field holds: a mark, a list, or text; the strings in order, with where each begins in the field. */
interface Form {
  readonly kind: 'text' | 'mark' | 'terms'
  readonly mark?: Mark
  readonly parts: readonly Part[]
}

interface Part {
  readonly written: Written
  readonly start: number
  readonly field: CsvField
}

/** Reads one cell of a table from its CSV fields. */
export function parseCsvCell(fields: CellFields): CsvCell {
  const issues: Issue[] = []
  const forms = new Map<CsvField, Form>()
  const read = new Set<CsvField>()
  for (const [locale, field] of Object.entries(fields)) {
    if (read.has(field) || (locale === 'zh-Hant' && field.value.trim() === '')) continue
    read.add(field)
    const form = parseForm(field, issues)
    if (form !== undefined) forms.set(field, form)
  }
  const formOf = (field: CsvField | undefined): Form | undefined => field && forms.get(field)
  const editions = byEdition(formOf(fields['zh-Hans']), formOf(fields.en), formOf(fields['zh-Hant']))
  if (editions === undefined) return { texts: [], issues }
  const hans = editions['zh-Hans']
  const differing = checkSameForm(editions)
  if (differing !== undefined)
    return { texts: [], issues: [...issues, issueAt(differing, fields['zh-Hans'].place())] }
  const texts = hans.parts.map((_, index) => textOf(editions, index)).filter((text) => text !== undefined)
  return { ...cellOf(hans, texts), texts: texts.map((text) => placed(text, [...forms.values()])), issues }
}

function parseForm(field: CsvField, issues: Issue[]): Form | undefined {
  const { value } = field
  const reportAt =
    (start: number): Report =>
    (reported) => {
      issues.push(issueAt(reported.problem, field.place(start + (reported.offset ?? 0))))
    }
  const part = (text: string, start: number): Part | undefined => {
    const written = parseWritten(text, reportAt(start), { markup: parseRichText, at: [] })
    return written === undefined ? undefined : { written, start, field }
  }
  const mark = /^([a-z]+)\|/i.exec(value)
  if (mark !== null) return parseMarkForm(field, mark[1] ?? '', { part, report: reportAt(0) })
  const lines = [...value.matchAll(/[^\n]+/g)]
  if (lines.length > 0 && lines.every(([line]) => line.startsWith('- '))) {
    const parts = lines.map((match) => part(match[0].slice(2), match.index + 2))
    return { kind: 'terms', parts: parts.filter((item) => item !== undefined) }
  }
  const text = part(value, 0)
  return text === undefined ? undefined : { kind: 'text', parts: [text] }
}

function parseMarkForm(
  field: CsvField,
  written: string,
  use: { readonly part: (text: string, start: number) => Part | undefined; readonly report: Report },
): Form | undefined {
  const mark = parseMark(written, use.report)
  const words = use.part(field.value.slice(written.length + 1), written.length + 1)
  return mark === undefined || words === undefined ? undefined : { kind: 'mark', mark, parts: [words] }
}

function checkSameForm(editions: ByEdition<Form>): ReturnType<typeof problem> | undefined {
  const named = (describe: (form: Form) => string): string =>
    Object.entries(editions)
      .map(([locale, form]) => `${locale}: ${describe(form)}`)
      .join(', ')
  const differ = (of: (form: Form) => unknown): boolean => new Set(Object.values(editions).map(of)).size > 1
  if (differ((form) => form.mark ?? form.kind))
    return problem(
      'csv/mixed-cell',
      named((form) => form.mark ?? form.kind),
    )
  if (differ((form) => form.parts.length)) {
    return problem(
      'text/unequal-lists',
      named((form) => String(form.parts.length)),
    )
  }
  return undefined
}

function textOf(editions: ByEdition<Form>, index: number): TextInput | undefined {
  const written = (form: Form | undefined): Written | undefined => form?.parts[index]?.written
  return inEditions(written(editions['zh-Hans']), written(editions.en), written(editions['zh-Hant']))
}

function cellOf(form: Form, texts: readonly TextInput[]): { readonly cell?: CellInput } {
  const [first] = texts
  if (first === undefined) return {}
  if (form.kind === 'terms') return { cell: { kind: 'terms', terms: { as: 'terms', items: texts } } }
  return { cell: form.mark === undefined ? first : { kind: 'mark', mark: form.mark, words: first } }
}

function placed(text: TextInput, forms: readonly Form[]): PlacedText {
  const parts = forms.flatMap((form) => form.parts)
  return {
    text,
    place: (written, offset) => {
      const part = parts.find((candidate) => candidate.written === written)
      return part === undefined ? {} : part.field.place(part.start + offset)
    },
  }
}
