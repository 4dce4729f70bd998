import { startNumbering } from '../numbering.ts'
import { openScope } from './scope.ts'
import { localiseSheet } from './sheet.ts'
import { localiseSystem } from './system.ts'
import type { Edition } from './scope.ts'
import type { LoadedDocument } from '../loaded.ts'
import type { Document } from '../types.ts'

/** One document in one edition. */
export function localiseDocument(document: LoadedDocument, edition: Edition): Document {
  const { data } = document
  const scope = openScope(edition, { notes: data.notes, numbering: startNumbering(), prefix: '' })
  return data.kind === 'sheet' ? localiseSheet(data, document, scope) : localiseSystem(data, scope)
}
