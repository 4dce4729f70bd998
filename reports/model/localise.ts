import { localeSlug } from '../core/locale.ts'
import { plainText } from '../core/rich-text.ts'
import { localiseSystem } from './localise-system.ts'
import { openScope } from './localise-scope.ts'
import { startNumbering } from './numbering.ts'
import type { Edition, Scope } from './localise-scope.ts'
import type { LoadedDocument } from './loaded.ts'
import type { BlockInput, SheetInput } from './schema/sheet.ts'
import type { Document, Metric, Note, Picture, Sheet, SheetBlock, Source, System } from './types.ts'

/** One document in one edition. */
export function localiseDocument(document: LoadedDocument, edition: Edition): Document {
  const { data } = document
  const scope = openScope(edition, { notes: data.notes, numbering: startNumbering(), prefix: '' })
  return data.kind === 'sheet' ? localiseSheet(data, document, scope) : localiseSystem(data, scope)
}

function localiseSheet(data: SheetInput, document: LoadedDocument, scope: Scope): Sheet {
  const { edition } = scope
  const kicker = scope.rich(data.kicker)
  const caption = scope.rich(data.caption)
  const summary = scope.rich(data.summary)
  const blocks = data.blocks.map((block) => localiseBlock(block, document, scope))
  const systems = blocks.map(systemOf).filter((system) => system !== undefined)
  return {
    kind: 'sheet',
    id: data.id,
    locale: edition.locale,
    updated: data.updated,
    kicker,
    caption,
    summary,
    url: `${edition.site}/${localeSlug(edition.locale)}${data.path}`,
    blocks,
    notes: byMark([...scope.notes(), ...systems.flatMap((system) => system.notes)]),
    sources: drawnOn(edition.sources, systems),
  }
}

function systemOf(block: SheetBlock): System | undefined {
  switch (block.kind) {
    case 'checklist':
      return block.checklist
    case 'stages':
      return block.stages
    case 'table':
      return block.table
    default:
      return undefined
  }
}

function byMark(notes: readonly Note[]): readonly Note[] {
  return notes.toSorted((a, b) => Number(a.mark) - Number(b.mark))
}

function drawnOn(sources: readonly Source[], systems: readonly System[]): readonly Source[] {
  const ids = new Set(systems.flatMap((system) => system.sources.map(({ id }) => id)))
  return sources.filter(({ id }) => ids.has(id))
}

/** Texts are asked for in reading order: that order numbers the notes. */
function localiseBlock(block: BlockInput, document: LoadedDocument, scope: Scope): SheetBlock {
  switch (block.kind) {
    case 'lead':
      return { kind: 'lead', text: scope.rich(block.text) }
    case 'call-out':
      return { kind: 'call-out', title: scope.rich(block.title), text: scope.rich(block.text) }
    case 'metrics':
      return {
        kind: 'metrics',
        title: scope.rich(block.title),
        metrics: localiseMetrics(block.metrics, scope),
      }
    case 'picture':
      return { kind: 'picture', picture: localisePicture(block, document, scope) }
    case 'sources':
      return { kind: 'sources' }
    case 'qr':
      return { kind: 'qr', label: scope.rich(block.label) }
    case 'checklist':
    case 'stages':
    case 'table':
      return localiseReference(block, scope)
  }
}

function localiseMetrics(
  metrics: Extract<BlockInput, { kind: 'metrics' }>['metrics'],
  scope: Scope,
): readonly Metric[] {
  return metrics.map(({ id, name, subject, formula, reading }) => ({
    id,
    name: scope.rich(name),
    ...(subject === undefined ? {} : { subject }),
    formula: scope.rich(formula),
    reading: scope.rich(reading),
  }))
}

function localisePicture(
  block: Extract<BlockInput, { kind: 'picture' }>,
  document: LoadedDocument,
  scope: Scope,
): Picture {
  const picture = document.pictures.get(block.file)
  if (picture === undefined) throw new Error(`The picture ${block.file} of ${document.file} was not loaded`)
  return { ...picture, alt: plainText(scope.rich(block.alt)) }
}

function localiseReference(
  block: Extract<BlockInput, { kind: 'checklist' | 'stages' | 'table' }>,
  scope: Scope,
): SheetBlock {
  const title = block.kind === 'stages' && block.title !== undefined ? { title: scope.rich(block.title) } : {}
  const system = localiseEmbedded(block.ref, scope)
  switch (system.kind) {
    case 'checklist':
      return { kind: 'checklist', checklist: system }
    case 'table':
      return { kind: 'table', table: system }
    case 'stages':
    case 'loop':
      return { kind: 'stages', ...title, stages: system }
  }
}

/** A document as it stands on a sheet: its notes go on in the sheet's count, under ids of their own. */
function localiseEmbedded(id: string, scope: Scope): System {
  const { data } = scope.edition.document(id)
  if (data.kind === 'sheet') throw new Error(`The sheet ${id} stands on a sheet`)
  // No id holds two hyphens in a row, so the joined ones meet no other.
  const inner = openScope(scope.edition, { notes: data.notes, numbering: scope.numbering, prefix: `${id}--` })
  return localiseSystem(data, inner)
}
