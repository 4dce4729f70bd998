import { LOCALES, localeSlug } from '../reports/core/locale.ts'
import type { Locale } from '../reports/core/locale.ts'

export interface EditionName {
  readonly text: string
  /** For narrow places. */
  readonly short: string
  readonly lang: Locale
}

/** What a reader of any edition sees of an edition. */
export interface Edition {
  readonly locale: Locale
  readonly slug: string
  /** In its own language. */
  readonly name: EditionName
  readonly openGraph: string
}

const NAMES: Readonly<Record<Locale, Pick<Edition, 'name' | 'openGraph'>>> = {
  'zh-Hans': { name: { text: '简体中文', short: '简', lang: 'zh-Hans' }, openGraph: 'zh_CN' },
  'zh-Hant': { name: { text: '繁體中文', short: '繁', lang: 'zh-Hant' }, openGraph: 'zh_TW' },
  en: { name: { text: 'English', short: 'EN', lang: 'en' }, openGraph: 'en_GB' },
}

export const EDITIONS: readonly Edition[] = LOCALES.map((locale) => ({
  locale,
  slug: localeSlug(locale),
  ...NAMES[locale],
}))

/** An edition's name as pages of another name it: in its own language, but for the one that their fonts cannot write. */
export function editionName(edition: Edition, page: Locale): EditionName {
  return page === 'zh-Hant' && edition.locale === 'zh-Hans'
    ? { text: '簡體中文', short: '簡', lang: 'zh-Hant' }
    : edition.name
}

/** The edition that readers of any other language get. */
export const DEFAULT_EDITION: Locale = 'en'
