import type * as z from 'zod'
import { problem } from '../catalogue/index.ts'
import { describeType, fields, dateSchema, parsed } from '../schema/fields.ts'
import { parsePlainText } from '../parse-rich-text.ts'
import { parseWritten } from '../schema/text.ts'

/** A text in the edition of the file. */
const wordsSchema = parsed((value, report) => parseWritten(value, report, { markup: parsePlainText, at: [] }))

const orderSchema = parsed((value, report) => {
  if (typeof value === 'number' && Number.isInteger(value)) return value
  report({ problem: problem('data/wrong-type', 'a whole number', describeType(value)) })
  return undefined
})

/** What stands at the head of a chapter. */
export const chapterHeadSchema = fields({
  title: wordsSchema,
  /** The chapter's claim, in one sentence. */
  thesis: wordsSchema,
  /** For lists of pages. */
  description: wordsSchema,
  /** Its place on the site. */
  order: orderSchema,
  updated: dateSchema,
})

export type ChapterHead = z.output<typeof chapterHeadSchema>
