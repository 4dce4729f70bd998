import * as z from 'zod'
import { problem } from '../catalogue/index.ts'
import { documentFields } from './document.ts'
import {
  chosen,
  describe,
  fields,
  idSchema,
  isRecord,
  pagePathSchema,
  sourceListSchema,
  subjectSchema,
} from './fields.ts'
import { plainSchema, richSchema } from './text.ts'

const metricSchema = fields({
  id: idSchema,
  name: richSchema,
  subject: subjectSchema.optional(),
  formula: richSchema,
  reading: richSchema,
})

const BLOCKS = {
  lead: fields({ kind: z.literal('lead'), text: richSchema }),
  system: fields({
    kind: z.literal('system'),
    ref: z.string(),
    title: richSchema.optional(),
    /** Of a table, the rows that the sheet has room for; without them, all. */
    rows: z.array(z.string()).min(1).optional(),
  }),
  actions: fields({
    kind: z.literal('actions'),
    title: richSchema,
    actions: z.array(fields({ title: richSchema, text: richSchema })).min(1),
  }),
  metrics: fields({ kind: z.literal('metrics'), title: richSchema, metrics: z.array(metricSchema).min(1) }),
  'call-out': fields({ kind: z.literal('call-out'), title: richSchema, text: richSchema }),
  picture: fields({ kind: z.literal('picture'), file: z.string(), alt: plainSchema }),
  sources: fields({ kind: z.literal('sources') }),
  qr: fields({ kind: z.literal('qr'), label: richSchema }),
} as const

export type BlockInput = z.output<(typeof BLOCKS)[keyof typeof BLOCKS]>

const blockSchema = chosen<BlockInput>((value, report) => {
  if (!isRecord(value)) return BLOCKS.sources
  if (value.kind === undefined) {
    report({ problem: problem('data/missing', 'kind'), path: ['kind'] })
    return undefined
  }
  const known = Object.entries(BLOCKS).find(([kind]) => kind === value.kind)
  if (known !== undefined) return known[1]
  const kinds = Object.keys(BLOCKS)
  report({ problem: problem('data/unknown-value', describe(value.kind), kinds), path: ['kind'] })
  return undefined
})

export const sheetSchema = fields({
  kind: z.literal('sheet'),
  ...documentFields,
  kicker: richSchema,
  path: pagePathSchema,
  /** What its own words draw on, besides the sources of the systems on it. */
  sources: sourceListSchema,
  blocks: z.array(blockSchema).min(1),
})

export type SheetInput = z.output<typeof sheetSchema>
