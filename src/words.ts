import type { Locale } from '../reports/core/locale.ts'
import { EN } from './words/en.ts'
import type { SiteWords } from './words/types.ts'
import { ZH_HANS } from './words/zh-hans.ts'
import { ZH_HANT } from './words/zh-hant.ts'

/** The words of the site itself, by edition. */
export const SITE_WORDS: Readonly<Record<Locale, SiteWords>> = {
  'zh-Hans': ZH_HANS,
  'zh-Hant': ZH_HANT,
  en: EN,
}
