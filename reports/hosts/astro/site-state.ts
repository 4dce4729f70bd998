import { isChinese } from '../../core/locale.ts'
import type { Locale } from '../../core/locale.ts'
import type { ContentSet } from '../../model/content-set.ts'
import { describeDocument } from '../../model/long-description.ts'
import type { Document, Publication } from '../../model/types.ts'
import { openContent } from '../node/open-content.ts'
import type { OpenContent } from '../node/open-content.ts'
import type { RenderCache } from '../node/render-cache.ts'
import { buildWebFonts } from '../node/web-fonts.ts'
import type { WebFonts } from '../node/web-fonts.ts'
import type { Download, Preview } from './downloads.ts'
import type { Settings } from './options.ts'
import { siteCharacters } from './site-characters.ts'
import type { DocumentData, HandbookData, VirtualData } from './virtual-module.ts'

/** The content folder as one run of Astro sees it: parsed once, and again after a change. */
export interface ContentSource {
  readonly open: () => Promise<OpenContent>
  /** Forgets what was parsed; the next `open` reads the folder again. */
  readonly forget: () => void
}

/** In development QR codes may lead to this machine; a build refuses to begin. */
const LOCAL_SITE = 'http://localhost:4321'

export function contentSource(settings: Settings): ContentSource {
  let opened: Promise<OpenContent> | undefined
  return {
    open: () => (opened ??= openContent({ path: settings.contentPath, site: settings.site ?? LOCAL_SITE })),
    forget: () => {
      opened = undefined
    },
  }
}

export interface PageFacts {
  readonly downloadsOf: (document: Publication) => readonly Download[]
  /** Nothing in development. */
  readonly previewOf?: (document: Document) => Preview | undefined
  readonly fontCssOf: (locale: Locale) => string
}

/** What the pages can ask for: the documents, and what the host knows of their files. */
export function virtualData(content: ContentSet, settings: Settings, facts: PageFacts): VirtualData {
  const dataOf = (id: string, locale: Locale): DocumentData => {
    const document = content.localise(id, locale)
    return {
      document,
      description: describeDocument(document),
      downloads: facts.downloadsOf(document),
      ...previewData(document, facts),
    }
  }
  const bookOf = (id: string, locale: Locale): HandbookData => {
    const book = content.publication(id, locale)
    if (book.kind !== 'handbook') throw new Error(`${id} is no handbook.`)
    return {
      id,
      updated: book.updated,
      kicker: book.kicker,
      caption: book.caption,
      summary: book.summary,
      description: describeDocument(book),
      downloads: facts.downloadsOf(book),
    }
  }
  const byLocale = <V>(make: (locale: Locale) => V): Readonly<Partial<Record<Locale, V>>> =>
    Object.fromEntries(settings.locales.map((locale) => [locale, make(locale)]))
  return {
    documents: content.documents.map(({ id, kind, updated }) => ({ id, kind, updated })),
    editions: byLocale((locale) =>
      Object.fromEntries(content.documents.map(({ id }) => [id, dataOf(id, locale)])),
    ),
    handbooks: byLocale((locale) => content.handbooks.map(({ id }) => bookOf(id, locale))),
    sources: byLocale(content.sources),
    terms: byLocale(content.glossary),
    fontCss: byLocale(facts.fontCssOf),
  }
}

function previewData(document: Document, { previewOf }: PageFacts): Pick<DocumentData, 'preview'> {
  const preview = previewOf?.(document)
  return preview === undefined ? {} : { preview }
}

/** The fonts of an edition in development, cut to all that its pages might come to show. */
export async function developmentFonts(
  content: ContentSet,
  settings: Settings,
  { locale, cache }: { readonly locale: Locale; readonly cache: RenderCache },
): Promise<WebFonts> {
  const characters = await siteCharacters(locale, settings, content.characters(locale))
  // English quotation marks are narrow in the packed form alone, and an English cut is packed quickly.
  const format = isChinese(locale) ? 'ttf' : 'woff2'
  return buildWebFonts({ locale, slices: () => [characters], cache, format })
}
