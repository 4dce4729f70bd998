import type { Locale } from '../../../core/locale.ts'
import { plainText } from '../../../core/rich-text.ts'
import { quantityText } from '../../../model/items/aspects.ts'
import type { Quantity } from '../../../model/types.ts'

/** What stands between a number and its unit: a no-break space, or nothing. */
export function unitGap(quantity: Quantity, locale: Locale): string {
  const { value, unit = [] } = quantity
  const whole = plainText(quantityText(quantity, locale))
  return whole.slice(value.length, whole.length - plainText(unit).length)
}
