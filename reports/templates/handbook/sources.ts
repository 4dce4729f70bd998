import { plain, type RichText } from '../../core/rich-text.ts'
import { WORDS } from '../../core/words.ts'
import type { BookPart } from '../../doc/book.ts'
import type { BoxNode, FlowBox, FlowNode } from '../../doc/types.ts'
import type { DescribedSource } from '../../model/types.ts'
import { flowBox } from '../parts/flow-box.ts'
import { paragraphOf, proseStyle, type TypeStyle } from '../parts/type-style.ts'
import { bookPages } from './book-pages.ts'
import type { BookStyle } from './book-style.ts'
import { SOURCES, sourceName } from './names.ts'
import { partOpening } from './part-opening.ts'

/** Width of the ids, in points. */
const ID_WIDTH = 40

/** The sources by their ids: what each is called, what kind of text it is, what it holds. */
export function sourcesPart(sources: readonly DescribedSource[], style: BookStyle): BookPart {
  const title = plain(WORDS[style.locale].book.sources)
  const list: FlowNode = {
    kind: 'group',
    role: { role: 'list' },
    children: sources.map((source, index) => sourceBox(source, index, style)),
  }
  const opening = partOpening({ name: SOURCES, title }, style)
  const pages = bookPages([opening, list], { text: title }, { style, medium: style.context.medium })
  return { role: { role: 'section' }, flow: () => pages, plates: [] }
}

function sourceBox(
  { id, title, character, holds }: DescribedSource,
  index: number,
  style: BookStyle,
): FlowBox {
  const { locale, type, context } = style
  const { palette } = context.medium
  const bold: TypeStyle = { ...type.subsection, wrap: 'pretty' }
  const line = (text: RichText, look: TypeStyle): BoxNode => ({
    kind: 'text',
    role: { role: 'paragraph' },
    width: 'fill',
    paragraph: paragraphOf(text, look, locale),
  })
  return flowBox(
    {
      kind: 'stack',
      direction: 'row',
      align: 'start',
      role: { role: 'list-item' },
      padding: { top: 12, right: 0, bottom: 12, left: 0 },
      edges: index === 0 ? [] : [{ side: 'top', width: 0.5, colour: palette.rule }],
      children: [
        {
          kind: 'stack',
          direction: 'column',
          width: ID_WIDTH,
          children: [
            {
              kind: 'text',
              role: { role: 'label', name: sourceName(id) },
              width: 'fill',
              paragraph: paragraphOf(plain(id), bold, locale),
            },
          ],
        },
        {
          kind: 'stack',
          direction: 'column',
          grow: 1,
          gap: 3,
          role: { role: 'list-body' },
          children: [
            line(plain(title), bold),
            line(plain(character), context.type.small),
            ...(holds === undefined ? [] : [line(holds, proseStyle(type.prose, locale))]),
          ],
        },
      ],
    },
    index === 0 ? 4 : 0,
  )
}
