import * as z from 'zod'
import { dateSchema, fields, idSchema, pagePathSchema } from './fields.ts'
import { richSchema } from './text.ts'

export const handbookSchema = fields({
  kind: z.literal('handbook'),
  id: idSchema,
  updated: dateSchema,
  kicker: richSchema,
  /** The title of the book. */
  caption: richSchema,
  summary: richSchema,
  /** The page of the site that offers it, below the edition's folder. */
  path: pagePathSchema.optional(),
  /** Names of the files in `guides/zh-hans/` and `guides/en/`, without their ending. */
  chapters: z.array(idSchema).min(1),
  /** Ids of systems that no chapter shows. */
  appendices: z.array(z.string()).default([]),
})

export type HandbookInput = z.output<typeof handbookSchema>
