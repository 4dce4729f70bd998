import type { Locale } from './locale.ts'

/** A stretch of text in one language. */
export interface LanguageRun {
  readonly text: string
  /** BCP 47, when it is not the language of the edition. */
  readonly lang?: string
}

/** Han characters with the marks between them. */
const HAN_RUN = /\p{Script=Han}(?:[\p{Script=Han}\u3000-\u303f\uff00-\uffef·—…]*\p{Script=Han})?/gu

/**
 * Divides a text by language, for those who hear it: Chinese words in English are marked as Chinese. Latin words need
 * no mark in Chinese: abbreviations and names of brands are at home there.
 */
export function languageRuns(text: string, locale: Locale): readonly LanguageRun[] {
  if (locale !== 'en') return [{ text }]
  const runs: LanguageRun[] = []
  let end = 0
  for (const { 0: han, index } of text.matchAll(HAN_RUN)) {
    if (index > end) runs.push({ text: text.slice(end, index) })
    runs.push({ text: han, lang: 'zh-Hans' })
    end = index + han.length
  }
  if (end < text.length) runs.push({ text: text.slice(end) })
  return runs
}
