import { isChinese } from '../reports/core/locale.ts'
import type { Locale } from '../reports/core/locale.ts'
import { WORDS } from '../reports/core/words.ts'
import { WORD_JOINER, webText } from '../reports/hosts/astro/components/web-text.ts'

/** Text of a large heading: no line divides the name of a subject, 网络营销 or 电子商务. */
export function headingText(text: string, locale: Locale): string {
  const words = webText(text, locale)
  if (!isChinese(locale)) return words
  return Object.values(WORDS[locale].subjects).reduce(
    (joined, name) => joined.replaceAll(name, [...name].join(WORD_JOINER)),
    words,
  )
}
