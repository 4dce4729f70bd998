import type {
  Cell,
  Checklist,
  ComparisonTable,
  Note,
  Row,
  RowGroup,
  Stage,
  Stages,
  Step,
  System,
} from '../../model/types.ts'
import type { Data, DataMap, Scalar } from './data.ts'
import type { TextForm } from './text-form.ts'

/** What a table, stages or a checklist shows, under the keys of its content file; notes and sources apart. */
export function systemData(system: System, form: TextForm): DataMap {
  switch (system.kind) {
    case 'table':
      return tableData(system, form)
    case 'stages':
    case 'loop':
      return stagesData(system, form)
    case 'checklist':
      return checklistData(system, form)
  }
}

/** Texts of notes by their ids; undefined when there is none. */
export function notesData(notes: readonly Note[], form: TextForm): Data {
  return notes.length === 0
    ? undefined
    : Object.fromEntries(notes.map(({ id, text }) => [id, form.rich(text)]))
}

function tableData(table: ComparisonTable, form: TextForm): DataMap {
  return {
    stub: form.rich(table.stubHead),
    columns: table.columns.map(({ id, head, subject }) => ({ id, head: form.rich(head), subject })),
    spanners: listed(
      table.spanners.map(({ label, first, last, subject }) => ({
        label: form.rich(label),
        columns: table.columns.slice(first, last + 1).map(({ id }) => id),
        subject,
      })),
    ),
    ...groupsData(table, form),
  }
}

/** One group without a label is no group to its author. */
function groupsData(table: ComparisonTable, form: TextForm): DataMap {
  const rows = (group: RowGroup): Data => group.rows.map((row) => rowData(row, table, form))
  const [only, ...others] = table.groups
  if (only !== undefined && others.length === 0 && only.label === undefined) return { rows: rows(only) }
  return {
    groups: table.groups.map((group) => ({
      id: group.id,
      label: group.label && form.rich(group.label),
      rows: rows(group),
    })),
  }
}

function rowData(row: Row, { columns }: ComparisonTable, form: TextForm): DataMap {
  const cells = columns.map(({ id }, place): [string, Data] => {
    const cell = row.cells[place]
    if (cell === undefined) throw new Error(`Row ${row.id} has no cell for column ${id}.`)
    return [id, cellData(cell, form)]
  })
  return {
    id: row.id,
    head: form.rich(row.head),
    cells: Object.fromEntries(cells),
    sources: listed(row.sources),
  }
}

function cellData(cell: Cell, form: TextForm): Data {
  switch (cell.kind) {
    case 'text':
      return form.rich(cell.text)
    case 'terms':
      return { terms: form.terms(cell.terms) }
    case 'mark':
      return { mark: cell.mark, words: form.rich(cell.words) }
  }
}

function stagesData({ stages, back }: Stages, form: TextForm): DataMap {
  return { stages: stages.map((stage) => stageData(stage, form)), back: back && form.rich(back) }
}

function stageData(stage: Stage, form: TextForm): DataMap {
  return {
    id: stage.id,
    title: form.rich(stage.title),
    subject: stage.subject,
    text: form.rich(stage.text),
    tactics: form.terms(stage.tactics),
    onward: stage.onward && form.rich(stage.onward),
    sources: listed(stage.sources),
  }
}

function checklistData({ steps, support }: Checklist, form: TextForm): DataMap {
  return {
    steps: steps.map((step) => stepData(step, form)),
    support: support && { title: form.rich(support.title), text: form.rich(support.text) },
  }
}

function stepData(step: Step, form: TextForm): DataMap {
  return {
    id: step.id,
    title: form.rich(step.title),
    text: form.rich(step.text),
    subject: step.subject,
    examples: form.terms(step.examples),
    sources: listed(step.sources),
  }
}

function listed<T extends Scalar | DataMap>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items
}
