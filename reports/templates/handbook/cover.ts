import { plain, plainText } from '../../core/rich-text.ts'
import { WORDS } from '../../core/words.ts'
import type { BookPart } from '../../doc/book.ts'
import type { BoxNode, DrawingNode, DrawnPath, FlowBox } from '../../doc/types.ts'
import type { Handbook } from '../../model/types.ts'
import type { Palette } from '../../theme/tokens.ts'
import { flowBox } from '../parts/flow-box.ts'
import { insets } from '../parts/insets.ts'
import { pageCode } from '../parts/page-code.ts'
import { paragraphOf, plainParagraph, type TypeStyle } from '../parts/type-style.ts'
import type { BookStyle } from './book-style.ts'
import { emblemPaths, EMBLEM_WIDTH } from '../parts/emblem.ts'

/** Side of the QR code, in points. */
const CODE_SIDE = 66

/** The cover: the two subjects and where they meet, the title, what the book holds, and of what day it is. */
export function coverPart(handbook: Handbook, style: BookStyle): BookPart {
  const { medium } = style.context
  const { width, height, margin, palette } = medium
  const body: readonly FlowBox[] = [pictureBox(style), titleBox(handbook, style), footBox(handbook, style)]
  return {
    role: { role: 'section' },
    flow: () => ({
      page: { width, height, margin: { ...margin, top: 88, bottom: 60 }, background: palette.paper },
      body,
    }),
    plates: [],
  }
}

function pictureBox(style: BookStyle): FlowBox {
  const { medium } = style.context
  const width = medium.width - medium.margin.left - medium.margin.right
  const diameter = width / EMBLEM_WIDTH
  const picture: DrawingNode = {
    kind: 'drawing',
    role: 'artifact',
    width,
    height: diameter,
    draw: () => [...emblemPaths(diameter, medium.palette), ...arrow(diameter, medium.palette)],
  }
  return flowBox({ kind: 'stack', direction: 'column', children: [picture] }, 0)
}

/** From the disc through the meeting into the square. */
function arrow(diameter: number, palette: Palette): readonly DrawnPath[] {
  const y = diameter * 0.5
  const from = diameter * 0.22
  const to = diameter * 1.43
  const head = diameter * 0.045
  const stroke = { colour: palette.paper, width: diameter * 0.012 }
  return [
    {
      commands: [
        { op: 'move', to: { x: from, y } },
        { op: 'line', to: { x: to, y } },
      ],
      stroke,
    },
    {
      commands: [
        { op: 'move', to: { x: to - head, y: y - head } },
        { op: 'line', to: { x: to, y } },
        { op: 'line', to: { x: to - head, y: y + head } },
      ],
      stroke,
    },
  ]
}

function titleBox({ kicker, caption, summary }: Handbook, { locale, type, context }: BookStyle): FlowBox {
  const small: TypeStyle = {
    ...context.type.small,
    size: 11,
    weight: 700,
    colour: context.medium.palette.ink,
  }
  const text = (paragraph: ReturnType<typeof paragraphOf>): BoxNode => ({
    kind: 'text',
    role: { role: 'paragraph' },
    width: 'fill',
    paragraph,
  })
  return flowBox(
    {
      kind: 'stack',
      direction: 'column',
      gap: 14,
      children: [
        text(paragraphOf(kicker, small, locale)),
        text(paragraphOf(caption, type.cover, locale)),
        {
          kind: 'stack',
          direction: 'column',
          padding: { ...insets(0, 0), right: 120 },
          children: [text(paragraphOf(summary, { ...type.thesis, size: 13 }, locale))],
        },
      ],
    },
    72,
  )
}

/** At the foot: whose book it is, its day, and the way to the page that offers it. */
function footBox({ url, updated }: Handbook, { locale, context }: BookStyle): FlowBox {
  const words = WORDS[locale]
  const { small } = context.type
  const lines: readonly BoxNode[] = [words.siteName, `${words.updated}${words.colon}${updated}`].map(
    (line) => ({
      kind: 'text',
      role: { role: 'paragraph' },
      width: 'fill',
      paragraph: plainParagraph(line, small, locale),
    }),
  )
  const column: BoxNode = { kind: 'stack', direction: 'column', grow: 1, children: lines }
  const code =
    url === undefined ? [] : [pageCode({ label: plain(words.webPage), url, side: CODE_SIDE }, context)]
  return {
    ...flowBox({ kind: 'stack', direction: 'row', align: 'end', gap: 24, children: [column, ...code] }, 20),
    place: 'bottom',
  }
}

/** The title of a handbook, on one line. */
export function titleOf({ caption }: Handbook): string {
  return plainText(caption).replaceAll('\n', ' ')
}
