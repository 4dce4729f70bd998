/** Classes of characters that the line rules speak of (CLREQ 3.1; GB/T 15834). */

const HAN = /[\p{Script=Han}\u3007\u3005]/u
const LATIN_OR_DIGIT = /[\p{Script=Latin}\p{Script=Greek}\p{Nd}]/u

export function isHan(character: string): boolean {
  return HAN.test(character)
}

export function isLatinOrDigit(character: string): boolean {
  return LATIN_OR_DIGIT.test(character)
}

/** Never at a line's start. */
export const NEVER_START: ReadonlySet<string> = new Set(
  '。，、；：！？．」』】》〉〕〗］｝）”’·‧・～–／％‰℃々—…',
)

/** Never at a line's start after a Chinese character. */
export const NEVER_START_AFTER_HAN: ReadonlySet<string> = new Set('.,!?:;)]}%')

/** Never at a line's end. */
export const NEVER_END: ReadonlySet<string> = new Set('（「『【《〈〔〖［｛“‘￥¥$€£#№／')

/** Opening quotes, before which a line may begin when a Chinese character stands before them. */
export const OPENING_QUOTES: ReadonlySet<string> = new Set('“‘')

/** Closing quotes, after which a line may begin when a Chinese character follows. */
export const CLOSING_QUOTES: ReadonlySet<string> = new Set('”’')

/** Marks after which a clause or an item has ended, and a reader may pause. */
export const CLAUSE_ENDS: ReadonlySet<string> = new Set('。，、；：！？,;:.!?')

/** The letter and hyphen of `e-commerce`: a line does not end after one letter. */
export const ONE_LETTER_PREFIX = /(?<![\p{L}\p{N}])\p{L}-(?=\p{L})/gu

/** Marks of two characters that are never divided. */
export const DOUBLED: ReadonlySet<string> = new Set('—…')

/** Chinese units that stay with the number before them. */
export const UNITS: ReadonlySet<string> = new Set(
  '年月日号时分秒元角万亿千百个件种条项次步人家位款章页倍度岁周天届点名篇',
)
