import { plain } from '../../core/rich-text.ts'
import { WORDS } from '../../core/words.ts'
import type { BoxNode, StackNode, TextNode } from '../../doc/types.ts'
import type { Stage, Stages } from '../../model/types.ts'
import type { Medium } from '../../theme/medium.ts'
import { bulletList, markedHeading, textBlock } from '../parts/cards.ts'
import { insets } from '../parts/insets.ts'
import type { TemplateContext } from '../parts/template.ts'
import { paragraphOf, termsParagraph, type TypeStyle } from '../parts/type-style.ts'
import { arrowDown, arrowRight, returnPath } from './arrows.ts'

export interface DiagramStyle {
  readonly context: TemplateContext
  /** `compact` sets tactics as running text, for a strip on a one-pager. */
  readonly density: 'full' | 'compact'
  readonly headingLevel: 2 | 3
}

/** A card is at least so many em wide. */
const CARD_WIDTH = 11.5

/** An arrow between cards, in em. */
const ARROW_WIDTH = 2.6

/** The diagram as boxes one under another: one row of cards where they fit side by side, else a row a stage. */
export function buildStageDiagram(stages: Stages, style: DiagramStyle): readonly BoxNode[] {
  const { medium } = style.context
  const width = medium.width - medium.margin.left - medium.margin.right
  const perRow = Math.floor((width / medium.base + ARROW_WIDTH) / (CARD_WIDTH + ARROW_WIDTH) + 0.001)
  return stages.stages.length <= perRow ? [cardRow(stages, width, style)] : stageRows(stages, style)
}

/** The sizes of text down to which a few stages are rather set side by side than in rows. */
const SMALLEST_BASE = { paper: 9.5, picture: 12.5 } as const
const FEW_STAGES = 4

/** The medium with its text as small as a row of cards needs, where that is still large enough to read. */
export function mediumForRow({ stages }: Stages, medium: Medium): Medium {
  if (stages.length > FEW_STAGES) return medium
  const width = medium.width - medium.margin.left - medium.margin.right
  const base = width / (stages.length * (CARD_WIDTH + ARROW_WIDTH) - ARROW_WIDTH)
  return base < SMALLEST_BASE[medium.kind] ? medium : { ...medium, base: Math.min(base, medium.base) }
}

function cardRow({ stages, back }: Stages, width: number, style: DiagramStyle): BoxNode {
  const { base } = style.context.medium
  const arrow = Math.max(base * ARROW_WIDTH, ...stages.map((stage) => onwardWidth(stage, style)))
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
function onwardWidth({ onward }: Stage, style: DiagramStyle): number {
  if (!onward) return 0
  const { size } = style.context.type.small
  const length = onward.reduce((sum, part) => sum + (part.kind === 'text' ? [...part.text].length : 0), 0)
  const em = style.context.locale === 'en' ? 0.55 : 1
  return size * (Math.min(length * em, style.context.locale === 'en' ? 6.5 : 5) + 1)
}

function stageCard(stage: Stage, index: number, style: DiagramStyle): StackNode {
  const { context, density } = style
  const { medium, type, locale } = context
  const { palette, base } = medium
  const colours = stage.subject ? palette[stage.subject] : palette.shared
  const full = density === 'full'
  const textStyle: TypeStyle = full ? type.body : type.small
  return {
    kind: 'stack',
    direction: 'column',
    grow: 1,
    role: { role: 'section' },
    fill: colours.tint,
    edges: [{ side: 'top', width: base * 0.2, colour: colours.strong }],
    padding: full ? insets(base * 1.05, base * 1) : insets(base * 0.7, base * 0.75),
    gap: base * (full ? 0.55 : 0.3),
    children: [
      ...(full ? [textBlock(plain(WORDS[locale].stage(index + 1)), type.small, context)] : []),
      markedHeading(
        { ...stage, level: style.headingLevel },
        full ? { ...type.head, size: base * 1.3 } : type.head,
        context,
      ),
      textBlock(stage.text, { ...textStyle, colour: palette.ink }, context),
      full
        ? bulletList(stage.tactics, { ...type.body, colour: palette.ink }, context)
        : tacticsLine(stage, context),
    ],
  }
}

function tacticsLine(stage: Stage, { type, locale, medium }: TemplateContext): TextNode {
  return {
    kind: 'text',
    role: { role: 'paragraph' },
    width: 'fill',
    paragraph: termsParagraph(stage.tactics, { ...type.small, colour: medium.palette.inkSoft }, locale),
  }
}

function onwardArrow({ onward }: Stage, width: number, { context }: DiagramStyle): StackNode {
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
function stageRows({ stages, back }: Stages, style: DiagramStyle): readonly BoxNode[] {
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

function stageRow(stage: Stage, index: number, { context, headingLevel }: DiagramStyle): StackNode {
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
      { ...tacticsLine(stage, context), grow: 0.8 },
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
