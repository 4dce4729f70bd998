import { getDocument, listDocuments } from 'virtual:duizhao'
import type { Locale } from '../reports/core/locale.ts'
import type { Document, Sheet, System } from '../reports/model/types.ts'
import { DOWNLOADS, sheetRoute } from './routes.ts'

export function listSheets(locale: Locale): readonly Sheet[] {
  return listAll(locale).filter((document) => document.kind === 'sheet')
}

export function listSystems(locale: Locale): readonly System[] {
  return listAll(locale).filter((document) => document.kind !== 'sheet')
}

function listAll(locale: Locale): readonly Document[] {
  return listDocuments().map(({ id }) => getDocument(id, locale))
}

/** Where a document is read: a sheet on its page, a system at its place on the page that its content names. */
export function documentRoute(document: Document): string {
  if (document.kind === 'sheet') return sheetRoute(document)
  const { id, path } = document
  return path === undefined ? `${DOWNLOADS}#${id}` : `${path}#${id}`
}
