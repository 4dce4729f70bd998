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

const localised = z.union([z.string(), z.record(z.string(), z.string())])

/** One of `content/sources.yaml`: the same text in all editions, or one for each. */
export const sourceSchema = z.object({ title: localised, character: localised })
