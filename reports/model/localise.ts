import { plainText } from '../core/rich-text.ts'
import { drawnOn, localiseHead, localiseSystem, pageAddress } from './localise-system.ts'
import { byMark, openScope } from './localise-scope.ts'
import { startNumbering } from './numbering.ts'
import { subjectOf } from './subject-of.ts'
import { systemOf } from './system-of.ts'
import type { Edition, Scope } from './localise-scope.ts'
import type { LoadedDocument } from './loaded.ts'
import type { BlockInput, SheetInput } from './schema/sheet.ts'
import type { Document, Metric, Picture, Sheet, SheetBlock, System } from './types.ts'

/** One document in one edition. */
export function localiseDocument(document: LoadedDocument, edition: Edition): Document {
  const { data } = document
  const scope = openScope(edition, { notes: data.notes, numbering: startNumbering(), prefix: '' })
  return data.kind === 'sheet' ? localiseSheet(data, document, scope) : localiseSystem(data, scope)
}

function localiseSheet(data: SheetInput, document: LoadedDocument, scope: Scope): Sheet {
  const { edition } = scope
  const kicker = scope.rich(data.kicker)
  const head = localiseHead(data, scope)
  const blocks = data.blocks.map((block) => localiseBlock(block, document, scope))
  const systems = blocks.map(systemOf).filter((system) => system !== undefined)
  return {
    kind: 'sheet',
    ...head,
    kicker,
    url: pageAddress(data.path, edition),
    blocks,
    notes: byMark([...scope.notes(), ...systems.flatMap((system) => system.notes)]),
    sources: drawnOn(
      edition,
      systems.flatMap(({ sources }) => sources.map(({ id }) => id)),
    ),
  }
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
  return metrics.map((metric) => ({
    id: metric.id,
    name: scope.rich(metric.name),
    ...subjectOf(metric),
    formula: scope.rich(metric.formula),
    reading: scope.rich(metric.reading),
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
