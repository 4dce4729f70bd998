import type { APIRoute } from 'astro'
import { escapeXml } from '../../../reports/core/escape-xml.ts'
import type { Locale } from '../../../reports/core/locale.ts'
import { plainText } from '../../../reports/core/rich-text.ts'
import { getGuide, listGuides } from '../../chapter/get-guide.ts'
import { editionPaths } from '../../edition-paths.ts'
import { HOME, guideRoute, pageHref, sheetRoute } from '../../routes.ts'
import { listSheets } from '../../site-documents.ts'
import { SITE_WORDS } from '../../words.ts'

export const getStaticPaths = editionPaths

interface FeedItem {
  readonly title: string
  readonly description: string
  readonly route: string
  /** ISO date. */
  readonly updated: string
}

/** What an edition's chapters and one-pagers say, the last changed first, as RSS 2.0. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale }, site }) => {
  const { title, description, feed } = SITE_WORDS[locale]
  const absolute = (route: string): string =>
    escapeXml(new URL(pageHref(import.meta.env.BASE_URL, locale, route), site).href)
  const own = `${absolute(HOME)}feed.xml`
  const items = (await feedItems(locale)).map((item) =>
    [
      '    <item>',
      `      <title>${escapeXml(item.title)}</title>`,
      `      <link>${absolute(item.route)}</link>`,
      `      <guid>${absolute(item.route)}</guid>`,
      `      <pubDate>${new Date(item.updated).toUTCString()}</pubDate>`,
      `      <description>${escapeXml(item.description)}</description>`,
      '    </item>',
    ].join('\n'),
  )
  const body = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '  <channel>',
    `    <title>${escapeXml(`${title} · ${feed}`)}</title>`,
    `    <link>${absolute(HOME)}</link>`,
    `    <atom:link href="${own}" rel="self" type="application/rss+xml"/>`,
    `    <description>${escapeXml(description)}</description>`,
    `    <language>${locale}</language>`,
    ...items,
    '  </channel>',
    '</rss>',
    '',
  ].join('\n')
  return new Response(body, { headers: { 'content-type': 'application/rss+xml' } })
}

async function feedItems(locale: Locale): Promise<readonly FeedItem[]> {
  const guides = await Promise.all((await listGuides()).map((slug) => getGuide(slug, locale)))
  const items: readonly FeedItem[] = [
    ...guides.map(({ title, description, slug, updated }) => ({
      title,
      description,
      route: guideRoute(slug),
      updated: updated.toISOString().slice(0, 10),
    })),
    ...listSheets(locale).map((sheet) => ({
      title: plainText(sheet.caption),
      description: plainText(sheet.summary),
      route: sheetRoute(sheet),
      updated: sheet.updated,
    })),
  ]
  return items.toSorted((a, b) => b.updated.localeCompare(a.updated))
}
