import * as z from 'zod'
import { documentFields } from './document.ts'
import { fields, idSchema, sourceListSchema, subjectSchema } from './fields.ts'
import { richSchema, termsSchema } from './text.ts'

const stageSchema = fields({
  id: idSchema,
  title: richSchema,
  subject: subjectSchema.optional(),
  text: richSchema,
  tactics: termsSchema.optional(),
  onward: richSchema.optional(),
  sources: sourceListSchema,
})

export const stagesSchema = fields({
  kind: z.literal('stages'),
  ...documentFields,
  stages: z.array(stageSchema).min(1),
})

export const loopSchema = fields({
  kind: z.literal('loop'),
  ...documentFields,
  stages: z.array(stageSchema).min(1),
  back: richSchema,
})

export type StagesInput = z.output<typeof stagesSchema> | z.output<typeof loopSchema>
export type StageInput = z.output<typeof stageSchema>
