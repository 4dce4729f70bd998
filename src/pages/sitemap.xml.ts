import type { APIRoute } from 'astro'
import { escapeXml } from '../../reports/core/escape-xml.ts'
import { DEFAULT_EDITION, EDITIONS } from '../editions.ts'
import { pageHref } from '../routes.ts'
import { siteRoutes } from '../site-routes.ts'

/** Every page in every edition, each with its other editions. */
export const GET: APIRoute = async ({ site }) => {
  const routes = await siteRoutes()
  const absolute = (path: string): string => escapeXml(new URL(path, site).href)
  const urls = routes.flatMap((route) => {
    const editions = EDITIONS.map(({ locale }) => ({
      locale,
      url: absolute(pageHref(import.meta.env.BASE_URL, locale, route)),
    }))
    const fallback = editions.find(({ locale }) => locale === DEFAULT_EDITION)?.url ?? ''
    const alternates = [...editions, { locale: 'x-default', url: fallback }].map(
      ({ locale, url }) => `    <xhtml:link rel="alternate" hreflang="${locale}" href="${url}"/>`,
    )
    return editions.map(({ url }) => `  <url>\n    <loc>${url}</loc>\n${alternates.join('\n')}\n  </url>`)
  })
  const body = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n')
  return new Response(body, { headers: { 'content-type': 'application/xml' } })
}
