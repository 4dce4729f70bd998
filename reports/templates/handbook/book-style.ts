import { isChinese, type Locale } from '../../core/locale.ts'
import { plainText } from '../../core/rich-text.ts'
import type { Insets } from '../../core/geometry.ts'
import type { Handbook } from '../../model/types.ts'
import { type Medium, type Orientation, type Paper, paperMedium } from '../../theme/medium.ts'
import { type TemplateContext, templateContext } from '../parts/template.ts'
import { proseStyle, type TypeStyle } from '../parts/type-style.ts'
import { type BookTargets, bookTargets } from './book-targets.ts'

/** What every page of a handbook is set with. */
export interface BookStyle {
  readonly locale: Locale
  readonly paper: Paper
  /** As running heads have it. */
  readonly title: string
  /** Of what stands in the flow. */
  readonly context: TemplateContext
  readonly type: BookType
  /** Where links lead. */
  readonly targets: BookTargets
}

/** The type of a book, besides that of the systems in it. */
export interface BookType {
  readonly cover: TypeStyle
  readonly title: TypeStyle
  readonly thesis: TypeStyle
  readonly section: TypeStyle
  readonly subsection: TypeStyle
  readonly caption: TypeStyle
  readonly prose: TypeStyle
  readonly running: TypeStyle
}

/** Size of the running text, in points. */
export const PROSE_SIZE = 10.8

/** No line of running text is longer, in em. */
export const PROSE_MEASURE = 40

/** Body text of tables and diagrams in the flow. */
const SYSTEM_BASE = 9.6

/** The same on pages of their own, largest first. */
export const PLATE_BASES = [12, 11.2, 10.4, 9.8, 9.2] as const

/** Of diagrams in Chinese, besides; English words would be too long for the cards. */
export const DIAGRAM_BASES = [13.6, 12.8] as const

const MARGINS: Readonly<Record<Orientation, Insets>> = {
  portrait: { top: 68, right: 60, bottom: 64, left: 60 },
  landscape: { top: 62, right: 60, bottom: 56, left: 60 },
}

export function bookMedium(paper: Paper, orientation: Orientation, base: number = SYSTEM_BASE): Medium {
  return { ...paperMedium(paper, orientation, base), margin: MARGINS[orientation] }
}

export function bookStyle(handbook: Handbook, paper: Paper): BookStyle {
  const { locale, caption } = handbook
  const context = templateContext(bookMedium(paper, 'portrait'), locale)
  return {
    locale,
    paper,
    title: plainText(caption).replaceAll('\n', ' '),
    context,
    type: bookType(context),
    targets: bookTargets(handbook),
  }
}

/**
 * Running text is in the serif face, as books are, and systems in the sans: so one sees what is argued and what is
 * shown. Paragraphs stand apart and are not indented: between headings and systems few stand one under another, and
 * an indent says that a paragraph goes on from the one above.
 */
function bookType({ type, locale, medium }: TemplateContext): BookType {
  const { ink, inkSoft } = medium.palette
  const chinese = isChinese(locale)
  const heading = { ...type.title, colour: ink, leading: chinese ? 1.35 : 1.22 }
  const serif: TypeStyle = { ...type.body, family: 'serif', leading: chinese ? 1.85 : 1.5, wrap: 'pretty' }
  return {
    cover: { ...heading, size: chinese ? 54 : 46, leading: 1.15 },
    title: { ...heading, size: chinese ? 28 : 27 },
    thesis: { ...serif, size: 14.5, leading: chinese ? 1.75 : 1.45, colour: inkSoft },
    section: { ...heading, size: 15.5 },
    subsection: { ...heading, size: 12 },
    caption: { ...heading, size: 13 },
    prose: proseStyle({ ...serif, size: PROSE_SIZE, colour: ink }, locale),
    running: { ...type.small, size: 8, leading: 1.3, wrap: 'fill' },
  }
}

/** What stands blank at the left of running text: headings and systems begin further out. */
export function proseIndent({ context }: BookStyle): number {
  const { width, margin } = context.medium
  return Math.max(0, width - margin.left - margin.right - PROSE_MEASURE * PROSE_SIZE)
}
