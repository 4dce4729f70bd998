import { problem } from '../catalogue/index.ts'
import { fields, idSchema, isRecord, describeType, parsed } from './fields.ts'
import { plainSchema, richSchema } from './text.ts'
import type * as z from 'zod'

/** Digits, with commas between thousands and a point before decimals; the same or one for each edition. */
const NUMBER = /^[−-]?\d{1,3}(,?\d{3})*(\.\d+)?$/

const numberSchema = parsed((value, report) => {
  if (typeof value === 'number') {
    report({ problem: problem('figures/bare-number', String(value)) })
    return undefined
  }
  const written = isRecord(value) ? Object.entries(value).map(([key, text]) => ({ at: [key], text })) : []
  const all = isRecord(value) ? written : [{ at: [], text: value }]
  const wrong = all.filter(({ text }) => typeof text === 'string' && !NUMBER.test(text))
  for (const { at, text } of wrong)
    report({
      problem: problem('figures/not-a-number', typeof text === 'string' ? text : describeType(text)),
      path: at,
    })
  return wrong.length === 0 ? value : undefined
}).pipe(plainSchema)

/** A number with its unit and what it counts. */
export const quantitySchema = fields({
  id: idSchema,
  value: numberSchema,
  unit: richSchema.optional(),
  label: richSchema,
})

export type QuantityInput = z.output<typeof quantitySchema>
