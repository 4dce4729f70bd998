import path from 'node:path'
import { openContent } from '../reports/hosts/node/open-content.ts'
import { openEditionFonts } from '../reports/hosts/node/edition-fonts.ts'
import { NO_CACHE } from '../reports/hosts/node/render-cache.ts'
import { LOCALES } from '../reports/core/locale.ts'
import type { FontSet } from '../reports/fonts/types.ts'
import type { Document } from '../reports/model/types.ts'

/** What stands in `content/`, ready to render: every document in every edition, and the fonts for each. */
export interface ProjectContent {
  readonly documents: readonly Document[]
  readonly fontsFor: (document: Document) => Promise<FontSet>
}

/** Opens `content/` past all caches. */
export async function openProjectContent(): Promise<ProjectContent> {
  const folder = path.resolve(import.meta.dirname, '../content')
  const { content } = await openContent({ path: folder, site: 'https://example.org' })
  const { fontsFor } = openEditionFonts({
    characters: (locale) => content.characters(locale),
    cache: NO_CACHE,
  })
  return {
    documents: content.documents.flatMap(({ id }) => LOCALES.map((locale) => content.localise(id, locale))),
    fontsFor,
  }
}
