import type { Locale } from '../../core/locale.ts'
import type { Medium } from '../../theme/medium.ts'
import { type TypeScale, typeScale } from './type-style.ts'

/** What every part of a template needs: where it will stand, in which language, and the type to set it in. */
export interface TemplateContext {
  readonly medium: Medium
  readonly locale: Locale
  readonly type: TypeScale
}

export function templateContext(medium: Medium, locale: Locale): TemplateContext {
  return { medium, locale, type: typeScale(medium, locale) }
}
