import { plainText } from '../core/rich-text.ts'
import { WORDS } from '../core/words.ts'
import { describeSystem } from './describe-system.ts'
import { DESCRIPTION_WORDS } from './description-words.ts'
import { inline, labelled, sentence, sentenceGap, subjectName, withoutNotes } from './describe-text.ts'
import type { Locale } from '../core/locale.ts'
import type { RichText } from '../core/rich-text.ts'
import type { Chapter, Handbook, Metric, Publication, Sheet, SheetBlock } from './types.ts'

export interface Description {
  /** One or two sentences that stand for the picture of the document. */
  readonly alt: string
  /** All that the document says, a line for each row, stage, step or block. */
  readonly longDescription: string
}

/** What a document looks like and what it says, in words of its own edition. */
export function describeDocument(document: Publication): Description {
  const lines = [
    altText(document),
    sentence(inline(document.summary), document.locale),
    ...describeContent(document),
    ...closing(document),
  ]
  return { alt: altText(document), longDescription: lines.filter((line) => line !== '').join('\n') }
}

function describeContent(document: Publication): readonly string[] {
  switch (document.kind) {
    case 'sheet':
      return describeSheet(document)
    case 'handbook':
      return describeHandbook(document)
    default:
      return describeSystem(document)
  }
}

/** Of a long table so many rows are named, and the rest counted: an alternative text is a sentence or two. */
const MOST_NAMED = 12

/** The alternative text alone. */
export function altText(document: Publication): string {
  const { locale } = document
  const kind = DESCRIPTION_WORDS[locale].kinds[document.kind]
  const caption = sentence(labelled(kind, withoutNotes(document.caption), locale), locale)
  return `${caption}${sentenceGap(locale)}${sentence(outline(document), locale)}`
}

/** How many rows, stages or steps, and what they are called. */
function outline(document: Publication): string {
  const { locale } = document
  const words = DESCRIPTION_WORDS[locale]
  const counts = countedParts(document).map(([count, heads]) => {
    // Headlines and questions hold commas of their own.
    const names =
      document.kind === 'sheet' || document.kind === 'handbook' || document.kind === 'faq'
        ? heads.map(withoutNotes).join(words.semicolon)
        : namedHeads(heads, locale)
    return `${count}${words.bracketed(names)}`
  })
  return [...counts, ...(document.kind === 'loop' ? [words.backAgain] : [])].join(words.comma)
}

/** What a document is made of: how many there are, and their names. */
function countedParts(
  document: Publication,
): readonly (readonly [count: string, names: readonly RichText[]])[] {
  const words = DESCRIPTION_WORDS[document.locale]
  const titles = (things: readonly { readonly title: RichText }[]): readonly RichText[] =>
    things.map(({ title }) => title)
  switch (document.kind) {
    case 'table': {
      const rows = document.groups.flatMap((group) => group.rows).map(({ head }) => head)
      const columns = document.columns.map(({ head }) => head)
      return [
        [words.columns(columns.length), columns],
        [words.rows(rows.length), rows],
      ]
    }
    case 'stages':
    case 'loop':
      return [[words.stages(document.stages.length), titles(document.stages)]]
    case 'timeline':
      return [[words.periods(document.periods.length), titles(document.periods)]]
    case 'tree':
      return [[words.branches(document.branches.length), titles(document.branches)]]
    case 'matrix':
      return [
        [words.criteria(document.criteria.length), titles(document.criteria)],
        [words.options(document.options.length), titles(document.options)],
      ]
    case 'cases':
      return [[words.cases(document.cases.length), document.cases.map(({ name }) => name)]]
    case 'figures':
      return [[words.figures(document.figures.length), titles(document.figures)]]
    case 'code':
      return [[words.codeParts(document.parts.length), titles(document.parts)]]
    case 'checklist':
      return [[words.steps(document.steps.length), titles(document.steps)]]
    case 'faq':
      return [
        [words.questions(document.questions.length), document.questions.map(({ question }) => question)],
      ]
    case 'sheet': {
      const names = document.blocks.map(titleOf).filter((title) => title !== undefined)
      return [[words.parts(names.length), names]]
    }
    case 'handbook':
      return [
        [words.chapters(document.chapters.length), titles(document.chapters)],
        ...(document.appendices.length === 0
          ? []
          : [
              [
                words.appendices(document.appendices.length),
                document.appendices.map(({ caption }) => caption),
              ] as const,
            ]),
      ]
  }
}

function namedHeads(heads: readonly RichText[], locale: Locale): string {
  const names = heads.slice(0, MOST_NAMED).map(withoutNotes)
  const { listSeparator } = WORDS[locale]
  return `${names.join(listSeparator)}${heads.length > MOST_NAMED ? DESCRIPTION_WORDS[locale].andSoOn : ''}`
}

function titleOf(block: SheetBlock): RichText | undefined {
  switch (block.kind) {
    case 'system':
      return block.title ?? block.system.caption
    case 'actions':
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

/** Of each chapter its claim and what it shows; the prose itself is to be read. */
function describeHandbook(handbook: Handbook): readonly string[] {
  const { locale, chapters, appendices, glossary } = handbook
  const words = DESCRIPTION_WORDS[locale]
  return [
    sentence(inline(handbook.kicker), locale),
    ...chapters.map((chapter, index) => describeChapter(chapter, words.chapter(index + 1), locale)),
    ...appendices.map(altText),
    ...(glossary.length === 0 ? [] : [sentence(words.terms(glossary.length), locale)]),
  ]
}

function describeChapter({ title, thesis, blocks }: Chapter, number: string, locale: Locale): string {
  const { comma, semicolon } = DESCRIPTION_WORDS[locale]
  const shown = blocks.flatMap((block) =>
    block.kind === 'system' ? [withoutNotes(block.system.caption)] : [],
  )
  return [
    sentence(labelled(`${number}${comma}${inline(title)}`, inline(thesis), locale), locale),
    ...(shown.length === 0 ? [] : [sentence(shown.join(semicolon), locale)]),
  ].join(sentenceGap(locale))
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
    case 'system':
      return [sentence(inline(block.title ?? block.system.caption), locale), ...describeSystem(block.system)]
    case 'actions':
      return [
        sentence(inline(block.title), locale),
        ...block.actions.map((action, index) =>
          sentence(
            labelled(`${String(index + 1)} ${inline(action.title)}`, inline(action.text), locale),
            locale,
          ),
        ),
      ]
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

function closing(document: Publication): readonly string[] {
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
