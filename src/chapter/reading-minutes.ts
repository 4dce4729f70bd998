import { isChinese } from '../../reports/core/locale.ts'
import type { Locale } from '../../reports/core/locale.ts'

/** What a reader takes in a minute: Chinese characters, English words. */
const PACE = { han: 350, words: 200 } as const

/** How long a chapter's prose takes to read, in whole minutes; its tables and diagrams not counted. */
export function readingMinutes(markdown: string, locale: Locale): number {
  const prose = markdown.replace(/<[^>]*>/g, ' ')
  const minutes = isChinese(locale)
    ? (prose.match(/\p{Script=Han}/gu) ?? []).length / PACE.han
    : (prose.match(/[A-Za-z’'-]+/g) ?? []).length / PACE.words
  return Math.max(1, Math.round(minutes))
}
