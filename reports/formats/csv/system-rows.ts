import { plainText } from '../../core/rich-text.ts'
import { WORDS } from '../../core/words.ts'
import { itemList } from '../../model/items/item-list.ts'
import { LABELS } from '../../model/items/labels.ts'
import type { Aspect, Item } from '../../model/items/types.ts'
import type { System } from '../../model/types.ts'
import { aspectHead, aspectText, noteText, sourcesText, subjectText } from './cell-text.ts'

/** A column of the file; one that would be blank throughout is left out. */
interface CsvColumn {
  readonly head: string
  readonly value: (item: Item) => string
}

type CsvRows = readonly (readonly string[])[]

/** A row for each item: its group, number, name and subject, what is said of it, its sources and notes. */
export function systemRows(system: System): CsvRows {
  const { locale } = system
  const labels = LABELS[locale]
  const { groupHead, items, nameHead } = itemList(system)
  return fillColumns(system, items, [
    { head: groupHead, value: ({ group }) => plainText(group ?? []) },
    { head: labels.number, value: ({ number }) => (number === undefined ? '' : String(number)) },
    { head: nameHead, value: ({ name }) => plainText(name) },
    { head: labels.subject, value: ({ subject }) => subjectText(subject, locale) },
    ...aspectColumns(items, system),
    { head: WORDS[locale].sources, value: ({ sources }) => sourcesText(sources, system) },
  ])
}

/** A column for each aspect, in the order in which the items come to speak of them. */
function aspectColumns(items: readonly Item[], { locale }: System): readonly CsvColumn[] {
  const firsts = new Map<string, Aspect>()
  for (const aspect of items.flatMap(({ aspects }) => aspects))
    if (!firsts.has(aspect.key)) firsts.set(aspect.key, aspect)
  return [...firsts].map(([key, first]) => ({
    head: aspectHead(first, locale),
    value: ({ aspects }) =>
      aspects
        .filter((aspect) => aspect.key === key)
        .map((aspect) => {
          const text = aspectText(aspect, locale)
          return aspect.label === first.label ? text : `${aspect.label}${WORDS[locale].colon}${text}`
        })
        .join('\n'),
  }))
}

/**
 * Header and rows. A last column holds the notes that a row refers to; notes that no row refers to, those of heads
 * and caption, stand in the first.
 */
function fillColumns(document: System, items: readonly Item[], columns: readonly CsvColumn[]): CsvRows {
  const filled = columns
    .map(({ head, value }) => ({ head, values: items.map(value) }))
    .filter(({ values }) => values.some((value) => value !== ''))
  const body = items.map((_item, index) => filled.map(({ values }) => values[index] ?? ''))
  const header = filled.map(({ head }) => head)
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
