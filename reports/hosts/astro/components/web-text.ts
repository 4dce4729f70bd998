import { isChinese } from '../../../core/locale.ts'
import type { Locale } from '../../../core/locale.ts'
import { ONE_LETTER_PREFIX } from '../../../typeset/characters.ts'

/** Forbids a line break, and shows nothing. */
export const WORD_JOINER = '\u2060'

/** Marks that no line of Chinese may start with, and that no CSS property holds back. */
const NEVER_FIRST = /(?<=[\p{L}\p{N}\p{P}])(?:——|……|[·‧・～–])/gu

/** A range of numbers, after its mark. */
const RANGE = /(?<=\d[～–])(?=\d)/gu

/** Text for the web page: the line rules that CSS cannot say, as U+2060 where no line may break. */
export function webText(text: string, locale: Locale): string {
  return isChinese(locale)
    ? text.replace(RANGE, WORD_JOINER).replace(NEVER_FIRST, (mark) => `${WORD_JOINER}${mark}`)
    : text.replace(ONE_LETTER_PREFIX, (prefix) => `${prefix}${WORD_JOINER}`)
}
