import * as z from 'zod'
import { documentFields } from './document.ts'
import { fields, idSchema, sourceListSchema } from './fields.ts'
import { richSchema, termsSchema } from './text.ts'

const questionSchema = fields({
  id: idSchema,
  question: richSchema,
  /** Its paragraphs. */
  answer: termsSchema,
  sources: sourceListSchema,
})

export const faqSchema = fields({
  kind: z.literal('faq'),
  ...documentFields,
  questions: z.array(questionSchema).min(1),
})

export type FaqInput = z.output<typeof faqSchema>
