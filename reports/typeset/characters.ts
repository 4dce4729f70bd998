/** Classes of characters that the line rules speak of (CLREQ 3.1; GB/T 15834). */

const HAN = /[\p{Script=Han}\u3007\u3005]/u
const LATIN_OR_DIGIT = /[\p{Script=Latin}\p{Script=Greek}\p{Nd}]/u

/** Marks that open a part of the text; full width, with their ink in the right half. */
export const OPENERS: ReadonlySet<string> = new Set('（「『【《〈〔〖［｛“‘')

/** Marks that close it; their ink is in the left half. */
const CLOSERS: ReadonlySet<string> = new Set('）」』】》〉〕〗］｝”’')

/** Stops within a sentence. */
const PAUSES: ReadonlySet<string> = new Set('，、；：')

/** Stops at a sentence's end. */
const STOPS: ReadonlySet<string> = new Set('。．！？')

/** Points between the parts of a name. */
const INTERPUNCTS: ReadonlySet<string> = new Set('·‧・')

/** What the rules ask of a character; `latin` are letters and digits, of Greek too. */
export type CharacterClass =
  'han' | 'latin' | 'opener' | 'closer' | 'pause' | 'stop' | 'interpunct' | 'space' | 'other'

const MARKS: ReadonlyMap<string, CharacterClass> = new Map(
  (
    [
      ['opener', OPENERS],
      ['closer', CLOSERS],
      ['pause', PAUSES],
      ['stop', STOPS],
      ['interpunct', INTERPUNCTS],
    ] as const
  ).flatMap(([kind, marks]) => Array.from(marks, (mark) => [mark, kind] as const)),
)

/** The class of a character, or of the first of several. Most are decided by their code. */
export function classOf(text: string): CharacterClass {
  const code = text.charCodeAt(0)
  if (isCommonHan(code)) return 'han'
  if (code <= 0x20) return 'space'
  if (code < 0x80) return isAsciiLetterOrDigit(code) ? 'latin' : 'other'
  const mark = MARKS.get(text)
  if (mark) return mark
  if (HAN.test(text)) return 'han'
  if (text.trim() === '') return 'space'
  return LATIN_OR_DIGIT.test(text) ? 'latin' : 'other'
}

export function isHan(character: string): boolean {
  return isCommonHan(character.charCodeAt(0)) || HAN.test(character)
}

/** The block of the unified ideographs, in UTF-16. */
export function isCommonHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}

export function isAsciiLetterOrDigit(code: number): boolean {
  // Capitals and small letters differ in one bit.
  const letter = code | 0x20
  return (code >= 0x30 && code <= 0x39) || (letter >= 0x61 && letter <= 0x7a)
}

/** Never at a line's start. */
export const NEVER_START: ReadonlySet<string> = new Set([
  ...CLOSERS,
  ...PAUSES,
  ...STOPS,
  ...INTERPUNCTS,
  ...Array.from('～–／％‰℃々—…'),
])

/** Never at a line's start after a Chinese character. */
export const NEVER_START_AFTER_HAN: ReadonlySet<string> = new Set('.,!?:;)]}%')

/** Never at a line's end. */
export const NEVER_END: ReadonlySet<string> = new Set([...OPENERS, ...Array.from('￥¥$€£#№／([{')])

/** Opening quotes, before which a line may begin when a Chinese character or mark stands before them. */
export const OPENING_QUOTES: ReadonlySet<string> = new Set('“‘')

/** Closing quotes, after which a line may begin when a Chinese character or an opening mark follows. */
export const CLOSING_QUOTES: ReadonlySet<string> = new Set('”’')

/** Marks after which a clause or an item has ended, and a reader may pause. A colon leads on. */
export const CLAUSE_ENDS: ReadonlySet<string> = new Set([
  ...[...PAUSES].filter((mark) => mark !== '：'),
  ...Array.from('。！？,;.!?'),
])

/** The letter and hyphen of `e-commerce`, the letter and slash of `A/B`: a line does not end after one letter. */
export const ONE_LETTER_PREFIX = /(?<![\p{Script=Latin}\p{N}])\p{Script=Latin}[-/](?=\p{Script=Latin})/gu

/** Marks of two characters that are never divided. */
export const DOUBLED: ReadonlySet<string> = new Set('—…')

const UNITS = [
  '小时|小時|分钟|分鐘|个月|個月|个百分点|個百分點|百分点|百分點|季度|美元|欧元|歐元|世纪|世紀',
  '[年月日号號时時点點分秒元角个個件种種条條项項次步人家位款章页頁倍度岁歲周週天届屆名篇]',
].join('|')

/**
 * A number with its sign and its unit, and a range of numbers: `100元`, `第2章`, `2024年`, `1～3月`, `25℃`, `30 万人`. A
 * line does not divide it.
 */
export const NUMBER = new RegExp(
  `(?:第|[+\\-−±≈<>≤≥])?\\d[\\d.,:]*(?:[~～–—-]\\d[\\d.,:]*)*(?:[%‰％℃]| ?(?:[十百千万萬亿億]+(?:${UNITS})?|${UNITS}))?`,
  'gu',
)

/** An address of the web, with or without its scheme. */
export const WEB_ADDRESS =
  /(?:[a-z][a-z\d+.-]*:\/\/|www\.|[\w-]+(?:\.[\w-]+)+\/)[\w\-./~:?#[\]@!$&'()*+,;=%]*[\w/]/giu

/** Marks after which an address may go on in the next line. */
export const ADDRESS_BREAKS: ReadonlySet<string> = new Set('/.-_?&')
