import type { Locale } from '../reports/core/locale.ts'
import { EDITIONS } from './editions.ts'

export interface EditionPath {
  readonly params: { readonly locale: string }
  readonly props: { readonly locale: Locale }
}

/** One path for each edition, for pages that every edition has. */
export function editionPaths(): EditionPath[] {
  return EDITIONS.map(({ slug, locale }) => ({ params: { locale: slug }, props: { locale } }))
}
