import { plainText } from '../../core/rich-text.ts'
import { textsIn, writings } from '../loaded.ts'
import { subjectOf } from '../subject-of.ts'
import { drawnOn, localiseHead, pageAddress } from './head-and-tail.ts'
import { byMark, openScope } from './scope.ts'
import { localiseSystem } from './system.ts'
import type { Scope } from './scope.ts'
import type { LoadedDocument, SystemInput } from '../loaded.ts'
import type { BlockInput, SheetInput } from '../schema/sheet.ts'
import type { CasesInput } from '../schema/cases.ts'
import type { TableInput } from '../schema/table.ts'
import type { Metric, Picture, Sheet, SheetBlock, System } from '../types.ts'

/** A sheet with what stands on it. */
export function localiseSheet(data: SheetInput, document: LoadedDocument, scope: Scope): Sheet {
  const { edition } = scope
  const kicker = scope.rich(data.kicker)
  const head = localiseHead(data, scope)
  const blocks = data.blocks.map((block) => localiseBlock(block, document, scope))
  const systems = blocks.flatMap((block) => (block.kind === 'system' ? [block.system] : []))
  return {
    kind: 'sheet',
    ...head,
    kicker,
    url: pageAddress(data.path, edition),
    blocks,
    notes: byMark([...scope.notes(), ...systems.flatMap((system) => system.notes)]),
    sources: drawnOn(edition, [
      ...data.sources,
      ...systems.flatMap(({ sources }) => sources.map(({ id }) => id)),
    ]),
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
    case 'actions':
      return {
        kind: 'actions',
        title: scope.rich(block.title),
        actions: block.actions.map(({ title, text }) => ({
          title: scope.rich(title),
          text: scope.rich(text),
        })),
      }
    case 'system': {
      const title = block.title === undefined ? {} : { title: scope.rich(block.title) }
      return { kind: 'system', ...title, system: localiseEmbedded(block, scope) }
    }
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

/** A document as it stands on a sheet: its notes go on in the sheet's count, under ids of their own. */
function localiseEmbedded({ ref, rows }: Extract<BlockInput, { kind: 'system' }>, scope: Scope): System {
  const { data } = scope.edition.document(ref)
  if (data.kind === 'sheet') throw new Error(`The sheet ${ref} stands on a sheet`)
  const shown = shorten(data, rows)
  // No id holds two hyphens in a row, so the joined ones meet no other.
  const prefix = `${ref}--`
  const inner = openScope(scope.edition, { notes: shown.notes, numbering: scope.numbering, prefix })
  return localiseSystem(shown, inner)
}

/** What the sheet has room for: of a table the chosen rows, of cases the first point. */
function shorten(data: SystemInput, rows: readonly string[] | undefined): SystemInput {
  if (data.kind === 'table' && rows !== undefined) return withNotesInUse(chooseRows(data, rows))
  if (data.kind === 'cases') return withNotesInUse(firstPoint(data))
  return data
}

function firstPoint(data: CasesInput): CasesInput {
  const first = data.points.slice(0, 1)
  const isFirst = ([id]: readonly [string, unknown]): boolean => first.some((point) => point.id === id)
  return {
    ...data,
    points: first,
    cases: data.cases.map((one) => ({
      ...one,
      points: Object.fromEntries(Object.entries(one.points).filter(isFirst)),
    })),
  }
}

/** The table with these rows alone. */
function chooseRows(table: TableInput, ids: readonly string[]): TableInput {
  const isChosen = ({ id }: { readonly id: string }): boolean => ids.includes(id)
  return {
    ...table,
    ...(table.rows === undefined ? {} : { rows: table.rows.filter(isChosen) }),
    ...(table.groups === undefined
      ? {}
      : {
          groups: table.groups
            .map((group) => ({ ...group, rows: group.rows.filter(isChosen) }))
            .filter(({ rows }) => rows.length > 0),
        }),
  }
}

/** The system with the notes that it still refers to. */
function withNotesInUse<S extends TableInput | CasesInput>(system: S): S {
  const texts = textsIn({ ...system, notes: {} })
  const referred = new Set(
    texts.flatMap((text) => writings(text).flatMap(({ notes }) => notes.map(({ id }) => id))),
  )
  const notes = Object.entries(system.notes).filter(([id]) => referred.has(id))
  return { ...system, notes: Object.fromEntries(notes) }
}
