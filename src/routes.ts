import { localeSlug } from '../reports/core/locale.ts'
import type { Locale } from '../reports/core/locale.ts'
import { siteHref } from '../reports/hosts/astro/components/site-href.ts'
import type { Sheet } from '../reports/model/types.ts'

/** Paths of pages within an edition: they begin and end with a slash. */
export const HOME = '/'
export const GUIDES = '/guides/'
export const SYSTEMS = '/systems/'
export const SHEETS = '/sheets/'
export const CASES = '/cases/'
export const FAQ = '/faq/'
export const GLOSSARY = '/glossary/'
export const SOURCES = '/sources/'
export const DOWNLOADS = '/downloads/'
export const HANDBOOK = `${DOWNLOADS}#handbook`
export const SEARCH = '/search/'
export const MAKING = '/making/'

export function guideRoute(guide: string): string {
  return `${GUIDES}${guide}/`
}

/** A sheet's page stands where its QR code leads. */
export function sheetRoute(sheet: Sheet): string {
  return `${SHEETS}${sheetSlug(sheet)}/`
}

/** The last segment of a sheet's address. */
export function sheetSlug(sheet: Sheet): string {
  const slug = new URL(sheet.url).pathname.split('/').findLast((segment) => segment !== '')
  if (slug === undefined) throw new Error(`The sheet ${sheet.id} has no path in its address ${sheet.url}.`)
  return slug
}

/** Address of a file of the site, from its root, with the base before it. */
export function fileHref(base: string, path: string): string {
  return `${base.replace(/\/$/, '')}${path}`
}

/** Where the picture of a page lies that stands for it where it is shared. */
export function cardPath(base: string, locale: Locale, route: string): string {
  const name = route === HOME ? 'home' : route.slice(1, -1).replaceAll('/', '-')
  return fileHref(base, `/cards/${localeSlug(locale)}/${name}.png`)
}

/** Address of a page of an edition, from the site's root. */
export function pageHref(base: string, locale: Locale, route: string): string {
  return siteHref(route, { base, locale })
}
