import * as z from 'zod'
import { dateSchema, fields, idSchema, pagePathSchema, sourceListSchema } from './fields.ts'
import { richSchema } from './text.ts'

/** What every kind of document has. */
export const documentFields = {
  id: idSchema,
  updated: dateSchema,
  caption: richSchema,
  summary: richSchema,
  /** The page of the site that shows it, below the edition's folder. */
  path: pagePathSchema.optional(),
  notes: z.record(z.string(), richSchema).default({}),
}

/** A thing said beside the parts of a system. */
export const remarkSchema = fields({ title: richSchema, text: richSchema, sources: sourceListSchema })

export type RemarkInput = z.output<typeof remarkSchema>
