import * as z from 'zod'
import { dateSchema, idSchema } from './fields.ts'
import { richSchema } from './text.ts'

/** What every kind of document has. */
export const documentFields = {
  id: idSchema,
  updated: dateSchema,
  caption: richSchema,
  summary: richSchema,
  notes: z.record(z.string(), richSchema).default({}),
}
