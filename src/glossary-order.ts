import type { Locale } from '../reports/core/locale.ts'
import type { Term } from '../reports/model/types.ts'

/** Pinyin for Simplified Chinese, strokes for Traditional, the alphabet for English. */
const COLLATIONS: Readonly<Record<Locale, string>> = {
  'zh-Hans': 'zh-Hans-u-co-pinyin',
  'zh-Hant': 'zh-Hant-u-co-stroke',
  en: 'en',
}

/** The terms as readers of an edition look them up. */
export function inReadersOrder(terms: readonly Term[], locale: Locale): readonly Term[] {
  const { compare } = new Intl.Collator(COLLATIONS[locale], { sensitivity: 'base', numeric: true })
  return terms.toSorted((a, b) => compare(a.term, b.term))
}
