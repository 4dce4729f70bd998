import { hash } from 'node:crypto'
import type { Publication, Sheet, SheetBlock, System } from '../../model/types.ts'
import { handbookData } from './handbook-data.ts'
import { inlineData, sourcesData } from './inline-data.ts'
import { notesData, systemData } from './system-data.ts'
import { BARE_TEXTS, contentTexts } from './text-form.ts'
import type { DataMap } from './data.ts'
import type { TextForm } from './text-form.ts'

/** One edition of a document as plain data, its sources included. */
export function documentData(document: Publication): DataMap {
  if (document.kind === 'handbook') return handbookData(document)
  if (document.kind === 'sheet') return sheetData(document)
  return { ...contentData(document), sources: sourcesData(document.sources, contentTexts(document.locale)) }
}

/** A system under the keys of its content file. */
export function contentData(system: System): DataMap {
  const form = contentTexts(system.locale)
  return {
    kind: system.kind,
    id: system.id,
    updated: system.updated,
    path: system.path,
    caption: form.rich(system.caption),
    summary: form.rich(system.summary),
    ...systemData(system, form),
    notes: notesData(system.notes, form),
  }
}

/** A sheet, with all in it that its content file refers to. */
export function sheetData(sheet: Sheet): DataMap {
  const form = BARE_TEXTS
  return {
    kind: sheet.kind,
    id: sheet.id,
    updated: sheet.updated,
    url: sheet.url,
    kicker: form.rich(sheet.kicker),
    caption: form.rich(sheet.caption),
    summary: form.rich(sheet.summary),
    blocks: sheet.blocks.map((block) => blockData(block, form)),
    notes: notesData(sheet.notes, form),
    sources: sourcesData(sheet.sources, form),
  }
}

function blockData(block: SheetBlock, form: TextForm): DataMap {
  const { kind } = block
  switch (block.kind) {
    case 'lead':
      return { kind, text: form.rich(block.text) }
    case 'system':
      return { kind, title: block.title && form.rich(block.title), system: inlineData(block.system, form) }
    case 'actions':
      return {
        kind,
        title: form.rich(block.title),
        actions: block.actions.map(({ title, text }) => ({ title: form.rich(title), text: form.rich(text) })),
      }
    case 'metrics':
      return {
        kind,
        title: form.rich(block.title),
        metrics: block.metrics.map(({ id, name, subject, formula, reading }) => ({
          id,
          name: form.rich(name),
          subject,
          formula: form.rich(formula),
          reading: form.rich(reading),
        })),
      }
    case 'call-out':
      return { kind, title: form.rich(block.title), text: form.rich(block.text) }
    case 'sources':
      return { kind }
    case 'qr':
      return { kind, label: form.rich(block.label) }
    case 'picture': {
      const { alt, mime, width, height, bytes } = block.picture
      return { kind, alt: form.plain(alt), mime, width, height, sha256: hash('sha256', bytes, 'hex') }
    }
  }
}
