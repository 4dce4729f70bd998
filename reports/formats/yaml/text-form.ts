import { LOCALES, WRITTEN_LOCALES } from '../../core/locale.ts'
import type { Locale } from '../../core/locale.ts'
import type { RichText } from '../../core/rich-text.ts'
import type { Data } from './data.ts'
import { richTextSource } from './rich-text-source.ts'

/** How the texts of a document are written down. */
export interface TextForm {
  readonly rich: (text: RichText) => Data
  /** Of a text without marks. */
  readonly plain: (text: string) => Data
  /** A list of texts; undefined when there is none. */
  readonly terms: (texts: readonly RichText[]) => Data
}

/**
 * As content files want texts. An English one may stand for all editions. One in Chinese may not, for its characters
 * have to be converted, so it stands under its own edition and under each that an author must write.
 */
export function contentTexts(locale: Locale): TextForm {
  const editions = LOCALES.filter((other) => isWritten(other) || other === locale)
  const inEditions = (written: string | readonly string[]): Data => {
    const isHan = [written].flat().some((text) => /\p{Script=Han}/u.test(text))
    if (locale === 'en' && !isHan) return written
    return Object.fromEntries(editions.map((edition) => [edition, written]))
  }
  return {
    rich: (text) => inEditions(richTextSource(text)),
    plain: inEditions,
    terms: (texts) => (texts.length === 0 ? undefined : inEditions(texts.map(richTextSource))),
  }
}

function isWritten(locale: Locale): boolean {
  return WRITTEN_LOCALES.some((written) => written === locale)
}

/** Each text by itself. */
export const BARE_TEXTS: TextForm = {
  rich: richTextSource,
  plain: (text) => text,
  terms: (texts) => (texts.length === 0 ? undefined : texts.map(richTextSource)),
}
