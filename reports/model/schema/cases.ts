import * as z from 'zod'
import { documentFields } from './document.ts'
import { chosen, fields, idSchema, sourceListSchema, subjectSchema } from './fields.ts'
import { quantitySchema } from './quantity.ts'
import { richSchema } from './text.ts'

const facetSchema = fields({
  id: idSchema,
  head: richSchema,
  values: z.array(fields({ id: idSchema, label: richSchema, subject: subjectSchema.optional() })).min(1),
})

const oneId = z.string().transform((id): readonly string[] => [id])
const someIds = z.array(z.string()).min(1)

/** One value of a facet, or several. */
const valueIdsSchema = chosen<readonly string[]>((value) => (Array.isArray(value) ? someIds : oneId))

const caseSchema = fields({
  id: idSchema,
  name: richSchema,
  subject: subjectSchema.optional(),
  /** By the ids of the facets. */
  facets: z.record(z.string(), valueIdsSchema).default({}),
  /** By the ids of the points. */
  points: z.record(z.string(), richSchema),
  figures: z.array(quantitySchema).default([]),
  sources: sourceListSchema,
})

export const casesSchema = fields({
  kind: z.literal('cases'),
  ...documentFields,
  nameHead: richSchema,
  facets: z.array(facetSchema).default([]),
  points: z.array(fields({ id: idSchema, head: richSchema })).min(1),
  cases: z.array(caseSchema).min(1),
})

export type CasesInput = z.output<typeof casesSchema>
export type CaseInput = z.output<typeof caseSchema>
