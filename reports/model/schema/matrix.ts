import * as z from 'zod'
import { documentFields } from './document.ts'
import { fields, idSchema, sourceListSchema, subjectSchema } from './fields.ts'
import { richSchema } from './text.ts'

const optionSchema = fields({
  id: idSchema,
  title: richSchema,
  subject: subjectSchema.optional(),
  outcome: richSchema,
  sources: sourceListSchema,
})

const criterionSchema = fields({
  id: idSchema,
  title: richSchema,
  question: richSchema,
  /** By the ids of the options. */
  signs: z.record(z.string(), richSchema),
  sources: sourceListSchema,
})

export const matrixSchema = fields({
  kind: z.literal('matrix'),
  ...documentFields,
  question: richSchema,
  options: z.array(optionSchema).min(2),
  criteria: z.array(criterionSchema).min(1),
})

export type MatrixInput = z.output<typeof matrixSchema>
