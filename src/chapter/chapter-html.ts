import { webText } from '../../reports/hosts/astro/components/web-text.ts'
import { mapHtmlText } from './map-html-text.ts'
import { renameIds } from './shared-heading-ids.ts'
import { toTraditional } from './traditional.ts'
import type { Guide } from './get-guide.ts'
import type { TermLinker } from './term-links.ts'

/** What a chapter's words lead to. */
export interface ChapterLinks {
  readonly sourceHref: (id: string) => string | undefined
  readonly linkTerms: TermLinker
}

/** A chapter's HTML as its edition shows it: its writing, shared heading ids, its sources' ids and its terms linked. */
export function chapterHtml(
  written: string,
  guide: Pick<Guide, 'locale' | 'writtenHeadings' | 'headings'>,
  { sourceHref, linkTerms }: ChapterLinks,
): string {
  const { locale } = guide
  const html = renameIds(written, guide.writtenHeadings, guide.headings)
  return mapHtmlText(html, {
    text: (part, place) => {
      const words = locale === 'zh-Hant' ? toTraditional(part) : part
      const linked = place === 'prose' ? linkTerms(words) : words
      const set = mapHtmlText(linked, { text: (inner) => webText(inner, locale) })
      return place === 'link' ? set : linkSources(set, sourceHref)
    },
  })
}

function linkSources(text: string, sourceHref: (id: string) => string | undefined): string {
  return text.replace(/(?<![A-Za-z0-9#-])S\d+(?![A-Za-z0-9])/g, (id) => {
    const href = sourceHref(id)
    return href === undefined ? id : `<a class="source-ref" href="${href}">${id}</a>`
  })
}
