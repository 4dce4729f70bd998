import type { Colour } from '../../core/colour.ts'
import type { Insets } from '../../core/geometry.ts'
import type { RichText } from '../../core/rich-text.ts'
import type { BoxNode, StackNode, TextNode } from '../../doc/types.ts'
import type { Subject } from '../../model/types.ts'
import type { HeadingLevel } from './body-style.ts'
import { subjectMark } from './subject-mark.ts'
import type { TemplateContext } from './template.ts'
import { paragraphOf, termsParagraph, type TypeStyle } from './type-style.ts'
import { insets } from './insets.ts'

/** A paragraph that takes the width there is. */
export function textBlock(text: RichText, style: TypeStyle, context: TemplateContext): TextNode {
  return {
    kind: 'text',
    role: { role: 'paragraph' },
    width: 'fill',
    paragraph: paragraphOf(text, style, context.locale),
  }
}

/** The heading of a part of the page. */
export function headingBlock(text: RichText, context: TemplateContext, level: HeadingLevel = 2): TextNode {
  return { ...textBlock(text, context.type.head, context), role: { role: 'heading', level } }
}

/** A heading with its subject's mark before it, in its subject's colour. */
export function markedHeading(
  { title, subject, level }: { title: RichText; subject?: Subject | undefined; level: HeadingLevel },
  style: TypeStyle,
  context: TemplateContext,
): BoxNode {
  const { medium, locale } = context
  const colour = subject ? medium.palette[subject].strong : style.colour
  const heading: TextNode = {
    kind: 'text',
    role: { role: 'heading', level },
    width: 'fill',
    grow: 1,
    paragraph: paragraphOf(title, { ...style, colour }, locale),
  }
  if (!subject) return { kind: 'stack', direction: 'row', children: [heading] }
  const mark = subjectMark(subject, style.size * 1.2, { locale, palette: medium.palette })
  return {
    kind: 'stack',
    direction: 'row',
    gap: style.size * 0.45,
    align: 'start',
    children: [mark, heading],
  }
}

export interface RuledCard {
  /** Of the rule over it, in em and in colour. */
  readonly rule: { readonly width: number; readonly colour: Colour }
  /** Between the rule and what it holds, in em. */
  readonly top: number
  /** Between its parts, in em. */
  readonly gap: number
  readonly children: readonly BoxNode[]
}

/** A part of its own under a rule; several stand side by side in equal widths. */
export function ruledCard({ rule, top, gap, children }: RuledCard, { medium }: TemplateContext): StackNode {
  const { base } = medium
  return {
    kind: 'stack',
    direction: 'column',
    role: { role: 'section' },
    grow: 1,
    gap: base * gap,
    padding: { top: base * top, right: 0, bottom: 0, left: 0 },
    edges: [{ side: 'top', width: base * rule.width, colour: rule.colour }],
    children,
  }
}

export interface TintedCard {
  readonly subject: Subject | undefined
  readonly padding: Insets
  /** Between its parts, in em. */
  readonly gap: number
  readonly children: readonly BoxNode[]
}

/** A part of a diagram in its subject's tint, under a rule in its colour; several stand side by side in equal widths. */
export function tintedCard(
  { subject, padding, gap, children }: TintedCard,
  { medium }: TemplateContext,
): StackNode {
  const { base, palette } = medium
  const colours = palette[subject ?? 'shared']
  return {
    kind: 'stack',
    direction: 'column',
    grow: 1,
    role: { role: 'section' },
    fill: colours.tint,
    edges: [{ side: 'top', width: base * 0.2, colour: colours.strong }],
    padding,
    gap: base * gap,
    children,
  }
}

/** Short terms on one line, in quiet type. */
export function termsLine(items: readonly RichText[], { type, medium, locale }: TemplateContext): TextNode {
  return {
    kind: 'text',
    role: { role: 'paragraph' },
    width: 'fill',
    paragraph: termsParagraph(items, { ...type.small, colour: medium.palette.inkSoft }, locale),
  }
}

/** Short terms as a bulleted list. */
export function bulletList(
  items: readonly RichText[],
  style: TypeStyle,
  context: TemplateContext,
): StackNode {
  return {
    kind: 'stack',
    direction: 'column',
    role: { role: 'list' },
    gap: style.size * 0.12,
    children: items.map((item) => ({
      kind: 'stack',
      direction: 'row',
      role: { role: 'list-item' },
      gap: style.size * 0.4,
      children: [
        bullet(style),
        {
          kind: 'text',
          role: { role: 'list-body' },
          width: 'fill',
          grow: 1,
          paragraph: paragraphOf(item, style, context.locale),
        },
      ],
    })),
  }
}

/** A dash in the middle of the first line. */
function bullet({ size, leading, colour }: TypeStyle): BoxNode {
  const width = size * 0.5
  const middle = (size * leading) / 2
  return {
    kind: 'drawing',
    role: 'artifact',
    width,
    height: size * leading,
    draw: () => [
      {
        commands: [
          { op: 'move', to: { x: 0, y: middle } },
          { op: 'line', to: { x: width, y: middle } },
        ],
        stroke: { colour, width: size * 0.07 },
      },
    ],
  }
}

/** Short terms side by side, each in a box of its own, as many on a line as fit. */
export function chips(items: readonly RichText[], style: TypeStyle, context: TemplateContext): StackNode {
  const { palette } = context.medium
  return {
    kind: 'stack',
    direction: 'row',
    wrap: 'wrap',
    role: { role: 'list' },
    gap: style.size * 0.45,
    children: items.map((item) => ({
      kind: 'stack',
      direction: 'row',
      role: { role: 'list-item' },
      fill: palette.panel,
      radius: style.size * 0.25,
      padding: insets(style.size * 0.14, style.size * 0.55),
      children: [
        {
          kind: 'text',
          role: { role: 'list-body' },
          width: 'hug',
          paragraph: paragraphOf(item, { ...style, colour: palette.ink }, context.locale),
        },
      ],
    })),
  }
}
