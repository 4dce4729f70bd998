import { getDocument, listDocuments } from 'virtual:duizhao'
import type { Locale } from '../reports/core/locale.ts'
import type { Sheet, System } from '../reports/model/types.ts'
import { getGuide, listGuides } from './chapter/get-guide.ts'
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

/** Where a system is read: in the first chapter that shows it, else on a sheet, else among the downloads. */
export async function systemRoute(system: System): Promise<string> {
  for (const slug of await listGuides()) {
    const { body } = await getGuide(slug, system.locale)
    if (body.includes(`id="${system.id}"`)) return `${guideRoute(slug)}#${system.id}`
  }
  const sheet = listSheets(system.locale).find((candidate) => shows(candidate, system.id))
  return sheet === undefined ? `${DOWNLOADS}#${system.id}` : `${sheetRoute(sheet)}#${system.id}`
}

/** The systems that a chapter shows, in its order. */
export function systemsIn(body: string, locale: Locale): readonly System[] {
  return listSystems(locale)
    .filter(({ id }) => body.includes(`id="${id}"`))
    .toSorted((a, b) => body.indexOf(`id="${a.id}"`) - body.indexOf(`id="${b.id}"`))
}

function shows(sheet: Sheet, id: string): boolean {
  return sheet.blocks.some(
    (block) =>
      (block.kind === 'table' && block.table.id === id) ||
      (block.kind === 'stages' && block.stages.id === id) ||
      (block.kind === 'checklist' && block.checklist.id === id),
  )
}
