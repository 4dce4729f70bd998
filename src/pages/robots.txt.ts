import type { APIRoute } from 'astro'
import { fileHref } from '../routes.ts'

/** Everything may be read; the sitemap says where it is. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = new URL(fileHref(import.meta.env.BASE_URL, '/sitemap.xml'), site).href
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`)
}
