import { localeSlug } from '../core/locale.ts'
import type { RichText } from '../core/rich-text.ts'
import { subjectOf } from './subject-of.ts'
import { NO_SITE } from './localise-scope.ts'
import type { Edition, Scope } from './localise-scope.ts'
import type { DocumentInput } from './loaded.ts'
import type { ChecklistInput, StepInput } from './schema/checklist.ts'
import type { SheetInput } from './schema/sheet.ts'
import type { StageInput, StagesInput } from './schema/stages.ts'
import type { CellInput, RowInput, TableInput } from './schema/table.ts'
import type {
  Cell,
  Checklist,
  Column,
  ComparisonTable,
  Note,
  Row,
  RowGroup,
  Source,
  Spanner,
  Stage,
  Stages,
  Step,
  System,
} from './types.ts'

/** A table, stages or checklist in one edition, its texts asked for in reading order. */
export function localiseSystem(data: Exclude<DocumentInput, SheetInput>, scope: Scope): System {
  switch (data.kind) {
    case 'table':
      return localiseTable(data, scope)
    case 'stages':
    case 'loop':
      return localiseStages(data, scope)
    case 'checklist':
      return localiseChecklist(data, scope)
  }
}

interface Head {
  readonly id: string
  readonly locale: Scope['edition']['locale']
  readonly updated: string
  readonly caption: RichText
  readonly summary: RichText
  readonly path?: string
  readonly url?: string
}

/** What every document begins with, asked for in reading order. */
export function localiseHead(data: DocumentInput, scope: Scope): Head {
  const caption = scope.rich(data.caption)
  const summary = scope.rich(data.summary)
  const { edition } = scope
  return {
    id: data.id,
    locale: edition.locale,
    updated: data.updated,
    caption,
    summary,
    ...placeOf(data, edition),
  }
}

/** A system's place on the site: its anchor on the page that shows it. */
function placeOf({ id, path }: DocumentInput, edition: Edition): Pick<Head, 'path' | 'url'> {
  if (path === undefined) return {}
  return { path, ...(edition.site === NO_SITE ? {} : { url: `${pageAddress(path, edition)}#${id}` }) }
}

export function pageAddress(path: string, { site, locale }: Edition): string {
  return `${site}/${localeSlug(locale)}${path}`
}

interface Tail {
  readonly notes: readonly Note[]
  readonly sources: readonly Source[]
}

function localiseTail(items: readonly { readonly sources: readonly string[] }[], scope: Scope): Tail {
  const ids = items.flatMap(({ sources }) => sources)
  return { notes: scope.notes(), sources: drawnOn(scope.edition, ids) }
}

/** The sources with these ids, in the order of all sources. */
export function drawnOn({ sources }: Edition, ids: readonly string[]): readonly Source[] {
  const named = new Set(ids)
  return sources.filter(({ id }) => named.has(id))
}

function localiseTable(data: TableInput, scope: Scope): ComparisonTable {
  const head = localiseHead(data, scope)
  const spanners = data.spanners.map((spanner): Spanner => localiseSpanner(spanner, data, scope))
  const stubHead = scope.rich(data.stub)
  const columns = data.columns.map((column): Column => ({
    id: column.id,
    head: scope.rich(column.head),
    ...subjectOf(column),
  }))
  const groups = localiseGroups(data, scope)
  const rows = groups.flatMap((group) => group.rows)
  return { kind: 'table', ...head, stubHead, columns, spanners, groups, ...localiseTail(rows, scope) }
}

function localiseSpanner(spanner: TableInput['spanners'][number], data: TableInput, scope: Scope): Spanner {
  const indices = spanner.columns.map((column) => data.columns.findIndex(({ id }) => id === column))
  return {
    label: scope.rich(spanner.label),
    ...subjectOf(spanner),
    first: Math.min(...indices),
    last: Math.max(...indices),
  }
}

function localiseGroups(data: TableInput, scope: Scope): readonly RowGroup[] {
  const rows = (inputs: readonly RowInput[]): readonly Row[] =>
    inputs.map((row) => localiseRow(row, data, scope))
  if (data.groups === undefined) return [{ rows: rows(data.rows ?? []) }]
  return data.groups.map((group) => ({
    id: group.id,
    label: scope.rich(group.label),
    rows: rows(group.rows),
  }))
}

function localiseRow(row: RowInput, data: TableInput, scope: Scope): Row {
  return {
    id: row.id,
    head: scope.rich(row.head),
    cells: data.columns.map(({ id }) => {
      const cell = row.cells?.[id]
      if (cell === undefined) throw new Error(`The row ${row.id} of ${data.id} has no cell in ${id}`)
      return localiseCell(cell, scope)
    }),
    sources: row.sources,
  }
}

function localiseCell(cell: CellInput, scope: Scope): Cell {
  if ('as' in cell) return { kind: 'text', text: scope.rich(cell) }
  if (cell.kind === 'terms') return { kind: 'terms', terms: scope.terms(cell.terms) }
  return { kind: 'mark', mark: cell.mark, words: scope.rich(cell.words) }
}

function localiseStages(data: StagesInput, scope: Scope): Stages {
  const head = localiseHead(data, scope)
  const stages = data.stages.map((stage) => localiseStage(stage, scope))
  const back = data.kind === 'loop' ? { back: scope.rich(data.back) } : {}
  return { kind: data.kind, ...head, stages, ...back, ...localiseTail(stages, scope) }
}

function localiseStage(stage: StageInput, scope: Scope): Stage {
  return {
    id: stage.id,
    title: scope.rich(stage.title),
    ...subjectOf(stage),
    text: scope.rich(stage.text),
    tactics: scope.terms(stage.tactics),
    ...(stage.onward === undefined ? {} : { onward: scope.rich(stage.onward) }),
    sources: stage.sources,
  }
}

function localiseChecklist(data: ChecklistInput, scope: Scope): Checklist {
  const head = localiseHead(data, scope)
  const steps = data.steps.map((step) => localiseStep(step, scope))
  const support =
    data.support === undefined
      ? {}
      : { support: { title: scope.rich(data.support.title), text: scope.rich(data.support.text) } }
  return { kind: 'checklist', ...head, steps, ...support, ...localiseTail(steps, scope) }
}

function localiseStep(step: StepInput, scope: Scope): Step {
  return {
    id: step.id,
    title: scope.rich(step.title),
    ...subjectOf(step),
    text: scope.rich(step.text),
    examples: scope.terms(step.examples),
    sources: step.sources,
  }
}
