import type { AstroComponentFactory } from 'astro/runtime/server/index.js'
import type { z } from 'astro/zod'
import { getCollection, render } from 'astro:content'
import type { guideSchema } from './schemas.ts'
import type { Heading } from './shared-heading-ids.ts'

// Astro's types of collections exist only after its first run; these are the same with and without.

export interface GuideEntry {
  /** `zh-hans/how-they-relate`. */
  readonly id: string
  readonly body?: string
  readonly data: z.infer<typeof guideSchema>
}

export interface RenderedGuide {
  readonly Content: AstroComponentFactory
  readonly headings: readonly Heading[]
}

/** Chapters, and pages that are written like them. */
export type Collection = 'guides' | 'pages'

export async function guideEntries(collection: Collection): Promise<readonly GuideEntry[]> {
  const entries: unknown = await getCollection(collection)
  return entries as readonly GuideEntry[]
}

export async function renderGuide(entry: GuideEntry): Promise<RenderedGuide> {
  const rendered: unknown = await render(entry as Parameters<typeof render>[0])
  return rendered as RenderedGuide
}
