import type { RichText } from '../../core/rich-text.ts'
import type { BoxNode, FlowBox } from '../../doc/types.ts'
import { flowBox } from '../parts/flow-box.ts'
import { insets } from '../parts/insets.ts'
import { paragraphOf } from '../parts/type-style.ts'
import { numberedTitle } from './book-pages.ts'
import { type BookStyle, proseIndent } from './book-style.ts'
import { emblem } from '../parts/emblem.ts'

export interface Opening {
  /** Of the heading. */
  readonly name: string
  /** Of a chapter. */
  readonly number?: number
  readonly title: RichText
  readonly text?: RichText
}

/** What a part of the book begins with: the emblem, its title, a sentence in large type, and a rule below. */
export function partOpening({ name, number, title, text }: Opening, style: BookStyle): FlowBox {
  const { locale, type, context } = style
  const { palette } = context.medium
  const words = number === undefined ? title : numberedTitle(number, title)
  const isChapter = number !== undefined
  const heading: BoxNode = {
    kind: 'text',
    role: { role: 'heading', level: 1, name },
    width: 'fill',
    paragraph: paragraphOf(words, isChapter ? type.title : { ...type.title, size: 22 }, locale),
  }
  const thesis: BoxNode[] =
    text === undefined || text.length === 0
      ? []
      : [
          {
            kind: 'stack',
            direction: 'column',
            padding: { ...insets(0, 0), left: isChapter ? proseIndent(style) : 0, top: 10 },
            children: [
              {
                kind: 'text',
                role: { role: 'paragraph' },
                width: 'fill',
                paragraph: paragraphOf(text, isChapter ? type.thesis : context.type.summary, locale),
              },
            ],
          },
        ]
  return flowBox(
    {
      kind: 'stack',
      direction: 'column',
      gap: isChapter ? 16 : 10,
      padding: { top: isChapter ? 54 : 0, right: 0, bottom: isChapter ? 20 : 8, left: 0 },
      edges: [{ side: 'bottom', width: 1, colour: palette.ink }],
      children: [
        emblem(isChapter ? 20 : 13, palette),
        { kind: 'stack', direction: 'column', children: [heading, ...thesis] },
      ],
    },
    0,
    { keepWithNext: true },
  )
}
