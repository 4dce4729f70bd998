import { joinText, plain, type RichText } from '../../core/rich-text.ts'
import { WORDS } from '../../core/words.ts'
import type { BookPart, BookPlaces } from '../../doc/book.ts'
import type { BoxNode, FlowBox } from '../../doc/types.ts'
import type { Term } from '../../model/types.ts'
import { flowBox } from '../parts/flow-box.ts'
import { paragraphOf, type TypeStyle } from '../parts/type-style.ts'
import { bookPages } from './book-pages.ts'
import type { BookStyle } from './book-style.ts'
import { linkedParagraph, type LinkedText } from './linked-text.ts'
import { GLOSSARY, systemName, termName } from './names.ts'
import { partOpening } from './part-opening.ts'

/** Width of the terms, in points. */
const TERM_WIDTH = 122

/** So many terms at the end stay together, lest the last stand alone on a page. */
const LAST_TERMS = 3

/** What the glossary knows of the book. */
export interface GlossaryOf {
  readonly terms: readonly Term[]
  /** Ids of the systems in the book. */
  readonly systems: ReadonlySet<string>
}

/** The terms with their definitions, and the pages on which each matters: the index of the book, too. */
export function glossaryPart({ terms, systems }: GlossaryOf, style: BookStyle): BookPart {
  const title = plain(WORDS[style.locale].book.glossary)
  return {
    role: { role: 'section' },
    flow: (places) =>
      bookPages(
        [
          partOpening({ name: GLOSSARY, title }, style),
          {
            kind: 'group',
            role: { role: 'list' },
            children: inOrder(terms, style).map((term, index) => ({
              ...termBox(term, index, { terms, systems, style, places }),
              keepWithNext: index < terms.length - 1 && index >= terms.length - LAST_TERMS,
            })),
          },
        ],
        { text: title },
        { style, medium: style.context.medium },
      ),
    plates: [],
  }
}

/** English terms by the alphabet; Chinese ones as their author has arranged them, by what they are about. */
function inOrder(terms: readonly Term[], { locale }: BookStyle): readonly Term[] {
  if (locale !== 'en') return terms
  const key = ({ term }: Term): string => term.toLowerCase()
  return terms.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

interface TermContext extends GlossaryOf {
  readonly style: BookStyle
  readonly places: BookPlaces
}

function termBox(term: Term, index: number, context: TermContext): FlowBox {
  const { style } = context
  const { locale, context: template } = style
  const { type, medium } = template
  const name: TypeStyle = { ...type.body, family: 'serif', weight: 700, wrap: 'pretty' }
  const short: RichText =
    term.short === undefined ? [] : plain(locale === 'en' ? ` (${term.short})` : ` ${term.short}`)
  const label: BoxNode = {
    kind: 'text',
    role: { role: 'label', name: termName(term.id) },
    width: 'fill',
    paragraph: paragraphOf(joinText(plain(term.term), short), name, locale),
  }
  const definition: BoxNode = {
    kind: 'text',
    role: { role: 'paragraph' },
    width: 'fill',
    paragraph: paragraphOf(term.definition, type.body, locale),
  }
  const column = (children: readonly BoxNode[], width: { width: number } | { grow: number }): BoxNode => ({
    kind: 'stack',
    direction: 'column',
    ...width,
    children,
  })
  return flowBox(
    {
      kind: 'stack',
      direction: 'row',
      align: 'start',
      gap: 14,
      role: { role: 'list-item' },
      padding: { top: 5, right: 0, bottom: 5, left: 0 },
      edges: index === 0 ? [] : [{ side: 'top', width: 0.5, colour: medium.palette.rule }],
      children: [
        column([label], { width: TERM_WIDTH }),
        { ...column([definition, ...references(term, context)], { grow: 1 }), role: { role: 'list-body' } },
      ],
    },
    index === 0 ? 6 : 0,
  )
}

/** Related terms, and the pages of the systems in which the term matters. */
function references(term: Term, { terms, systems, style, places }: TermContext): readonly BoxNode[] {
  const { locale, context } = style
  const words = WORDS[locale]
  const { book, listSeparator, colon } = words
  const known = term.see.flatMap((id) => terms.find((other) => other.id === id) ?? [])
  const see = separated(
    known.map((other) => ({ text: plain(other.term), href: `#${termName(other.id)}` })),
    listSeparator,
  )
  const pages = new Map(
    term.systems.filter((id) => systems.has(id)).map((id) => [places.pageOf(systemName(id)), id] as const),
  )
  const numbers = separated(
    [...pages]
      .sort(([a], [b]) => a - b)
      .map(([page, id]) => ({ text: plain(String(page)), href: `#${systemName(id)}` })),
    listSeparator,
  )
  const [pagesBefore, after] = book.onPages(pages.size)
  const before = see.length === 0 ? capitalised(pagesBefore) : pagesBefore
  const stop = locale === 'en' ? '; ' : '；'
  const parts: readonly LinkedText[] = [
    ...(see.length === 0 ? [] : [{ text: plain(`${book.seeAlso}${colon}`) }, ...see]),
    ...(see.length > 0 && numbers.length > 0 ? [{ text: plain(stop) }] : []),
    ...(numbers.length === 0 ? [] : [{ text: plain(before) }, ...numbers, { text: plain(after) }]),
  ].filter(({ text }) => text.length > 0)
  if (parts.length === 0) return []
  return [
    {
      kind: 'text',
      role: { role: 'paragraph' },
      width: 'fill',
      paragraph: linkedParagraph(parts, context.type.small, locale),
    },
  ]
}

/** As at the start of a line. */
function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

function separated(parts: readonly LinkedText[], separator: string): readonly LinkedText[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [{ text: plain(separator) }, part]))
}
