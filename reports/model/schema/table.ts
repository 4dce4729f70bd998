import * as z from 'zod'
import { problem } from '../catalogue/index.ts'
import { documentFields } from './document.ts'
import {
  chosen,
  describe,
  fields,
  idSchema,
  isRecord,
  parsed,
  sourceListSchema,
  subjectSchema,
} from './fields.ts'
import { richSchema, termsSchema } from './text.ts'
import type { Mark } from '../types.ts'
import type { Report } from './fields.ts'
import type { TermsInput, TextInput } from './text.ts'

export const MARKS = ['yes', 'partly', 'no'] as const satisfies readonly Mark[]

/** What authors write for a mark in other words. */
const MARK_SYNONYMS: Readonly<Record<string, Mark>> = {
  true: 'yes',
  y: 'yes',
  是: 'yes',
  有: 'yes',
  partial: 'partly',
  partially: 'partly',
  some: 'partly',
  部分: 'partly',
  false: 'no',
  none: 'no',
  n: 'no',
  否: 'no',
  无: 'no',
}

export type CellInput =
  | TextInput
  | { readonly kind: 'terms'; readonly terms: TermsInput }
  | { readonly kind: 'mark'; readonly mark: Mark; readonly words: TextInput }

/** Reports a mark that there is none of. */
export function parseMark(value: unknown, report: Report): Mark | undefined {
  const mark = MARKS.find((known) => known === value)
  if (mark !== undefined) return mark
  const written = typeof value === 'boolean' ? String(value) : describe(value)
  const meant = MARK_SYNONYMS[written.toLowerCase()]
  const found = problem('table/unknown-mark', written, MARKS)
  report({
    problem: meant === undefined ? found : { ...found, hint: `Did you mean \`${meant}\`? ${found.hint}` },
  })
  return undefined
}

const markSchema = parsed(parseMark)
const markCellSchema = fields({ mark: markSchema, words: richSchema }).transform((cell): CellInput => ({
  kind: 'mark',
  ...cell,
}))
const termsCellSchema = fields({ terms: termsSchema }).transform((cell): CellInput => ({
  kind: 'terms',
  ...cell,
}))

const cellSchema = chosen<CellInput>((value) => {
  const has = (key: string): boolean => isRecord(value) && key in value
  if (has('terms')) return termsCellSchema
  if (has('mark') || has('words')) return markCellSchema
  return richSchema
})

const rowSchema = fields({
  id: idSchema,
  head: richSchema,
  cells: z.record(z.string(), cellSchema).optional(),
  sources: sourceListSchema,
})

const rowsSchema = z.array(rowSchema).min(1)

export const tableSchema = fields({
  kind: z.literal('table'),
  ...documentFields,
  stub: richSchema,
  columns: z.array(fields({ id: idSchema, head: richSchema, subject: subjectSchema.optional() })).min(1),
  spanners: z
    .array(
      fields({ label: richSchema, columns: z.array(z.string()).min(1), subject: subjectSchema.optional() }),
    )
    .default([]),
  cells: z.string().optional(),
  rows: rowsSchema.optional(),
  groups: z
    .array(fields({ id: idSchema, label: richSchema, rows: rowsSchema }))
    .min(1)
    .optional(),
})

export type TableInput = z.output<typeof tableSchema>
export type RowInput = z.output<typeof rowSchema>
