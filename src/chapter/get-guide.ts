import { localeSlug } from '../../reports/core/locale.ts'
import type { Locale } from '../../reports/core/locale.ts'
import { guideEntries, renderGuide } from './entries.ts'
import type { Collection, GuideEntry, RenderedGuide } from './entries.ts'
import { withSharedIds } from './shared-heading-ids.ts'
import type { Heading } from './shared-heading-ids.ts'
import { toTraditional } from './traditional.ts'

/** A chapter in one edition. */
export interface Guide {
  readonly slug: string
  readonly locale: Locale
  readonly title: string
  readonly thesis: string
  readonly description: string
  readonly updated: Date
  /** Source text, to see which systems and sources it draws on. */
  readonly body: string
  readonly Content: RenderedGuide['Content']
  /** The headings as `Content` writes them, in the language and with the ids of the entry. */
  readonly writtenHeadings: readonly Heading[]
  /** The headings of this edition, with the ids that all editions share. */
  readonly headings: readonly Heading[]
}

/** The names of all chapters, in their order. */
export async function listGuides(): Promise<readonly string[]> {
  const entries = await guideEntries('guides')
  return entries
    .filter(({ id }) => id.startsWith('en/'))
    .toSorted((a, b) => a.data.order - b.data.order)
    .map(({ id }) => id.slice('en/'.length))
}

/** A chapter as written, or converted for the Traditional edition. Its heading ids are those of the English text. */
export async function getGuide(
  slug: string,
  locale: Locale,
  collection: Collection = 'guides',
): Promise<Guide> {
  const entry = await entryOf(slug, locale, collection)
  const { data, body = '' } = entry
  const inEdition = locale === 'zh-Hant' ? toTraditional : (text: string): string => text
  const { Content, headings: writtenHeadings } = await renderGuide(entry)
  const { headings: shared } = await renderGuide(await entryOf(slug, 'en', collection))
  return {
    slug,
    locale,
    title: inEdition(data.title),
    thesis: inEdition(data.thesis),
    description: inEdition(data.description),
    updated: data.updated,
    body,
    Content,
    writtenHeadings,
    headings: withSharedIds(writtenHeadings, shared).map((heading) => ({
      ...heading,
      text: inEdition(heading.text),
    })),
  }
}

/** The entry that an edition is made from: Traditional Chinese is converted. */
async function entryOf(slug: string, locale: Locale, collection: Collection): Promise<GuideEntry> {
  const id = `${localeSlug(locale === 'en' ? 'en' : 'zh-Hans')}/${slug}`
  const entry = (await guideEntries(collection)).find((candidate) => candidate.id === id)
  if (entry === undefined) throw new Error(`The chapter “${slug}” has no text in ${locale}.`)
  return entry
}
