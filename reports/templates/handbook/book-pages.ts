import { joinText, plain, type RichText } from '../../core/rich-text.ts'
import type { FlowNode, DocPages, PageStyle } from '../../doc/types.ts'
import type { Medium } from '../../theme/medium.ts'
import { paragraphOf, plainParagraph } from '../parts/type-style.ts'
import type { BookStyle } from './book-style.ts'

/** A part of the book as running heads name it. */
export interface RunningTitle {
  readonly text: RichText
  /** Of a plate: its first page does not open the part. */
  readonly goesOn?: 'from other pages'
}

/** Pages with the title of the book and of the part over them, and their number below. */
export function bookPages(
  body: readonly FlowNode[],
  { text, goesOn }: RunningTitle,
  { style, medium }: { readonly style: BookStyle; readonly medium: Medium },
): DocPages {
  const { locale, title, type } = style
  const { running } = type
  const page: PageStyle = {
    width: medium.width,
    height: medium.height,
    margin: medium.margin,
    background: medium.palette.paper,
    runningHead: {
      start: plainParagraph(title, running, locale),
      end: paragraphOf(text, { ...running, align: 'end' }, locale),
    },
    ...(goesOn === undefined ? {} : { goesOn }),
    runningFoot: (number) => ({
      start: plainParagraph(String(number), { ...running, size: 9, align: 'center' }, locale),
    }),
  }
  return { page, body }
}

/** A chapter's number and title, on one line. */
export function numberedTitle(number: number, title: RichText): RichText {
  return joinText(plain(`${String(number)}\u2002`), title)
}
