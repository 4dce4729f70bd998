import { plainText } from '../../core/rich-text.ts'
import { WORDS } from '../../core/words.ts'
import { spannerOver } from '../../model/head-rows.ts'
import type { Checklist, ComparisonTable, Stage, Stages, System } from '../../model/types.ts'
import { cellText, joinTerms, noteText, sourcesText, subjectText } from './cell-text.ts'
import { HEADINGS } from './headings.ts'

/** A column of the file; one that would be blank throughout is left out unless it is `kept`. */
interface CsvColumn<Item> {
  readonly head: string
  readonly value: (item: Item, index: number) => string
  readonly kept?: 'always'
}

type CsvRows = readonly (readonly string[])[]

/** Groups, when they have labels, come first; the stub column next; sources and notes last. */
export function tableRows(table: ComparisonTable): CsvRows {
  const { locale } = table
  const items = table.groups.flatMap((group) => group.rows.map((row) => ({ group, row })))
  return fillColumns(table, items, [
    { head: HEADINGS[locale].group, value: ({ group }) => plainText(group.label ?? []) },
    { head: plainText(table.stubHead), value: ({ row }) => plainText(row.head), kept: 'always' },
    ...table.columns.map((column, place) => ({
      head: columnHead(table, place),
      value: ({ row }: (typeof items)[number]): string => {
        const cell = row.cells[place]
        if (cell === undefined) throw new Error(`Row ${row.id} has no cell for column ${column.id}.`)
        return cellText(cell, locale)
      },
      kept: 'always' as const,
    })),
    { head: WORDS[locale].sources, value: ({ row }) => sourcesText(row.sources, table) },
  ])
}

/** The head of a column, after the label of the spanner above it, if any. */
export function columnHead(table: ComparisonTable, place: number): string {
  const spanner = spannerOver(table, place)
  const head = plainText(table.columns[place]?.head ?? [])
  return spanner === undefined ? head : `${plainText(spanner.label)}${WORDS[table.locale].colon}${head}`
}

export function stagesRows(document: Stages): CsvRows {
  const { locale } = document
  const headings = HEADINGS[locale]
  return fillColumns(document, document.stages, [
    { head: headings.number, value: (_stage, index) => String(index + 1) },
    { head: headings.stage, value: (stage) => plainText(stage.title), kept: 'always' },
    { head: headings.subject, value: (stage) => subjectText(stage.subject, locale) },
    { head: headings.text, value: (stage) => plainText(stage.text), kept: 'always' },
    { head: WORDS[locale].tactics, value: (stage) => joinTerms(stage.tactics, locale) },
    { head: headings.onward, value: (stage) => onwardText(document, stage) },
    { head: WORDS[locale].sources, value: (stage) => sourcesText(stage.sources, document) },
  ])
}

/** What leads on from a stage; from a loop's last, back to its first. */
export function onwardText(document: Stages, stage: Stage): string {
  if (document.back === undefined || stage !== document.stages.at(-1)) return plainText(stage.onward ?? [])
  const { backToStart, colon } = WORDS[document.locale]
  return `${backToStart}${colon}${plainText(document.back)}`
}

/** What helps at every step is the last row, without a number. */
export function checklistRows(document: Checklist): CsvRows {
  const { locale, support } = document
  const headings = HEADINGS[locale]
  const steps = document.steps.map((step, index) => ({ ...step, number: String(index + 1) }))
  const last =
    support === undefined ? [] : [{ ...support, number: '', subject: undefined, examples: [], sources: [] }]
  return fillColumns(
    document,
    [...steps, ...last],
    [
      { head: headings.number, value: (step) => step.number },
      { head: headings.step, value: (step) => plainText(step.title), kept: 'always' },
      { head: headings.subject, value: (step) => subjectText(step.subject, locale) },
      { head: headings.text, value: (step) => plainText(step.text), kept: 'always' },
      { head: headings.examples, value: (step) => joinTerms(step.examples, locale) },
      { head: WORDS[locale].sources, value: (step) => sourcesText(step.sources, document) },
    ],
  )
}

/**
 * Header and rows. A last column holds the notes that a row refers to; notes that no row refers to, those of heads
 * and caption, stand in the first.
 */
function fillColumns<Item>(
  document: System,
  items: readonly Item[],
  columns: readonly CsvColumn<Item>[],
): CsvRows {
  const filled = columns
    .map((column) => ({ column, values: items.map((item, index) => column.value(item, index)) }))
    .filter(({ column, values }) => column.kept === 'always' || values.some((value) => value !== ''))
  const body = items.map((_item, index) => filled.map(({ values }) => values[index] ?? ''))
  const header = filled.map(({ column }) => column.head)
  if (document.notes.length === 0) return [header, ...body]
  const isIn = (row: readonly string[], mark: string): boolean =>
    row.some((text) => text.includes(`[${mark}]`))
  const loose = document.notes.filter(({ mark }) => !body.some((row) => isIn(row, mark)))
  const withNotes = body.map((row, index) => {
    const notes = document.notes.filter(
      (note) => isIn(row, note.mark) || (index === 0 && loose.includes(note)),
    )
    return [...row, notes.map(noteText).join('\n')]
  })
  return [[...header, WORDS[document.locale].notes], ...withNotes]
}
