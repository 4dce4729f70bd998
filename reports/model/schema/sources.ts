import * as z from 'zod'
import { fields, sourceIdSchema } from './fields.ts'
import { plainSchema, richSchema } from './text.ts'

export const sourcesSchema = z.array(
  fields({ id: sourceIdSchema, title: plainSchema, character: plainSchema, holds: richSchema.optional() }),
)

export type SourceInput = z.output<typeof sourcesSchema>[number]

/** Replacements over the converted Traditional Chinese. */
export const exceptionsSchema = z.array(
  fields({ from: z.string().min(1), to: z.string(), why: z.string().optional() }),
)

export type ExceptionInput = z.output<typeof exceptionsSchema>[number]
