/** The editions of a document, as BCP 47 tags. `zh-Hans` and `en` are written; `zh-Hant` is converted unless written. */
export const LOCALES = ['zh-Hans', 'zh-Hant', 'en'] as const

export type Locale = (typeof LOCALES)[number]

/** The editions an author must write; the others can be derived. */
export const WRITTEN_LOCALES = ['zh-Hans', 'en'] as const satisfies readonly Locale[]

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value)
}

/** The locale as URL and file-name segment: lower case. */
export function localeSlug(locale: Locale): string {
  return locale.toLowerCase()
}

/** True for editions set by Chinese rules. */
export function isChinese(locale: Locale): boolean {
  return locale !== 'en'
}
