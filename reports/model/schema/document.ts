import * as z from 'zod'
import { dateSchema, idSchema, pagePathSchema } from './fields.ts'
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
