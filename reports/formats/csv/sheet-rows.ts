import type { Locale } from '../../core/locale.ts'
import { plainText } from '../../core/rich-text.ts'
import { WORDS } from '../../core/words.ts'
import type { Checklist, ComparisonTable, Metric, Sheet, SheetBlock, Stages } from '../../model/types.ts'
import { cellText, joinTerms, noteText, sourcesText, subjectText } from './cell-text.ts'
import { HEADINGS } from './headings.ts'
import { columnHead, onwardText } from './system-rows.ts'

/** One thing said: in which block, of which item, in what respect. */
type Statement = readonly [section: string, item: string, aspect: string, text: string]

/** Blocks of every kind in the same four columns; what a block leaves blank is not written. */
export function sheetRows(sheet: Sheet): readonly Statement[] {
  const { aspect, item, section, text } = HEADINGS[sheet.locale]
  const statements = sheet.blocks.flatMap((block) => blockStatements(block, sheet))
  return [
    [section, item, aspect, text],
    ...statements.filter((row) => row[3] !== ''),
    ...sheet.notes.map((note): Statement => [WORDS[sheet.locale].notes, '', '', noteText(note)]),
  ]
}

function blockStatements(block: SheetBlock, sheet: Sheet): readonly Statement[] {
  const { locale } = sheet
  switch (block.kind) {
    case 'lead':
      return [[plainText(sheet.caption), '', '', plainText(block.text)]]
    case 'checklist':
      return checklistStatements(block.checklist)
    case 'stages':
      return stagesStatements(block.stages, plainText(block.title ?? block.stages.caption))
    case 'metrics':
      return block.metrics.flatMap((metric) => metricStatements(metric, plainText(block.title), locale))
    case 'table':
      return tableStatements(block.table)
    case 'call-out':
      return [[plainText(block.title), '', '', plainText(block.text)]]
    case 'sources':
      return sheet.sources.map(({ character, id, title }) => [WORDS[locale].sources, id, character, title])
    case 'qr':
      return [[plainText(block.label), '', HEADINGS[locale].address, sheet.url]]
    case 'picture':
      return [[HEADINGS[locale].picture, '', '', block.picture.alt]]
  }
}

function checklistStatements(checklist: Checklist): readonly Statement[] {
  const { locale, steps, support } = checklist
  const section = plainText(checklist.caption)
  const rows = steps.flatMap((step): readonly Statement[] => {
    const title = plainText(step.title)
    return [
      [section, title, '', plainText(step.text)],
      [section, title, HEADINGS[locale].subject, subjectText(step.subject, locale)],
      [section, title, HEADINGS[locale].examples, joinTerms(step.examples, locale)],
      [section, title, WORDS[locale].sources, sourcesText(step.sources, checklist)],
    ]
  })
  return support === undefined
    ? rows
    : [...rows, [section, plainText(support.title), '', plainText(support.text)]]
}

function stagesStatements(stages: Stages, section: string): readonly Statement[] {
  const { locale } = stages
  return stages.stages.flatMap((stage): readonly Statement[] => {
    const title = plainText(stage.title)
    return [
      [section, title, '', plainText(stage.text)],
      [section, title, HEADINGS[locale].subject, subjectText(stage.subject, locale)],
      [section, title, WORDS[locale].tactics, joinTerms(stage.tactics, locale)],
      [section, title, HEADINGS[locale].onward, onwardText(stages, stage)],
      [section, title, WORDS[locale].sources, sourcesText(stage.sources, stages)],
    ]
  })
}

function metricStatements(metric: Metric, section: string, locale: Locale): readonly Statement[] {
  const name = plainText(metric.name)
  return [
    [section, name, HEADINGS[locale].subject, subjectText(metric.subject, locale)],
    [section, name, WORDS[locale].formula, plainText(metric.formula)],
    [section, name, HEADINGS[locale].reading, plainText(metric.reading)],
  ]
}

function tableStatements(table: ComparisonTable): readonly Statement[] {
  const section = plainText(table.caption)
  return table.groups.flatMap((group) =>
    group.rows.flatMap((row): readonly Statement[] => {
      const label = plainText(group.label ?? [])
      const item =
        label === '' ? plainText(row.head) : `${label}${WORDS[table.locale].colon}${plainText(row.head)}`
      return [
        ...row.cells.map((cell, place): Statement => [
          section,
          item,
          columnHead(table, place),
          cellText(cell, table.locale),
        ]),
        [section, item, WORDS[table.locale].sources, sourcesText(row.sources, table)],
      ]
    }),
  )
}
