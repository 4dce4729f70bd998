import type { Locale } from '../../../core/locale.ts'

/** The words that the page components add to those of the documents. */
export interface ComponentWords {
  readonly backToText: string
  readonly download: string
}

export const COMPONENT_WORDS: Readonly<Record<Locale, ComponentWords>> = {
  'zh-Hans': { backToText: '回到正文', download: '下载' },
  'zh-Hant': { backToText: '回到正文', download: '下載' },
  en: { backToText: 'Back to the text', download: 'Download' },
}
