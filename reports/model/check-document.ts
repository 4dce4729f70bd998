import { issueAt } from '../core/problem.ts'
import { problem } from './catalogue/index.ts'
import { checkIds } from './check-ids.ts'
import { checkNotes } from './check-notes.ts'
import { checkTable } from './check-table.ts'
import { checkTexts } from './check-texts.ts'
import type { Issue } from '../core/issue.ts'
import type { Place } from '../core/problem.ts'
import type { PlacedId } from './check-ids.ts'
import type { LoadedDocument } from './loaded.ts'
import type { DataPath } from './parse-yaml.ts'
import type { SheetInput } from './schema/sheet.ts'
import type { DocumentKind } from './types.ts'

/** What documents may refer to. */
export interface KnownThings {
  readonly sources: readonly string[]
  /** Documents by id, those that could not be read included. */
  readonly documents: ReadonlyMap<string, DocumentKind>
}

/** Whether everything within one document fits together, and what it refers to exists. */
export function checkDocument(document: LoadedDocument, known: KnownThings): readonly Issue[] {
  return [
    ...checkTexts(document.texts),
    ...checkNotes(document),
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
    case 'checklist':
      return checkIds(document.locate, idsOf(data.steps, 'steps'))
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

function checkSources(document: LoadedDocument, known: readonly string[]): readonly Issue[] {
  return sourceLists(document).flatMap(({ sources, path }) =>
    sources.flatMap((id, index) => {
      const place = document.locate.value([...path, index])
      if (!known.includes(id)) return [issueAt(problem('source/unknown', id, known), place)]
      return sources.indexOf(id) < index ? [issueAt(problem('source/repeated', id), place)] : []
    }),
  )
}

interface SourceList {
  readonly sources: readonly string[]
  readonly path: DataPath
}

function sourceLists({ data }: LoadedDocument): readonly SourceList[] {
  const listed = (
    items: readonly { readonly sources: readonly string[] }[],
    ...path: DataPath
  ): readonly SourceList[] =>
    items.map(({ sources }, index) => ({ sources, path: [...path, index, 'sources'] }))
  switch (data.kind) {
    case 'table':
      return [
        ...listed(data.rows ?? [], 'rows'),
        ...(data.groups ?? []).flatMap(({ rows }, index) => listed(rows, 'groups', index, 'rows')),
      ]
    case 'stages':
    case 'loop':
      return listed(data.stages, 'stages')
    case 'checklist':
      return listed(data.steps, 'steps')
    case 'sheet':
      return []
  }
}

function checkBlocks(data: SheetInput, document: LoadedDocument, known: KnownThings): readonly Issue[] {
  const firsts = new Map<string, Place>()
  return data.blocks.flatMap((block, index) => {
    if (!('ref' in block)) return []
    const place = document.locate.value(['blocks', index, 'ref'])
    const first = firsts.get(block.ref)
    if (first !== undefined) return [issueAt(problem('reference/repeated', block.ref, first), place)]
    firsts.set(block.ref, place)
    const wrong = checkReference(block, known)
    return wrong === undefined ? [] : [issueAt(wrong, place)]
  })
}

function checkReference(
  block: { readonly kind: 'checklist' | 'stages' | 'table'; readonly ref: string },
  known: KnownThings,
): ReturnType<typeof problem> | undefined {
  const kind = known.documents.get(block.ref)
  if (kind === undefined) {
    const candidates = [...known.documents].filter(([, other]) => fits(block.kind, other)).map(([id]) => id)
    return problem('reference/unknown', block.ref, candidates)
  }
  if (kind === 'sheet') return problem('reference/sheet', block.ref)
  return fits(block.kind, kind) ? undefined : problem('reference/wrong-kind', block.ref, kind, block.kind)
}

function fits(block: 'checklist' | 'stages' | 'table', kind: DocumentKind): boolean {
  return block === kind || (block === 'stages' && kind === 'loop')
}
