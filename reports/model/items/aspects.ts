import { joinText, plain, type RichText } from '../../core/rich-text.ts'
import type { Locale } from '../../core/locale.ts'
import { WORDS } from '../../core/words.ts'
import { LABELS } from './labels.ts'
import { MAIN, type Aspect, type Item } from './types.ts'
import type { Quantity, Remark } from '../types.ts'
import { unitGap } from './unit-gap.ts'

/** What the item is, in a sentence. */
export function mainAspect(text: RichText | undefined, locale: Locale): readonly Aspect[] {
  return textAspect(MAIN, LABELS[locale].text, text)
}

/** None for a text that is not there. */
export function textAspect(key: string, label: string, text: RichText | undefined): readonly Aspect[] {
  return text === undefined ? [] : [{ key, label, cell: { kind: 'text', text } }]
}

/** None for an empty list. */
export function termsAspect(key: string, label: string, terms: readonly RichText[]): readonly Aspect[] {
  return terms.length === 0 ? [] : [{ key, label, cell: { kind: 'terms', terms } }]
}

/** Numbers, each with what it counts: `likes: 31 million`. */
export function quantitiesAspect(quantities: readonly Quantity[], locale: Locale): readonly Aspect[] {
  const terms = quantities.map((quantity) =>
    joinText(quantity.label, plain(WORDS[locale].colon), quantityText(quantity, locale)),
  )
  return termsAspect('values', WORDS[locale].figures, terms)
}

/** The number before its unit. */
export function quantityText(quantity: Quantity, locale: Locale): RichText {
  const { value, unit = [] } = quantity
  return joinText(plain(value + unitGap(quantity, locale)), unit)
}

/** What is said beside the items, as the last of them. */
export function remarkItem(remark: Remark | undefined, locale: Locale): readonly Item[] {
  if (remark === undefined) return []
  const { title, text, sources } = remark
  return [{ id: '', name: title, aspects: mainAspect(text, locale), sources }]
}
