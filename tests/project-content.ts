import path from 'node:path'
import { memo, once } from '../reports/core/memo.ts'
import { openContent } from '../reports/hosts/node/open-content.ts'
import { openEditionFonts } from '../reports/hosts/node/edition-fonts.ts'
import { NO_CACHE } from '../reports/hosts/node/render-cache.ts'
import { LOCALES, type Locale } from '../reports/core/locale.ts'
import type { FontSet } from '../reports/fonts/types.ts'
import type { Document, Handbook, Publication } from '../reports/model/types.ts'
import { layoutReport } from '../reports/pipeline.ts'
import type { Scene } from '../reports/scene/types.ts'
import { LOOK_AT_ALL } from './look-at-all.ts'

/** What stands in `content/`, ready to render: every document in every edition, and the fonts for each. */
export interface ProjectContent {
  readonly documents: readonly Document[]
  /** For checks that take their time: all, where all is asked for, else some of each kind and shape, in two editions. */
  readonly samples: readonly Document[]
  /** For checks that take longest: the same shapes, each in one edition. */
  readonly fewSamples: readonly Document[]
  readonly handbook: (locale: Locale) => Handbook
  readonly fontsFor: (publication: Publication) => Promise<FontSet>
  /** A document as its PDF has it: laid out once, for all who look at it. */
  readonly printed: (document: Document) => Promise<Scene>
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

/** Opens `content/` past all caches; once for all files of tests that a worker runs. */
export const openProjectContent = once(async (): Promise<ProjectContent> => {
  const folder = path.resolve(import.meta.dirname, '../content')
  const { content } = await openContent({ path: folder, site: 'https://example.org' })
  const { fontsFor } = openEditionFonts({
    characters: (locale) => content.characters(locale),
    cache: NO_CACHE,
  })
  const documents = content.documents.flatMap(({ id }) =>
    LOCALES.map((locale) => content.localise(id, locale)),
  )
  const ids = content.documents.map(({ id }) => id)
  const unknown = SAMPLES.filter((id) => !ids.includes(id))
  if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')} in content/`)
  /** Some editions of the n-th sample: all shapes and all editions are seen, but not each in each. */
  const inTurn = (editions: (index: number) => readonly Locale[]): readonly Document[] =>
    LOOK_AT_ALL
      ? documents
      : SAMPLES.flatMap((id, n) => editions(n).map((locale) => content.localise(id, locale)))
  return {
    documents,
    samples: inTurn((n) => ['zh-Hans', n % 2 === 0 ? 'en' : 'zh-Hant']),
    fewSamples: inTurn((n) => [(['zh-Hans', 'en', 'zh-Hant'] as const)[n % 3] ?? 'en']),
    handbook: (locale) => {
      const book = content.publication('handbook', locale)
      if (book.kind !== 'handbook') throw new Error('The content has no handbook.')
      return book
    },
    fontsFor,
    printed: memo(async (document: Document) =>
      layoutReport({ document, format: 'pdf', fonts: await fontsFor(document) }),
    ),
  }
})
