import { isChinese } from '../core/locale.ts'
import { plainText } from '../core/rich-text.ts'
import { WORDS } from '../core/words.ts'
import { DESCRIPTION_WORDS } from './description-words.ts'
import type { Locale } from '../core/locale.ts'
import type { Inline, RichText } from '../core/rich-text.ts'

/** The words of a text on one line, its note marks as `[1]`. */
export function inline(text: RichText): string {
  // A line that ends in a Chinese stop needs no space behind it.
  return plainText(text)
    .replace(/([，。；：、！？])\n/gu, '$1')
    .replaceAll('\n', ' ')
}

/** The words of a text on one line, without its note marks. */
export function withoutNotes(text: RichText): string {
  return inline(dropNotes(text))
}

function dropNotes(text: RichText): RichText {
  return text.flatMap((part): readonly Inline[] => {
    if (part.kind === 'note') return []
    return 'children' in part ? [{ ...part, children: dropNotes(part.children) }] : [part]
  })
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
