import { getDocument, listDocuments } from 'virtual:duizhao'
import type { Locale } from '../reports/core/locale.ts'
import type { Document, Sheet, System } from '../reports/model/types.ts'
import { guideBody, listGuides } from './chapter/get-guide.ts'
import { DOWNLOADS, guideRoute, sheetRoute } from './routes.ts'

export function listSheets(locale: Locale): readonly Sheet[] {
  return listDocuments()
    .map(({ id }) => getDocument(id, locale))
    .filter((document) => document.kind === 'sheet')
}

export function listSystems(locale: Locale): readonly System[] {
  return listDocuments()
    .map(({ id }) => getDocument(id, locale))
    .filter((document) => document.kind !== 'sheet')
}

/** Where a document is read: a sheet on its page; a system where `systemRoute` says. */
export async function documentRoute(document: Document): Promise<string> {
  return document.kind === 'sheet' ? sheetRoute(document) : systemRoute(document)
}

/** In the first chapter that shows a system, else on a sheet, else among the downloads. */
async function systemRoute({ id, locale }: System): Promise<string> {
  for (const slug of await listGuides()) {
    if ((await guideBody(slug, locale)).includes(`id="${id}"`)) return `${guideRoute(slug)}#${id}`
  }
  const sheet = listSheets(locale).find(({ blocks }) => blocks.some((block) => block.kind === 'system' && block.system.id === id))
  return sheet === undefined ? `${DOWNLOADS}#${id}` : `${sheetRoute(sheet)}#${id}`
}
