import type { Locale } from '../../core/locale.ts'
import type { RichText } from '../../core/rich-text.ts'
import type { Quantity } from '../types.ts'

/** What stands between a number and its unit: a no-break space; nothing before Chinese units and signs such as %. */
export function unitGap({ unit }: Pick<Quantity, 'unit'>, locale: Locale): string {
  return locale === 'en' && unit !== undefined && !isSign(unit) ? '\u00a0' : ''
}

function isSign([first]: RichText): boolean {
  return first?.kind === 'text' && /^[%‰°]/.test(first.text)
}
