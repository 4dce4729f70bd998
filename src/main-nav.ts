import type { Locale } from '../reports/core/locale.ts'
import { DOWNLOADS, GLOSSARY, GUIDES, SHEETS, SYSTEMS } from './routes.ts'
import { SITE_WORDS } from './words.ts'

export interface NavItem {
  readonly label: string
  readonly route: string
}

/** What stands in the masthead: the ways into the material. */
export function mainNav(locale: Locale): readonly NavItem[] {
  const { nav } = SITE_WORDS[locale]
  return [
    { label: nav.guides, route: GUIDES },
    { label: nav.systems, route: SYSTEMS },
    { label: nav.sheets, route: SHEETS },
    { label: nav.glossary, route: GLOSSARY },
    { label: nav.downloads, route: DOWNLOADS },
  ]
}
