import { isChinese } from '../core/locale.ts'
import { mapLeaves, plainText } from '../core/rich-text.ts'
import { WORDS } from '../core/words.ts'
import { DESCRIPTION_WORDS } from './description-words.ts'
import type { Locale } from '../core/locale.ts'
import type { RichText } from '../core/rich-text.ts'
import type { Subject } from './types.ts'

/** The words of a text on one line, its note marks as `[1]`. */
export function inline(text: RichText): string {
  // A line that ends in a Chinese stop needs no space behind it.
  return plainText(text)
    .replace(/([，。；：、！？])\n/gu, '$1')
    .replaceAll('\n', ' ')
}

/** The words of a text on one line, without its note marks. */
export function withoutNotes(text: RichText): string {
  return inline(mapLeaves(text, (leaf) => (leaf.kind === 'note' ? [] : [leaf])))
}

/** A text that ends as a sentence does. */
export function sentence(text: string, locale: Locale): string {
  const ended = /[。！？….!?][”’」』）)"\]]*(\[\d+\])*$/u.test(text) && !/\d\.$/.test(text)
  return text === '' || ended ? text : `${text}${DESCRIPTION_WORDS[locale].stop}`
}

/** `label: text`; without the label's own stop. */
export function labelled(label: string, text: string, locale: Locale): string {
  const bare = isChinese(locale) ? label.replace(/。$/, '') : label.replace(/\.$/, '')
  return `${bare}${WORDS[locale].colon}${text}`
}

/** Terms in a row. */
export function listed(terms: readonly RichText[], locale: Locale): string {
  return terms.map(inline).join(WORDS[locale].listSeparator)
}

/** What stands between two sentences. */
export function sentenceGap(locale: Locale): string {
  return locale === 'en' ? ' ' : ''
}

/** The name of a subject in brackets, behind what belongs to it. */
export function subjectName(subject: Subject | undefined, locale: Locale): string {
  return subject === undefined ? '' : DESCRIPTION_WORDS[locale].bracketed(WORDS[locale].subjects[subject])
}
