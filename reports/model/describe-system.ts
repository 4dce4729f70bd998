import { WORDS } from '../core/words.ts'
import { inline, labelled, listed, sentence, sentenceGap, subjectName } from './describe-text.ts'
import { DESCRIPTION_WORDS } from './description-words.ts'
import { itemList } from './items/item-list.ts'
import { MAIN } from './items/types.ts'
import type { Locale } from '../core/locale.ts'
import type { Aspect, Item } from './items/types.ts'
import type { Cell, ComparisonTable, System } from './types.ts'

/** What a system says, a line for each item, and one for each group of items. */
export function describeSystem(system: System): readonly string[] {
  const { items } = itemList(system)
  return [...opening(system), ...items.flatMap((item, index) => describeItem(item, items[index - 1], system))]
}

/** What is said over all items. */
function opening(system: System): readonly string[] {
  if (system.kind === 'table') return spannerLines(system)
  return system.kind === 'matrix' ? [sentence(inline(system.question), system.locale)] : []
}

function spannerLines(table: ComparisonTable): readonly string[] {
  const { locale } = table
  const words = DESCRIPTION_WORDS[locale]
  return table.spanners.map(({ first, label, last }) => {
    const heads = table.columns.slice(first, last + 1).map(({ head }) => head)
    return sentence(
      `${inline(label)}${words.bracketed(`${words.over}${sentenceGap(locale)}${listed(heads, locale)}`)}`,
      locale,
    )
  })
}

function describeItem(item: Item, before: Item | undefined, system: System): readonly string[] {
  const { locale } = system
  const group = item.group === undefined ? '' : inline(item.group)
  const isNew = group !== '' && group !== (before?.group === undefined ? '' : inline(before.group))
  return [
    ...(isNew ? [sentence(group, locale)] : []),
    system.kind === 'table' || system.kind === 'matrix'
      ? describeRow(item, locale)
      : describePart(item, system),
  ]
}

/** A row: its head, then its cells, which have heads of their own, as one sentence. */
function describeRow({ aspects, name, sources }: Item, locale: Locale): string {
  const words = DESCRIPTION_WORDS[locale]
  const cells = aspects.map(({ cell, label }) =>
    labelled(inlineLabel(label), withoutStop(describeCell(cell, locale)), locale),
  )
  const head = `${sentence(inline(name), locale)}${sentenceGap(locale)}`
  return sentence(`${head}${cells.join(words.semicolon)}${sourceNames(sources, locale)}`, locale)
}

/** A stage, a step, a branch: what it is, then what there is to say in each respect, as sentences. */
function describePart(item: Item, system: System): string {
  const { locale } = system
  const main = item.aspects.find(({ key }) => key === MAIN)
  const rest = item.aspects.filter((aspect) => aspect !== main)
  const head = `${numbered(item, system)}${inline(item.name)}${subjectName(item.subject, locale)}`
  return [
    main === undefined ? head : labelled(head, describeCell(main.cell, locale), locale),
    ...rest.map((aspect) => describeAspect(aspect, locale)),
    sourceLabel(item.sources, locale),
  ]
    .filter((part) => part !== '')
    .map((part) => sentence(part, locale))
    .join(sentenceGap(locale))
}

function numbered({ number }: Item, { kind, locale }: System): string {
  if (number === undefined) return ''
  const words = WORDS[locale]
  const name = kind === 'checklist' ? words.step(number) : words.stage(number)
  return `${name}${DESCRIPTION_WORDS[locale].comma}`
}

function describeAspect({ cell, label }: Aspect, locale: Locale): string {
  return labelled(inlineLabel(label), describeCell(cell, locale), locale)
}

/** A label is a head without its marks of structure. */
function inlineLabel(label: string): string {
  return label.replaceAll('\n', ' ')
}

function describeCell(cell: Cell, locale: Locale): string {
  switch (cell.kind) {
    case 'text':
      return inline(cell.text)
    case 'terms':
      return listed(cell.terms, locale)
    case 'mark':
      return `${WORDS[locale].marks[cell.mark]}${DESCRIPTION_WORDS[locale].bracketed(inline(cell.words))}`
  }
}

function sourceLabel(sources: readonly string[], locale: Locale): string {
  return sources.length === 0
    ? ''
    : labelled(WORDS[locale].source, sources.join(WORDS[locale].listSeparator), locale)
}

function sourceNames(sources: readonly string[], locale: Locale): string {
  const label = sourceLabel(sources, locale)
  return label === '' ? '' : DESCRIPTION_WORDS[locale].bracketed(label)
}

function withoutStop(text: string): string {
  return text.replace(/[。.]$/u, '')
}
