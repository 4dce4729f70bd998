import { listGuides } from './chapter/get-guide.ts'
import {
  CASES,
  DOWNLOADS,
  FAQ,
  GLOSSARY,
  GUIDES,
  HOME,
  MAKING,
  SEARCH,
  SHEETS,
  SOURCES,
  SYSTEMS,
  guideRoute,
  sheetRoute,
} from './routes.ts'
import { listSheets } from './site-documents.ts'

/** Every page that each edition has. */
export async function siteRoutes(): Promise<readonly string[]> {
  const guides = (await listGuides()).map(guideRoute)
  const sheets = listSheets('en').map(sheetRoute)
  return [
    HOME,
    GUIDES,
    ...guides,
    SYSTEMS,
    SHEETS,
    ...sheets,
    CASES,
    FAQ,
    GLOSSARY,
    SOURCES,
    DOWNLOADS,
    SEARCH,
    MAKING,
  ]
}
