import { plain } from '../../core/rich-text.ts'
import { WORDS } from '../../core/words.ts'
import type { BoxNode, FlowNode, StackNode } from '../../doc/types.ts'
import type { Code, CodePart } from '../../model/types.ts'
import type { BodyStyle } from '../parts/body-style.ts'
import { headingBlock, ruledCard, textBlock } from '../parts/cards.ts'
import { flowBox } from '../parts/flow-box.ts'
import { insets } from '../parts/insets.ts'
import { cardsPerRow, inRows, type RowMeasure } from '../parts/row-width.ts'
import type { TemplateContext } from '../parts/template.ts'
import { plainParagraph, type TypeStyle } from '../parts/type-style.ts'

const PART_ROW: RowMeasure = { card: 11.5, gap: 1.2 }

/** The parts side by side, each with its codes; then plans that were coded with them. */
export function buildCode(code: Code, style: BodyStyle): readonly FlowNode[] {
  const { medium } = style.context
  const { base, kind } = medium
  const rows = inRows(code.parts, cardsPerRow(medium, PART_ROW))
  return [
    ...rows.map((parts, index) =>
      flowBox(
        {
          kind: 'stack',
          direction: 'row',
          align: 'stretch',
          gap: base * PART_ROW.gap,
          children: parts.map((part) => partCard(part, style)),
        },
        base * (index === 0 ? 1.2 : PART_ROW.gap),
        { stretch: kind === 'picture' ? base * 3 : 0 },
      ),
    ),
    ...exampleBoxes(code, style),
  ]
}

function partCard(part: CodePart, { context, density, headingLevel }: BodyStyle): StackNode {
  const { medium, type } = context
  const { base, palette } = medium
  const children: readonly BoxNode[] = [
    headingBlock(part.title, context, headingLevel),
    ...(density === 'full' ? [textBlock(part.text, type.small, context)] : []),
    {
      kind: 'stack',
      direction: 'column',
      role: { role: 'list' },
      gap: base * 0.22,
      children: part.codes.map((value): BoxNode => codeLine(value, { context, density })),
    },
  ]
  return ruledCard({ rule: { width: 0.15, colour: palette.ink }, top: 0.6, gap: 0.4, children }, context)
}

function codeLine(
  { code, title, text }: CodePart['codes'][number],
  { context, density }: Pick<BodyStyle, 'context' | 'density'>,
): StackNode {
  const { base } = context.medium
  return {
    kind: 'stack',
    direction: 'row',
    role: { role: 'list-item' },
    gap: base * 0.5,
    children: [
      { kind: 'stack', direction: 'row', width: base * 1.7, children: [codeLabel(code, context)] },
      {
        kind: 'stack',
        direction: 'column',
        role: { role: 'list-body' },
        grow: 1,
        children: [
          textBlock(title, context.type.body, context),
          ...(text && density === 'full' ? [textBlock(text, context.type.small, context)] : []),
        ],
      },
    ],
  }
}

function codeLabel(code: string, { type, locale }: TemplateContext): BoxNode {
  const style: TypeStyle = { ...type.body, family: 'serif', weight: 700 }
  return {
    kind: 'text',
    role: { role: 'label' },
    width: 'fill',
    grow: 1,
    paragraph: plainParagraph(code, style, locale),
  }
}

/** Examples that a one-pager has room for. */
const FEW_EXAMPLES = 3

function exampleBoxes(
  { examples: all, locale }: Code,
  { context, density, headingLevel }: BodyStyle,
): readonly FlowNode[] {
  const examples = density === 'full' ? all : all.slice(0, FEW_EXAMPLES)
  if (examples.length === 0) return []
  const { medium, type } = context
  const { base, palette } = medium
  const heading = headingBlock(plain(WORDS[locale].examples), context, headingLevel)
  return [
    flowBox(heading, base * 1.2, { keepWithNext: true }),
    ...examples.map(({ code, reading }, index) =>
      flowBox(
        {
          kind: 'stack',
          direction: 'row',
          gap: base * 1.2,
          align: 'center',
          padding: insets(base * 0.4, base * 0.8),
          fill: palette.panel,
          children: [
            {
              kind: 'stack',
              direction: 'row',
              width: base * 8.5,
              children: [
                {
                  kind: 'text',
                  role: { role: 'paragraph' },
                  width: 'fill',
                  grow: 1,
                  paragraph: plainParagraph(code, { ...type.head, leading: 1.3 }, locale),
                },
              ],
            },
            { ...textBlock(reading, type.body, context), grow: 1 },
          ],
        },
        base * (index === 0 ? 0.5 : 0.3),
      ),
    ),
  ]
}
