import type { Locale } from '../reports/core/locale.ts'

/** An ISO date in words of the edition, e.g. `2026年11月22日`. */
export function formatDate(iso: string, locale: Locale): string {
  const language = locale === 'en' ? 'en-GB' : locale
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso))
}
