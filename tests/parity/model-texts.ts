import { plainText } from '../../reports/core/rich-text.ts'
import type { RichText } from '../../reports/core/rich-text.ts'
import { WORDS } from '../../reports/core/words.ts'
import type { Cell, Checklist, ComparisonTable, Stages, System } from '../../reports/model/types.ts'

/** A text of the Model, and where it stands there, for the message when an output lacks it. */
export interface ModelText {
  readonly at: string
  readonly text: string
}

/** Everything the Model says, in its order. */
export function modelTexts(system: System): readonly ModelText[] {
  return [
    { at: 'caption', text: plainText(system.caption) },
    { at: 'summary', text: plainText(system.summary) },
    ...bodyTexts(system),
    ...system.notes.map((note) => ({ at: `note ${note.id}`, text: plainText(note.text) })),
    ...system.sources.map((source) => ({ at: `source ${source.id}`, text: source.title })),
  ].filter(({ text }) => text !== '')
}

/** What stands in the system itself: neither title nor notes nor sources. */
export function bodyTexts(system: System): readonly ModelText[] {
  switch (system.kind) {
    case 'table':
      return tableGrid(system).flatMap((row, y) =>
        row.map((text, x) => ({ at: `row ${String(y)}, column ${String(x)}`, text })),
      )
    case 'stages':
    case 'loop':
      return stagesTexts(system)
    case 'checklist':
      return checklistTexts(system)
  }
}

/** A table as rows of cells, heads and group labels included, each cell as all outputs print it. */
export function tableGrid(table: ComparisonTable): readonly (readonly string[])[] {
  const spanners = table.spanners.map((spanner) => plainText(spanner.label))
  const heads = [table.stubHead, ...table.columns.map((column) => column.head)].map(plainText)
  return [
    ...(spanners.length > 0 ? [spanners] : []),
    heads,
    ...table.groups.flatMap((group) => [
      ...(group.label === undefined ? [] : [[plainText(group.label)]]),
      ...group.rows.map((row) => [plainText(row.head), ...row.cells.map((cell) => cellText(cell, table))]),
    ]),
  ]
}

function cellText(cell: Cell, { locale }: ComparisonTable): string {
  const { colon, listSeparator, marks } = WORDS[locale]
  switch (cell.kind) {
    case 'text':
      return plainText(cell.text)
    case 'terms':
      return cell.terms.map(plainText).join(listSeparator)
    case 'mark':
      return `${marks[cell.mark]}${colon}${plainText(cell.words)}`
  }
}

function stagesTexts({ stages, back }: Stages): readonly ModelText[] {
  return [
    ...stages.flatMap((stage) => [
      { at: `${stage.id}, title`, text: plainText(stage.title) },
      { at: `${stage.id}, text`, text: plainText(stage.text) },
      ...listTexts(`${stage.id}, tactic`, stage.tactics),
      ...listTexts(`${stage.id}, onward`, stage.onward === undefined ? [] : [stage.onward]),
    ]),
    ...listTexts('back', back === undefined ? [] : [back]),
  ]
}

function checklistTexts({ steps, support }: Checklist): readonly ModelText[] {
  return [
    ...steps.flatMap((step) => [
      { at: `${step.id}, title`, text: plainText(step.title) },
      { at: `${step.id}, text`, text: plainText(step.text) },
      ...listTexts(`${step.id}, example`, step.examples),
    ]),
    ...(support === undefined ? [] : listTexts('support', [support.title, support.text])),
  ]
}

function listTexts(at: string, texts: readonly RichText[]): readonly ModelText[] {
  return texts.map((text, index) => ({ at: `${at} ${String(index + 1)}`, text: plainText(text) }))
}
