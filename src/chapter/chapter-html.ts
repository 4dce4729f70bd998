import { webText } from '../../reports/hosts/astro/components/web-text.ts'
import { mapHtmlText } from './map-html-text.ts'
import { renameIds } from './shared-heading-ids.ts'
import { toTraditional } from './traditional.ts'
import type { Guide } from './get-guide.ts'

/** A chapter's HTML as its edition shows it: its writing, shared heading ids, and its sources' ids linked. */
export function chapterHtml(
  written: string,
  guide: Pick<Guide, 'locale' | 'writtenHeadings' | 'headings'>,
  sourceHref: (id: string) => string | undefined,
): string {
  const { locale } = guide
  const html = renameIds(written, guide.writtenHeadings, guide.headings)
  return mapHtmlText(html, {
    text: (part, link) => {
      const words = webText(locale === 'zh-Hant' ? toTraditional(part) : part, locale)
      return link === 'inside-link' ? words : linkSources(words, sourceHref)
    },
  })
}

function linkSources(text: string, sourceHref: (id: string) => string | undefined): string {
  return text.replace(/(?<![A-Za-z0-9])S\d+(?![A-Za-z0-9])/g, (id) => {
    const href = sourceHref(id)
    return href === undefined ? id : `<a class="source-ref" href="${href}">${id}</a>`
  })
}
