import { describe, expect, test } from 'vitest'
import { type Locale, LOCALES, localeSlug } from '../../reports/core/locale.ts'
import { plainText } from '../../reports/core/rich-text.ts'
import type { RichText } from '../../reports/core/rich-text.ts'
import type { ChapterBlock, Document, Quantity } from '../../reports/model/types.ts'
import { openProjectContent } from '../project-content.ts'

const { documents, handbook } = await openProjectContent()
const originals = documents.filter(({ locale }) => locale === 'zh-Hans')
const others = LOCALES.filter((locale) => locale !== 'zh-Hans')

describe.each(originals.map((original) => [original.id, original] as const))('%s', (id, original) => {
  test.each(others)('has the same parts, marks, notes and numbers in %s', (locale) => {
    const other = documents.find((document) => document.id === id && document.locale === locale)
    if (other === undefined) throw new Error('This edition lacks it.')
    expect(outline(other)).toEqual(outline(original))
  })
})

describe.each(others)('the chapters of %s', (locale) => {
  test('show the same systems and one-pagers in the same order, under as many headings', () => {
    const chaptersIn = (edition: Locale): unknown =>
      handbook(edition).chapters.map(({ slug, path, blocks }) => ({ slug, path, shown: shownIn(blocks) }))
    expect(chaptersIn(locale)).toEqual(chaptersIn('zh-Hans'))
  })

  test('end with as many things to remember', () => {
    const lastLists = (edition: Locale): readonly number[] =>
      handbook(edition).chapters.map(
        ({ blocks }) => blocks.findLast((block) => block.kind === 'list')?.items.length ?? 0,
      )
    expect(lastLists(locale)).toEqual(lastLists('zh-Hans'))
  })
})

test('a row, a mark or a note that an edition lacks is found', () => {
  const table = originals.find((document) => document.kind === 'table')
  if (table?.kind !== 'table') throw new Error('There is no table.')
  const [group, ...groups] = table.groups
  const [row, ...rows] = group?.rows ?? []
  if (group === undefined || row === undefined) throw new Error('The table is empty.')
  const lacksRow = { ...table, groups: [{ ...group, rows }, ...groups] }
  const lacksCell = {
    ...table,
    groups: [{ ...group, rows: [{ ...row, cells: row.cells.slice(1) }, ...rows] }, ...groups],
  }
  const silent = { ...table, caption: [] }
  for (const lacking of [lacksRow, lacksCell, silent, { ...table, updated: '2026-01-01' }]) {
    expect(outline(lacking)).not.toEqual(outline(table))
  }
})

/** The parts of a document without its words: what is said in a language is `text`, with the notes that it refers to. */
function outline({ locale, ...parts }: Document): unknown {
  return outlineOf(parts, { name: '', slug: localeSlug(locale) })
}

/** Names of what is the same in every language, but for the edition's folder in an address. */
const SAME = /^(?:id|kind|mark|note|subject|updated|path|url|expression|result|separator|code|sources)$/

function outlineOf(part: unknown, place: { readonly name: string; readonly slug: string }): unknown {
  if (typeof part === 'string') return SAME.test(place.name) ? part.replace(`/${place.slug}/`, '/') : 'text'
  if (isRichText(part)) return ['text', ...notesIn(part)]
  if (Array.isArray(part)) return part.map((item) => outlineOf(item, place))
  if (typeof part !== 'object' || part === null) return part
  if (isQuantity(part)) return { id: part.id, amount: amountOf(part) }
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [name, outlineOf(value, { ...place, name })]),
  )
}

function isQuantity(part: object): part is Quantity {
  return 'value' in part && 'label' in part
}

/** Chinese counts in ten thousands, English in thousands and millions. */
const FACTORS: readonly (readonly [unit: RegExp, factor: number])[] = [
  [/^[万萬]/, 1e4],
  [/^[亿億]/, 1e8],
  [/^thousand/, 1e3],
  [/^million/, 1e6],
  [/^billion/, 1e9],
]

/** The number that value and unit say together; a span or an inequality as it is written. */
function amountOf({ value, unit = [] }: Quantity): number | string {
  const [, factor = 1] = FACTORS.find(([name]) => name.test(plainText(unit).trim())) ?? []
  const amount = Number(value.replaceAll(',', '')) * factor
  return Number.isNaN(amount) ? value : amount
}

function isRichText(part: unknown): part is RichText {
  return Array.isArray(part) && part.some((run) => INLINE.has(kindOf(run)) && !isCell(run))
}

const INLINE = new Set<unknown>(['text', 'strong', 'emphasis', 'link', 'break'])

function kindOf(run: unknown): unknown {
  return typeof run === 'object' && run !== null && 'kind' in run ? run.kind : undefined
}

/** A cell of a table is called text, too, and holds a rich text. */
function isCell(run: unknown): boolean {
  return typeof run === 'object' && run !== null && 'text' in run && Array.isArray(run.text)
}

function notesIn(text: RichText): readonly string[] {
  return text.flatMap((run) => {
    if (run.kind === 'note') return [run.note]
    return 'children' in run ? notesIn(run.children) : []
  })
}

/** What a chapter shows, in its order: headings by their level, systems and one-pagers by their ids. */
function shownIn(blocks: readonly ChapterBlock[]): readonly string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
        return [`heading ${String(block.level)}`]
      case 'system':
        return [block.system.id]
      case 'one-pager':
        return [block.id]
      default:
        return []
    }
  })
}
