import type { Locale } from '../../reports/core/locale.ts'
import { WORDS } from '../../reports/core/words.ts'
import { labelled, withoutNotes } from '../../reports/model/describe-text.ts'
import { MAIN } from '../../reports/model/items/types.ts'
import type { Aspect, Item } from '../../reports/model/items/types.ts'
import type { Cell, Sheet, SheetBlock, System } from '../../reports/model/types.ts'

/** What is said of an item, on one line. */
export function itemText({ aspects }: Item, locale: Locale): string {
  return joinTexts(
    aspects.map((aspect) => aspectText(aspect, locale)),
    locale,
  )
}

/** What a system says over and under its items, and what is said in those that have no place of their own. */
export function systemText({ locale, summary, notes }: System, placeless: readonly Item[]): string {
  return joinTexts(
    [
      withoutNotes(summary),
      ...placeless.map((item) => labelled(withoutNotes(item.name), itemText(item, locale), locale)),
      ...notes.map(({ text }) => withoutNotes(text)),
    ],
    locale,
  )
}

/** What a one-pager says of its own, without the systems on it. */
export function sheetText({ locale, summary, blocks }: Sheet): string {
  return joinTexts([withoutNotes(summary), ...blocks.flatMap((block) => blockTexts(block, locale))], locale)
}

/** Texts one after another, each to its own stop. */
export function joinTexts(texts: readonly string[], locale: Locale): string {
  const gap = locale === 'en' ? ' ' : ''
  const stop = locale === 'en' ? ';' : '；'
  const said = texts.filter((text) => text !== '')
  return said
    .map((text, index) =>
      index === said.length - 1 || /[。！？.!?；;]$/u.test(text) ? text : `${text}${stop}`,
    )
    .join(gap)
}

function blockTexts(block: SheetBlock, locale: Locale): readonly string[] {
  switch (block.kind) {
    case 'lead':
      return [withoutNotes(block.text)]
    case 'actions':
      return [
        withoutNotes(block.title),
        ...block.actions.map(({ title, text }) => labelled(withoutNotes(title), withoutNotes(text), locale)),
      ]
    case 'metrics':
      return [
        withoutNotes(block.title),
        ...block.metrics.map(({ name, formula, reading }) =>
          labelled(withoutNotes(name), joinTexts([formula, reading].map(withoutNotes), locale), locale),
        ),
      ]
    case 'call-out':
      return [labelled(withoutNotes(block.title), withoutNotes(block.text), locale)]
    case 'system':
    case 'sources':
    case 'qr':
    case 'picture':
      return []
  }
}

function aspectText({ key, label, cell }: Aspect, locale: Locale): string {
  const text = cellText(cell, locale)
  if (key === MAIN || text === '') return text
  // A column's head may bear the mark of a note.
  return labelled(label.replace(/\[\d+\]/g, ''), text, locale)
}

function cellText(cell: Cell, locale: Locale): string {
  switch (cell.kind) {
    case 'text':
      return withoutNotes(cell.text)
    case 'terms':
      return cell.terms.map(withoutNotes).join(WORDS[locale].listSeparator)
    case 'mark':
      return withoutNotes(cell.words)
  }
}
