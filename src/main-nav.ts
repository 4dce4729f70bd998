import type { Locale } from '../reports/core/locale.ts'
import { listGuides } from './chapter/get-guide.ts'
import { DOWNLOADS, guideRoute, sheetRoute } from './routes.ts'
import { listSheets } from './site-documents.ts'
import { SITE_WORDS } from './words.ts'

export interface NavItem {
  readonly label: string
  readonly route: string
}

/** What stands in the masthead: the first chapter, the first one-pager, the downloads. */
export async function mainNav(locale: Locale): Promise<readonly NavItem[]> {
  const { nav } = SITE_WORDS[locale]
  const [guide] = await listGuides()
  const [sheet] = listSheets(locale)
  return [
    ...(guide === undefined ? [] : [{ label: nav.chapter, route: guideRoute(guide) }]),
    ...(sheet === undefined ? [] : [{ label: nav.sheet, route: sheetRoute(sheet) }]),
    { label: nav.downloads, route: DOWNLOADS },
  ]
}
