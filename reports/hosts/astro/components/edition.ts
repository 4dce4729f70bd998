import { LOCALES, isLocale, localeSlug } from '../../../core/locale.ts'
import type { Locale } from '../../../core/locale.ts'

/** What a component knows of where it stands; `Astro` itself fits. */
export interface Place {
  readonly currentLocale?: string | undefined
  readonly url: URL
}

/** The edition a component speaks: its `locale` prop, else Astro's locale, else the URL's first edition segment. */
export function editionOf(place: Place, locale?: Locale): Locale {
  if (locale !== undefined) return locale
  if (isLocale(place.currentLocale)) return place.currentLocale
  const found = editionInPath(place.url.pathname)
  if (found === undefined) {
    throw new Error(`No edition in “${place.url.pathname}”: pass a locale to the component.`)
  }
  return found
}

/** The first segment of a path that names an edition, e.g. `/base/zh-hans/guides/` → `zh-Hans`. */
export function editionInPath(pathname: string): Locale | undefined {
  for (const segment of pathname.split('/')) {
    const found = LOCALES.find((locale) => localeSlug(locale) === segment)
    if (found !== undefined) return found
  }
  return undefined
}
