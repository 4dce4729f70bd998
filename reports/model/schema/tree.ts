import * as z from 'zod'
import { documentFields, remarkSchema } from './document.ts'
import { fields, idSchema, sourceListSchema, subjectSchema } from './fields.ts'
import { richSchema, termsSchema } from './text.ts'
import type { TermsInput, TextInput } from './text.ts'
import type { Subject } from '../types.ts'

export interface BranchInput {
  readonly id: string
  readonly title: TextInput
  readonly subject?: Subject | undefined
  readonly text?: TextInput | undefined
  readonly leaves?: TermsInput | undefined
  readonly branches: readonly BranchInput[]
  readonly sources: readonly string[]
}

const branchSchema: z.ZodType<BranchInput> = fields({
  id: idSchema,
  title: richSchema,
  subject: subjectSchema.optional(),
  text: richSchema.optional(),
  leaves: termsSchema.optional(),
  // Late, for a branch holds branches.
  branches: z
    .lazy(() => branchSchema)
    .array()
    .default([]),
  sources: sourceListSchema,
})

export const treeSchema = fields({
  kind: z.literal('tree'),
  ...documentFields,
  root: richSchema,
  branches: z.array(branchSchema).min(1),
  across: remarkSchema.optional(),
})

export type TreeInput = z.output<typeof treeSchema>
