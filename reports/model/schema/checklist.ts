import * as z from 'zod'
import { documentFields } from './document.ts'
import { fields, idSchema, sourceListSchema, subjectSchema } from './fields.ts'
import { richSchema, termsSchema } from './text.ts'

const stepSchema = fields({
  id: idSchema,
  title: richSchema,
  text: richSchema,
  subject: subjectSchema.optional(),
  examples: termsSchema.optional(),
  sources: sourceListSchema,
})

export const checklistSchema = fields({
  kind: z.literal('checklist'),
  ...documentFields,
  steps: z.array(stepSchema).min(1),
  support: fields({ title: richSchema, text: richSchema }).optional(),
})

export type ChecklistInput = z.output<typeof checklistSchema>
export type StepInput = z.output<typeof stepSchema>
