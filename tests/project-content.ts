import path from 'node:path'
import process from 'node:process'
import { openContent } from '../reports/hosts/node/open-content.ts'
import { openEditionFonts } from '../reports/hosts/node/edition-fonts.ts'
import { NO_CACHE } from '../reports/hosts/node/render-cache.ts'
import { LOCALES } from '../reports/core/locale.ts'
import type { FontSet } from '../reports/fonts/types.ts'
import type { Document } from '../reports/model/types.ts'

/** What stands in `content/`, ready to render: every document in every edition, and the fonts for each. */
export interface ProjectContent {
  readonly documents: readonly Document[]
  /** Those for checks that take their time: all, where all is asked for, else some of each kind and shape. */
  readonly samples: readonly Document[]
  readonly fontsFor: (document: Document) => Promise<FontSet>
}

/** One of each kind at least; of tables, the smallest, the widest and one with groups and marks. */
const SAMPLES = [
  'marketing-vs-ecommerce',
  'ecommerce-models',
  'trends',
  'belongs-to-operations',
  'strategy-toolkit',
  'journey',
  'closed-loop',
  'marketing-evolution',
  'low-cost-plan',
  'campaign-patterns',
  'cases',
  'metrics',
  'planning-code',
  'faq',
  'low-cost-plan-sheet',
  'planning-code-sheet',
]

/** Opens `content/` past all caches. */
export async function openProjectContent(): Promise<ProjectContent> {
  const folder = path.resolve(import.meta.dirname, '../content')
  const { content } = await openContent({ path: folder, site: 'https://example.org' })
  const { fontsFor } = openEditionFonts({
    characters: (locale) => content.characters(locale),
    cache: NO_CACHE,
  })
  const inAllEditions = (ids: readonly string[]): readonly Document[] =>
    ids.flatMap((id) => LOCALES.map((locale) => content.localise(id, locale)))
  const ids = content.documents.map(({ id }) => id)
  const unknown = SAMPLES.filter((id) => !ids.includes(id))
  if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')} in content/`)
  return {
    documents: inAllEditions(ids),
    samples: inAllEditions(process.env.DUIZHAO_TESTS === 'all' ? ids : SAMPLES),
    fontsFor,
  }
}
