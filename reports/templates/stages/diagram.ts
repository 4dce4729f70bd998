import { plain } from '../../core/rich-text.ts'
import { WORDS } from '../../core/words.ts'
import type { BoxNode, StackNode } from '../../doc/types.ts'
import type { Stage, Stages } from '../../model/types.ts'
import type { BodyStyle } from '../parts/body-style.ts'
import { bulletList, markedHeading, termsLine, textBlock, tintedCard } from '../parts/cards.ts'
import { insets } from '../parts/insets.ts'
import { cardsPerRow, type RowMeasure, textWidth } from '../parts/row-width.ts'
import type { TemplateContext } from '../parts/template.ts'
import { paragraphOf, type TypeStyle } from '../parts/type-style.ts'
import { arrowDown, arrowRight, returnPath } from './arrows.ts'

/** What stages need to stand side by side. */
export const STAGE_ROW: RowMeasure = { card: 11.5, gap: 2.6 }

/** The diagram as boxes one under another: one row of cards where they fit side by side, else a row a stage. */
export function buildStageDiagram(stages: Stages, style: BodyStyle): readonly BoxNode[] {
  const { medium } = style.context
  return stages.stages.length <= cardsPerRow(medium, STAGE_ROW)
    ? [cardRow(stages, textWidth(medium), style)]
    : stageRows(stages, style)
}

function cardRow({ stages, back }: Stages, width: number, style: BodyStyle): BoxNode {
  const { base } = style.context.medium
  const arrow = Math.max(base * STAGE_ROW.gap, ...stages.map((stage) => onwardWidth(stage, style)))
  const cards = stages.flatMap((stage, index) => [
    stageCard(stage, index, style),
    ...(index < stages.length - 1 ? [onwardArrow(stage, arrow, style)] : []),
  ])
  const cardWidth = (width - arrow * (stages.length - 1)) / stages.length
  const row: StackNode = { kind: 'stack', direction: 'row', align: 'stretch', grow: 1, children: cards }
  return {
    kind: 'stack',
    direction: 'column',
    children: [row, ...(back ? [returnPath(back, { cardWidth, context: style.context })] : [])],
  }
}

/** The arrow is as wide as its label asks for, up to a limit where the label breaks. */
function onwardWidth({ onward }: Stage, style: BodyStyle): number {
  if (!onward) return 0
  const { size } = style.context.type.small
  const length = onward.reduce((sum, part) => sum + (part.kind === 'text' ? [...part.text].length : 0), 0)
  const em = style.context.locale === 'en' ? 0.55 : 1
  return size * (Math.min(length * em, style.context.locale === 'en' ? 6.5 : 5) + 1)
}

function stageCard(stage: Stage, index: number, style: BodyStyle): StackNode {
  const { context, density } = style
  const { medium, type, locale } = context
  const { palette, base } = medium
  const full = density === 'full'
  const textStyle: TypeStyle = full ? type.body : type.small
  const children = [
    ...(full ? [textBlock(plain(WORDS[locale].stage(index + 1)), type.small, context)] : []),
    markedHeading(
      { ...stage, level: style.headingLevel },
      full ? { ...type.head, size: base * 1.3 } : type.head,
      context,
    ),
    textBlock(stage.text, { ...textStyle, colour: palette.ink }, context),
    full
      ? bulletList(stage.tactics, { ...type.body, colour: palette.ink }, context)
      : termsLine(stage.tactics, context),
  ]
  const padding = full ? insets(base * 1.05, base * 1) : insets(base * 0.7, base * 0.75)
  return tintedCard({ subject: stage.subject, padding, gap: full ? 0.55 : 0.3, children }, context)
}

function onwardArrow({ onward }: Stage, width: number, { context }: BodyStyle): StackNode {
  const { medium, type, locale } = context
  const height = medium.base * 0.8
  return {
    kind: 'stack',
    direction: 'column',
    justify: 'center',
    gap: medium.base * 0.2,
    width,
    padding: insets(0, medium.base * 0.25),
    children: [
      ...(onward
        ? [
            {
              kind: 'text',
              role: { role: 'paragraph' },
              width: 'fill',
              paragraph: paragraphOf(
                onward,
                { ...type.small, align: 'center', wrap: 'balance', leading: 1.3 },
                locale,
              ),
            } as const,
          ]
        : []),
      arrowRight(height, medium.palette.ink),
    ],
  }
}

/** A row for each stage, for narrow pages and long sequences: name, what happens, tactics; what leads on below it. */
function stageRows({ stages, back }: Stages, style: BodyStyle): readonly BoxNode[] {
  return stages.map((stage, index): BoxNode => {
    const isLast = index === stages.length - 1
    const onward = isLast ? back : stage.onward
    const arrow = isLast ? (back ? 'up' : undefined) : 'down'
    return {
      kind: 'stack',
      direction: 'column',
      children: [stageRow(stage, index, style), ...(arrow ? [rowArrow(onward, arrow, style.context)] : [])],
    }
  })
}

/** Width of the names in a row, in em. */
const NAME_WIDTH = 9.5

function stageRow(stage: Stage, index: number, { context, headingLevel }: BodyStyle): StackNode {
  const { medium, type, locale } = context
  const { palette, base } = medium
  const colours = stage.subject ? palette[stage.subject] : palette.shared
  return {
    kind: 'stack',
    direction: 'row',
    grow: 1,
    role: { role: 'section' },
    fill: colours.tint,
    edges: [{ side: 'left', width: base * 0.25, colour: colours.strong }],
    padding: insets(base * 0.55, base),
    gap: base * 1.2,
    align: 'center',
    children: [
      {
        kind: 'stack',
        direction: 'column',
        width: base * NAME_WIDTH,
        children: [
          textBlock(plain(WORDS[locale].stage(index + 1)), type.small, context),
          markedHeading({ ...stage, level: headingLevel }, type.head, context),
        ],
      },
      { ...textBlock(stage.text, type.body, context), grow: 1 },
      { ...termsLine(stage.tactics, context), grow: 0.8 },
    ],
  }
}

function rowArrow(onward: Stage['onward'], direction: 'down' | 'up', context: TemplateContext): StackNode {
  const { base, palette } = context.medium
  return {
    kind: 'stack',
    direction: 'row',
    align: 'center',
    gap: base * 0.5,
    padding: insets(base * 0.12, base),
    children: [
      arrowDown(base * 0.95, palette.ink, direction),
      ...(onward ? [{ ...textBlock(onward, context.type.small, context), grow: 1 }] : []),
    ],
  }
}
