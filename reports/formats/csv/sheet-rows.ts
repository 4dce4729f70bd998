import type { Locale } from '../../core/locale.ts'
import { plainText } from '../../core/rich-text.ts'
import { WORDS } from '../../core/words.ts'
import { itemList } from '../../model/items/item-list.ts'
import { LABELS } from '../../model/items/labels.ts'
import { MAIN } from '../../model/items/types.ts'
import type { Metric, Sheet, SheetBlock, System } from '../../model/types.ts'
import { aspectHead, aspectText, noteText, sourcesText, subjectText } from './cell-text.ts'

/** One thing said: in which block, of which item, in what respect. */
type Statement = readonly [section: string, item: string, aspect: string, text: string]

/** Blocks of every kind in the same four columns; what a block leaves blank is not written. */
export function sheetRows(sheet: Sheet): readonly Statement[] {
  const { aspect, item, section, text } = LABELS[sheet.locale]
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
    case 'system':
      return systemStatements(block.system, plainText(block.title ?? block.system.caption))
    case 'actions':
      return block.actions.map(({ title, text }): Statement => [
        plainText(block.title),
        plainText(title),
        '',
        plainText(text),
      ])
    case 'metrics':
      return block.metrics.flatMap((metric) => metricStatements(metric, plainText(block.title), locale))
    case 'call-out':
      return [[plainText(block.title), '', '', plainText(block.text)]]
    case 'sources':
      return sheet.sources.map(({ character, id, title }) => [WORDS[locale].sources, id, character, title])
    case 'qr':
      return [[plainText(block.label), '', LABELS[locale].address, sheet.url]]
    case 'picture':
      return [[LABELS[locale].picture, '', '', block.picture.alt]]
  }
}

function systemStatements(system: System, section: string): readonly Statement[] {
  const { locale } = system
  return itemList(system).items.flatMap(
    ({ aspects, group, name, sources, subject }): readonly Statement[] => {
      const own = plainText(name)
      const item = group === undefined ? own : `${plainText(group)}${WORDS[locale].colon}${own}`
      const main = aspects.filter(({ key }) => key === MAIN)
      const rest = aspects.filter(({ key }) => key !== MAIN)
      return [
        ...main.map((aspect): Statement => [section, item, '', aspectText(aspect, locale)]),
        [section, item, LABELS[locale].subject, subjectText(subject, locale)],
        ...rest.map((aspect): Statement => [
          section,
          item,
          aspectHead(aspect, locale),
          aspectText(aspect, locale),
        ]),
        [section, item, WORDS[locale].sources, sourcesText(sources, system)],
      ]
    },
  )
}

function metricStatements(metric: Metric, section: string, locale: Locale): readonly Statement[] {
  const name = plainText(metric.name)
  return [
    [section, name, LABELS[locale].subject, subjectText(metric.subject, locale)],
    [section, name, WORDS[locale].formula, plainText(metric.formula)],
    [section, name, LABELS[locale].reading, plainText(metric.reading)],
  ]
}
