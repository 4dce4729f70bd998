import type { BoxNode, FlowNode, StackNode } from '../../doc/types.ts'
import type { Period, Timeline } from '../../model/types.ts'
import type { BodyStyle } from '../parts/body-style.ts'
import { bulletList, markedHeading, termsLine, textBlock } from '../parts/cards.ts'
import { flowBox } from '../parts/flow-box.ts'
import { middleLine, numberedDisc } from '../parts/numbered-disc.ts'
import { remarkBand } from '../parts/remark-band.ts'
import { cardsPerRow, type RowMeasure } from '../parts/row-width.ts'

/** What a timeline's periods need to stand side by side. */
export const PERIOD_ROW: RowMeasure = { card: 11, gap: 1.2 }

/** Periods along an axis: side by side where they fit, else one under another; what is to come below them. */
export function buildTimeline(timeline: Timeline, style: BodyStyle): readonly FlowNode[] {
  const { base, kind } = style.context.medium
  const { periods, next } = timeline
  const inRow = periods.length <= cardsPerRow(style.context.medium, PERIOD_ROW)
  const boxes = inRow
    ? [periodRow(periods, style)]
    : periods.map((period, index) =>
        periodStrip(period, { index, isLast: index === periods.length - 1 && !next, style }),
      )
  const stretch = inRow && kind === 'picture' ? base * 6 : 0
  return [
    ...boxes.map((box, index) => flowBox(box, index === 0 ? base * 1.4 : 0, { stretch })),
    ...(next ? [flowBox(remarkBand(next, style.context), base * (inRow ? 1.2 : 0.6))] : []),
  ]
}

function periodRow(periods: readonly Period[], style: BodyStyle): StackNode {
  return {
    kind: 'stack',
    direction: 'row',
    children: periods.map((period, index) => periodColumn(period, index, style)),
  }
}

/** Size of the discs, in em. */
const DISC = 1.7

function periodColumn(period: Period, index: number, style: BodyStyle): StackNode {
  const { context } = style
  const { base, palette } = context.medium
  return {
    kind: 'stack',
    direction: 'column',
    grow: 1,
    role: { role: 'section' },
    gap: base * 0.7,
    children: [
      {
        kind: 'stack',
        direction: 'row',
        children: [
          numberedDisc(index + 1, base * DISC, { subject: period.subject, context }),
          middleLine('across', { thickness: base * 0.12, size: base * DISC, colour: palette.ruleStrong }),
        ],
      },
      {
        kind: 'stack',
        direction: 'column',
        gap: base * 0.45,
        padding: { top: 0, right: base * PERIOD_ROW.gap, bottom: 0, left: 0 },
        children: periodParts(period, style),
      },
    ],
  }
}

function periodParts(period: Period, { context, density, headingLevel }: BodyStyle): readonly BoxNode[] {
  const { medium, type } = context
  const { palette } = medium
  const list = { ...type.body, colour: palette.ink }
  return [
    markedHeading({ ...period, level: headingLevel }, { ...type.head, size: medium.base * 1.2 }, context),
    ...(period.when ? [textBlock(period.when, { ...type.small, weight: 700 }, context)] : []),
    textBlock(period.text, type.body, context),
    ...(period.signs.length === 0
      ? []
      : [density === 'full' ? bulletList(period.signs, list, context) : termsLine(period.signs, context)]),
  ]
}

interface StripPlace {
  readonly index: number
  readonly isLast: boolean
  readonly style: BodyStyle
}

/** A period of an upright axis. */
function periodStrip(period: Period, { index, isLast, style }: StripPlace): StackNode {
  const { context } = style
  const { base, palette } = context.medium
  const line = middleLine('down', { thickness: base * 0.12, size: base * DISC, colour: palette.ruleStrong })
  return {
    kind: 'stack',
    direction: 'row',
    gap: base * 0.9,
    align: 'stretch',
    role: { role: 'section' },
    children: [
      {
        kind: 'stack',
        direction: 'column',
        children: [
          numberedDisc(index + 1, base * DISC, { subject: period.subject, context }),
          ...(isLast ? [] : [line]),
        ],
      },
      {
        kind: 'stack',
        direction: 'column',
        grow: 1,
        gap: base * 0.35,
        padding: { top: base * 0.05, right: 0, bottom: isLast ? 0 : base * 1.1, left: 0 },
        children: periodParts(period, { ...style, density: 'compact' }),
      },
    ],
  }
}
