import { z } from 'astro/zod'

/** What stands at the head of a chapter. */
export const guideSchema = z.object({
  title: z.string(),
  /** The chapter's claim, in one sentence. */
  thesis: z.string(),
  description: z.string(),
  order: z.number().int(),
  updated: z.coerce.date(),
})
