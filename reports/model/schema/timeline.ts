import * as z from 'zod'
import { documentFields, remarkSchema } from './document.ts'
import { fields, idSchema, sourceListSchema, subjectSchema } from './fields.ts'
import { richSchema, termsSchema } from './text.ts'

const periodSchema = fields({
  id: idSchema,
  when: richSchema.optional(),
  title: richSchema,
  subject: subjectSchema.optional(),
  text: richSchema,
  signs: termsSchema.optional(),
  sources: sourceListSchema,
})

export const timelineSchema = fields({
  kind: z.literal('timeline'),
  ...documentFields,
  periods: z.array(periodSchema).min(1),
  next: remarkSchema.optional(),
})

export type TimelineInput = z.output<typeof timelineSchema>
