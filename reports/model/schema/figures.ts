import * as z from 'zod'
import { documentFields } from './document.ts'
import { fields, idSchema, sourceListSchema, subjectSchema } from './fields.ts'
import { quantitySchema } from './quantity.ts'
import { richSchema } from './text.ts'

const inputSchema = fields({
  id: idSchema,
  name: richSchema,
  unit: richSchema.optional(),
  example: z.number(),
})

const formulaSchema = fields({
  /** In the ids of the inputs; see `formula.ts`. */
  expression: z.string(),
  inputs: z.array(inputSchema).min(1),
  result: z.enum(['percent', 'money', 'number']),
  unit: richSchema.optional(),
})

const figureSchema = fields({
  id: idSchema,
  title: richSchema,
  subject: subjectSchema.optional(),
  text: richSchema,
  values: z.array(quantitySchema).default([]),
  date: richSchema.optional(),
  formula: formulaSchema.optional(),
  reading: richSchema.optional(),
  sources: sourceListSchema,
})

export const figuresSchema = fields({
  kind: z.literal('figures'),
  ...documentFields,
  figures: z.array(figureSchema).min(1),
})

export type FiguresInput = z.output<typeof figuresSchema>
export type FigureInput = z.output<typeof figureSchema>
export type FormulaData = z.output<typeof formulaSchema>
