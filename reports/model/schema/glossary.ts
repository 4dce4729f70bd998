import * as z from 'zod'
import { fields, idSchema, sourceListSchema } from './fields.ts'
import { plainSchema, richSchema } from './text.ts'

/** Other names of a term, for those who search; each edition has its own. */
const namesSchema = fields({
  'zh-Hans': z.array(z.string().min(1)).default([]),
  'zh-Hant': z.array(z.string().min(1)).default([]),
  en: z.array(z.string().min(1)).default([]),
})

const termSchema = fields({
  id: idSchema,
  term: plainSchema,
  /** An abbreviation that is the same in all editions. */
  short: z.string().min(1).optional(),
  also: namesSchema.optional(),
  definition: richSchema,
  /** Ids of terms. */
  see: z.array(z.string()).default([]),
  /** Ids of the documents in which it matters. */
  systems: z.array(z.string()).default([]),
  sources: sourceListSchema,
})

export const glossarySchema = z.array(termSchema)

export type TermInput = z.output<typeof termSchema>
