import type { RichText } from '../../core/rich-text.ts'
import type { BoxNode, DrawingNode, FlowBox } from '../../doc/types.ts'
import { rectanglePath } from '../../scene/rect-paths.ts'
import type { Palette } from '../../theme/tokens.ts'
import type { TemplateContext } from './template.ts'
import { paragraphOf, proseStyle } from './type-style.ts'

export interface Title {
  readonly caption: RichText
  /** A small line over the title. */
  readonly kicker?: RichText
  /** Set under the title, unless a table has it as its caption. */
  readonly summary?: RichText
}

/** The head of every document: the two colours side by side, the title, a sentence. */
export function titleBlock(title: Title, context: TemplateContext): FlowBox {
  const { type, locale, medium } = context
  const { base } = medium
  const texts: BoxNode[] = []
  if (title.kicker && title.kicker.length > 0) {
    texts.push({
      kind: 'text',
      role: { role: 'paragraph' },
      width: 'fill',
      paragraph: paragraphOf(title.kicker, { ...type.small, weight: 700 }, locale),
    })
  }
  texts.push({
    kind: 'text',
    role: { role: 'heading', level: 1 },
    width: 'fill',
    paragraph: paragraphOf(title.caption, type.title, locale),
  })
  if (title.summary && title.summary.length > 0) {
    texts.push({
      kind: 'text',
      role: { role: 'paragraph' },
      width: 'fill',
      paragraph: paragraphOf(title.summary, proseStyle(type.summary, locale), locale),
    })
  }
  return {
    kind: 'box',
    spaceBefore: 0,
    keepWithNext: true,
    stretch: 0,
    place: 'flow',
    box: {
      kind: 'stack',
      direction: 'column',
      gap: base * 0.75,
      children: [
        twoColours(base, medium.palette),
        { kind: 'stack', direction: 'column', gap: base * 0.35, children: texts },
      ],
    },
  }
}

/** A bar of vermilion beside a bar of indigo: the sign of the toolkit. */
function twoColours(base: number, palette: Palette): DrawingNode {
  const width = base * 2
  const height = base * 0.28
  return {
    kind: 'drawing',
    role: 'artifact',
    width: width * 2,
    height,
    draw: () => [
      { commands: rectanglePath({ x: 0, y: 0, width, height }), fill: palette.marketing.strong },
      { commands: rectanglePath({ x: width, y: 0, width, height }), fill: palette.ecommerce.strong },
    ],
  }
}
