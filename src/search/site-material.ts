import { getDocument, listDocuments, listSources, listTerms } from 'virtual:duizhao'
import type { Locale } from '../../reports/core/locale.ts'
import { getGuide, listGuides } from '../chapter/get-guide.ts'
import type { Guide } from '../chapter/get-guide.ts'
import { toTraditional } from '../chapter/traditional.ts'
import { MAKING, guideRoute } from '../routes.ts'
import { chapterMaterial } from './chapter-material.ts'
import type { ChapterMaterial, Material } from './material.ts'
import { pageMaterial } from './page-material.ts'

/** What an edition of the site shows. */
export async function siteMaterial(locale: Locale): Promise<Material> {
  const guides = await Promise.all((await listGuides()).map((slug) => getGuide(slug, locale)))
  const making = await getGuide('making', locale, 'pages')
  const terms = listTerms(locale)
  return {
    locale,
    pages: pageMaterial(locale, terms.length),
    chapters: [
      ...guides.map((guide) => writtenChapter(guide, 'chapter', guideRoute(guide.slug))),
      writtenChapter(making, 'page', MAKING),
    ],
    documents: listDocuments().map(({ id }) => getDocument(id, locale)),
    terms,
    sources: listSources(locale),
  }
}

function writtenChapter(guide: Guide, kind: ChapterMaterial['kind'], route: string): ChapterMaterial {
  const { locale, title, thesis, body, headings } = guide
  return chapterMaterial({ kind, route, title, thesis, body, headings }, (text) =>
    locale === 'zh-Hant' ? toTraditional(text) : text,
  )
}
