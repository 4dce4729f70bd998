import type { BoxNode, FlowNode, StackNode } from '../../doc/types.ts'
import type { Case, Cases } from '../../model/types.ts'
import { bigNumber } from '../parts/big-number.ts'
import type { BodyStyle } from '../parts/body-style.ts'
import { chips, markedHeading, textBlock } from '../parts/cards.ts'
import { flowBox } from '../parts/flow-box.ts'
import { insets } from '../parts/insets.ts'
import type { TemplateContext } from '../parts/template.ts'

/** A strip for each case: its name and kind, what there is to tell, its numbers in large type. */
export function caseStrips(list: Cases, style: BodyStyle): readonly FlowNode[] {
  const { base, kind } = style.context.medium
  return list.cases.map((one, index) =>
    flowBox(caseStrip(one, index, { list, style }), base * (index === 0 ? 1.2 : 0), {
      stretch: kind === 'picture' ? base * 2 : 0,
    }),
  )
}

/** Widths of the columns, in em. */
const NAME_WIDTH = 9.5
const NUMBER_WIDTH = 10

interface StripContext {
  readonly list: Cases
  readonly style: BodyStyle
}

function caseStrip(one: Case, index: number, { list, style }: StripContext): StackNode {
  const { context, density, headingLevel } = style
  const { medium, type } = context
  const { base, palette } = medium
  const labels = one.facets.flat().map(({ label }) => label)
  return {
    kind: 'stack',
    direction: 'row',
    role: { role: 'section' },
    gap: base * 1.4,
    padding: insets(base * (density === 'full' ? 0.8 : 0.5), 0),
    edges: [{ side: 'top', width: index === 0 ? 1 : 0.5, colour: index === 0 ? palette.ink : palette.rule }],
    children: [
      {
        kind: 'stack',
        direction: 'column',
        width: base * NAME_WIDTH,
        gap: base * 0.4,
        children: [
          markedHeading({ title: one.name, subject: one.subject, level: headingLevel }, type.head, context),
          ...(density === 'full' && labels.length > 0 ? [chips(labels, type.small, context)] : []),
        ],
      },
      {
        kind: 'stack',
        direction: 'column',
        grow: 1,
        gap: base * 0.4,
        children: [
          ...told(one, { list, style }),
          ...(density === 'compact' ? numberRow(one, { list, style }) : []),
        ],
      },
      ...(density === 'full' ? numberColumn(one, context) : []),
    ],
  }
}

/** The numbers one under another beside what is told. */
function numberColumn(one: Case, context: TemplateContext): readonly BoxNode[] {
  const { base } = context.medium
  if (one.figures.length === 0) return []
  return [
    {
      kind: 'stack',
      direction: 'column',
      width: base * NUMBER_WIDTH,
      gap: base * 0.5,
      children: one.figures.map((figure) => bigNumber(figure, one.subject, context)),
    },
  ]
}

/** Keeps the place of a number that a case does not have. */
const BLANK_COLUMN: BoxNode = { kind: 'stack', direction: 'column', grow: 1, children: [] }

/** The numbers side by side under what is told, where height is short; in columns that all cases have. */
function numberRow(one: Case, { list, style: { context } }: StripContext): readonly BoxNode[] {
  if (one.figures.length === 0) return []
  const columns = Math.max(...list.cases.map(({ figures }) => figures.length))
  return [
    {
      kind: 'stack',
      direction: 'row',
      gap: context.medium.base * 1.2,
      children: [
        ...one.figures.map((figure) => ({ ...bigNumber(figure, one.subject, context), grow: 1 })),
        ...Array.from({ length: columns - one.figures.length }, () => BLANK_COLUMN),
      ],
    },
  ]
}

/** The points that have something to tell, each under its small head; where room is short, the first alone. */
function told(one: Case, { list, style }: StripContext): readonly BoxNode[] {
  const { type, medium } = style.context
  if (style.density === 'compact') {
    const [first = []] = one.points
    return [textBlock(first, { ...type.body, colour: medium.palette.ink }, style.context)]
  }
  return list.points.flatMap(({ head }, index): readonly BoxNode[] => {
    const text = one.points[index] ?? []
    if (text.length === 0) return []
    return [
      {
        kind: 'stack',
        direction: 'column',
        children: [
          textBlock(head, { ...type.small, weight: 700 }, style.context),
          textBlock(text, { ...type.body, colour: medium.palette.ink }, style.context),
        ],
      },
    ]
  })
}
