import { localeSlug } from '../../../core/locale.ts'
import type { Locale } from '../../../core/locale.ts'

export interface SitePlace {
  readonly base: string
  readonly locale: Locale
}

/**
 * A link as authors write it, for one edition of one site: `/path/` is a page without base and edition;
 * anchors, other origins and mail addresses stay as they are.
 */
export function siteHref(href: string, place: SitePlace): string {
  if (!href.startsWith('/') || href.startsWith('//')) return href
  return `${withoutTrailingSlash(place.base)}/${localeSlug(place.locale)}${href}`
}

/** True for a link that leaves the site. */
export function isOutward(href: string): boolean {
  return /^(?:https?:)?\/\//.test(href)
}

function withoutTrailingSlash(base: string): string {
  return base.endsWith('/') ? base.slice(0, -1) : base
}
