import { issueAt } from '../core/problem.ts'
import { problem } from './catalogue/index.ts'
import { checkCases } from './check-cases.ts'
import { checkCode } from './check-code.ts'
import { checkFigures } from './check-figures.ts'
import { checkIds } from './check-ids.ts'
import { checkNotes } from './check-notes.ts'
import { checkMatrix } from './check-matrix.ts'
import { checkTable } from './check-table.ts'
import { checkTexts } from './check-texts.ts'
import { checkTree } from './check-tree.ts'
import { isRecord } from './schema/fields.ts'
import type { Issue } from '../core/issue.ts'
import type { Place } from '../core/problem.ts'
import type { PlacedId } from './check-ids.ts'
import type { LoadedDocument } from './loaded.ts'
import type { DataPath } from './parse-yaml.ts'
import type { BlockInput, SheetInput } from './schema/sheet.ts'
import type { DocumentKind } from './types.ts'

/** What documents may refer to. */
export interface KnownThings {
  /** Nothing where their file cannot be read: then no reference to one is known to be wrong. */
  readonly sources?: readonly string[]
  /** Documents by id, those that could not be read included. */
  readonly documents: ReadonlyMap<string, DocumentKind>
  /** The rows of the tables that could be read, by the tables' ids. */
  readonly rows: ReadonlyMap<string, readonly string[]>
}

/** Whether everything within one document fits together, and what it refers to exists. */
export function checkDocument(document: LoadedDocument, known: KnownThings): readonly Issue[] {
  return [
    ...checkTexts(document.texts),
    ...checkNotes({ ...document, notes: document.data.notes }),
    ...checkSources(document, known.sources),
    ...checkKind(document, known),
  ]
}

function checkKind(document: LoadedDocument, known: KnownThings): readonly Issue[] {
  const { data } = document
  switch (data.kind) {
    case 'table':
      return checkTable(data, document.locate)
    case 'stages':
      return checkIds(document.locate, idsOf(data.stages, 'stages'))
    case 'loop':
      return [
        ...checkIds(document.locate, idsOf(data.stages, 'stages')),
        ...checkLoop(document, data.stages.length),
      ]
    case 'timeline':
      return checkIds(document.locate, idsOf(data.periods, 'periods'))
    case 'tree':
      return checkTree(data, document.locate)
    case 'matrix':
      return checkMatrix(data, document.locate)
    case 'cases':
      return checkCases(data, document.locate)
    case 'figures':
      return checkFigures(data, document.locate)
    case 'code':
      return checkCode(data, document.locate)
    case 'checklist':
      return checkIds(document.locate, idsOf(data.steps, 'steps'))
    case 'faq':
      return checkIds(document.locate, idsOf(data.questions, 'questions'))
    case 'sheet':
      return [...checkIds(document.locate, metricIds(data)), ...checkBlocks(data, document, known)]
  }
}

function idsOf(
  items: readonly { readonly id: string }[],
  ...path: readonly (string | number)[]
): readonly PlacedId[] {
  return items.map(({ id }, index) => ({ id, path: [...path, index, 'id'] }))
}

function metricIds(data: SheetInput): readonly PlacedId[] {
  return data.blocks.flatMap((block, index) =>
    block.kind === 'metrics' ? idsOf(block.metrics, 'blocks', index, 'metrics') : [],
  )
}

function checkLoop(document: LoadedDocument, count: number): readonly Issue[] {
  return count < 2 ? [issueAt(problem('stages/loop-too-short', count), document.locate.key(['stages']))] : []
}

function checkSources(document: LoadedDocument, known: readonly string[] | undefined): readonly Issue[] {
  return sourceLists(document).flatMap(({ sources, path }) =>
    sources.flatMap((id, index) => {
      const place = document.locate.value([...path, index])
      if (known !== undefined && !known.includes(id))
        return [issueAt(problem('source/unknown', id, known), place)]
      return sources.indexOf(id) < index ? [issueAt(problem('source/repeated', id), place)] : []
    }),
  )
}

interface SourceList {
  readonly sources: readonly string[]
  readonly path: DataPath
}

/** Wherever the data name sources: of rows, of stages, of branches within branches. */
function sourceLists({ data }: LoadedDocument): readonly SourceList[] {
  const lists: SourceList[] = []
  const walk = (value: unknown, path: DataPath): void => {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, [...path, index])
    else if (isRecord(value)) {
      for (const [key, item] of Object.entries(value)) {
        if (key === 'sources' && isIdList(item)) lists.push({ sources: item, path: [...path, key] })
        else walk(item, [...path, key])
      }
    }
  }
  walk(data, [])
  return lists
}

function isIdList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

function checkBlocks(data: SheetInput, document: LoadedDocument, known: KnownThings): readonly Issue[] {
  const firsts = new Map<string, Place>()
  return data.blocks.flatMap((block, index) => {
    if (block.kind !== 'system') return []
    const place = document.locate.value(['blocks', index, 'ref'])
    const first = firsts.get(block.ref)
    if (first !== undefined) return [issueAt(problem('reference/repeated', block.ref, first), place)]
    firsts.set(block.ref, place)
    const wrong = checkReference(block, known)
    if (wrong !== undefined) return [issueAt(wrong, place)]
    return checkRows(block, known).map(({ row, wrong: what }) =>
      issueAt(what, document.locate.value(['blocks', index, 'rows', ...(row === undefined ? [] : [row])])),
    )
  })
}

function checkReference(
  { ref }: Extract<BlockInput, { kind: 'system' }>,
  known: KnownThings,
): ReturnType<typeof problem> | undefined {
  const kind = known.documents.get(ref)
  if (kind === undefined) {
    const systems = [...known.documents].filter(([, other]) => other !== 'sheet').map(([id]) => id)
    return problem('reference/unknown', ref, systems)
  }
  return kind === 'sheet' ? problem('reference/sheet', ref) : undefined
}

interface WrongRow {
  /** Its place among the rows chosen; nothing where no row can be chosen. */
  readonly row?: number
  readonly wrong: ReturnType<typeof problem>
}

function checkRows(
  { ref, rows }: Extract<BlockInput, { kind: 'system' }>,
  known: KnownThings,
): readonly WrongRow[] {
  if (rows === undefined) return []
  const kind = known.documents.get(ref)
  if (kind !== 'table') return [{ wrong: problem('reference/no-rows', ref, kind ?? 'unknown') }]
  // The rows of a table that could not be read are not known.
  const own = known.rows.get(ref)
  if (own === undefined) return []
  return rows.flatMap((row, index) =>
    own.includes(row) ? [] : [{ row: index, wrong: problem('reference/unknown-row', row, ref, own) }],
  )
}
