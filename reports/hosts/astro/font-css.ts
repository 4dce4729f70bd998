import { localeSlug } from '../../core/locale.ts'
import type { Locale } from '../../core/locale.ts'
import type { Settings } from './options.ts'

/** Folder of the fonts, below the base. */
export const FONTS = '_duizhao/'

/** Of an edition's style sheet. It stays the same while the characters change: pages name it before they are all made. */
export function fontCssName(locale: Locale): string {
  return `${localeSlug(locale)}.css`
}

export function fontCssHref({ base }: Pick<Settings, 'base'>, locale: Locale): string {
  return `${base}${FONTS}${fontCssName(locale)}`
}
