import { plainText } from '../core/rich-text.ts'
import { WORDS } from '../core/words.ts'
import { describeSystem } from './describe-system.ts'
import { DESCRIPTION_WORDS } from './description-words.ts'
import { inline, labelled, sentence, sentenceGap, subjectName, withoutNotes } from './describe-text.ts'
import type { Locale } from '../core/locale.ts'
import type { RichText } from '../core/rich-text.ts'
import type { Document, Metric, Sheet, SheetBlock } from './types.ts'

export interface Description {
  /** One or two sentences that stand for the picture of the document. */
  readonly alt: string
  /** All that the document says, a line for each row, stage, step or block. */
  readonly longDescription: string
}

/** What a document looks like and what it says, in words of its own edition. */
export function describeDocument(document: Document): Description {
  const lines = [
    altText(document),
    sentence(inline(document.summary), document.locale),
    ...(document.kind === 'sheet' ? describeSheet(document) : describeSystem(document)),
    ...closing(document),
  ]
  return { alt: altText(document), longDescription: lines.filter((line) => line !== '').join('\n') }
}

/** Of a long table so many rows are named, and the rest counted: an alternative text is a sentence or two. */
const MOST_NAMED = 12

/** The alternative text alone. */
export function altText(document: Document): string {
  const { locale } = document
  const kind = DESCRIPTION_WORDS[locale].kinds[document.kind]
  const caption = sentence(labelled(kind, withoutNotes(document.caption), locale), locale)
  return `${caption}${sentenceGap(locale)}${sentence(outline(document), locale)}`
}

/** How many rows, stages or steps, and what they are called. */
function outline(document: Document): string {
  const { locale } = document
  const words = DESCRIPTION_WORDS[locale]
  const named = (count: string, heads: readonly RichText[]): string =>
    `${count}${words.bracketed(namedHeads(heads, locale))}`
  switch (document.kind) {
    case 'table': {
      const rows = document.groups.flatMap((group) => group.rows).map(({ head }) => head)
      const columns = document.columns.map(({ head }) => head)
      return [named(words.columns(columns.length), columns), named(words.rows(rows.length), rows)].join(
        words.comma,
      )
    }
    case 'stages':
    case 'loop': {
      const titles = document.stages.map(({ title }) => title)
      const stages = named(words.stages(titles.length), titles)
      return document.kind === 'loop' ? [stages, words.backAgain].join(words.comma) : stages
    }
    case 'checklist':
      return named(
        words.steps(document.steps.length),
        document.steps.map(({ title }) => title),
      )
    case 'sheet': {
      const titles = document.blocks.map(titleOf).filter((title) => title !== undefined)
      // Headlines hold commas of their own.
      return `${words.parts(titles.length)}${words.bracketed(titles.map(withoutNotes).join(words.semicolon))}`
    }
  }
}

function namedHeads(heads: readonly RichText[], locale: Locale): string {
  const names = heads.slice(0, MOST_NAMED).map(withoutNotes)
  const { listSeparator } = WORDS[locale]
  return `${names.join(listSeparator)}${heads.length > MOST_NAMED ? DESCRIPTION_WORDS[locale].andSoOn : ''}`
}

function titleOf(block: SheetBlock): RichText | undefined {
  switch (block.kind) {
    case 'checklist':
      return block.checklist.caption
    case 'stages':
      return block.title ?? block.stages.caption
    case 'table':
      return block.table.caption
    case 'metrics':
    case 'call-out':
      return block.title
    case 'lead':
    case 'picture':
    case 'sources':
    case 'qr':
      return undefined
  }
}

function describeSheet(sheet: Sheet): readonly string[] {
  return [
    sentence(inline(sheet.kicker), sheet.locale),
    ...sheet.blocks.flatMap((block) => describeBlock(block, sheet)),
  ]
}

function describeBlock(block: SheetBlock, sheet: Sheet): readonly string[] {
  const { locale } = sheet
  switch (block.kind) {
    case 'lead':
      return [sentence(inline(block.text), locale)]
    case 'call-out':
      return [sentence(labelled(inline(block.title), inline(block.text), locale), locale)]
    case 'metrics':
      return [
        sentence(inline(block.title), locale),
        ...block.metrics.map((metric) => describeMetric(metric, sheet)),
      ]
    case 'picture':
      return [sentence(labelled(DESCRIPTION_WORDS[locale].picture, block.picture.alt, locale), locale)]
    case 'checklist':
      return [sentence(inline(block.checklist.caption), locale), ...describeSystem(block.checklist)]
    case 'stages':
      return [sentence(inline(block.title ?? block.stages.caption), locale), ...describeSystem(block.stages)]
    case 'table':
      return [sentence(inline(block.table.caption), locale), ...describeSystem(block.table)]
    case 'qr':
      // No stop: it would be taken for a part of the address.
      return [labelled(inline(block.label), sheet.url, locale)]
    case 'sources':
      // The sources of every document come at its end.
      return []
  }
}

function describeMetric(metric: Metric, sheet: Sheet): string {
  const { locale } = sheet
  const head = inline(metric.name) + subjectName(metric.subject, locale)
  const body = [inline(metric.formula), inline(metric.reading)].join(DESCRIPTION_WORDS[locale].semicolon)
  return sentence(labelled(head, body, locale), locale)
}

function closing(document: Document): readonly string[] {
  const { locale, notes, sources, updated } = document
  const words = WORDS[locale]
  const { bracketed, note } = DESCRIPTION_WORDS[locale]
  const source = (title: string, character: string): string => title + bracketed(character)
  return [
    ...notes.map(({ mark, text }) =>
      sentence(labelled(`${note} [${mark}]`, plainText(text), locale), locale),
    ),
    ...sources.map(({ id, title, character }) =>
      sentence(labelled(`${words.source} ${id}`, source(title, character), locale), locale),
    ),
    sentence(labelled(words.updated, updated, locale), locale),
  ]
}
