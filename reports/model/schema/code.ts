import * as z from 'zod'
import { documentFields } from './document.ts'
import { fields, idSchema, sourceListSchema } from './fields.ts'
import { richSchema } from './text.ts'

const partSchema = fields({
  id: idSchema,
  title: richSchema,
  text: richSchema,
  codes: z.array(fields({ code: z.string().min(1), title: richSchema, text: richSchema.optional() })).min(1),
  sources: sourceListSchema,
})

export const codeSchema = fields({
  kind: z.literal('code'),
  ...documentFields,
  separator: z.string().min(1).default('·'),
  parts: z.array(partSchema).min(1),
  examples: z.array(fields({ code: z.string(), reading: richSchema })).default([]),
})

export type CodeInput = z.output<typeof codeSchema>
