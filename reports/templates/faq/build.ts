import type { FlowNode } from '../../doc/types.ts'
import type { Faq } from '../../model/types.ts'
import type { BodyStyle } from '../parts/body-style.ts'
import { headingBlock, textBlock } from '../parts/cards.ts'
import { flowBox } from '../parts/flow-box.ts'
import { insets } from '../parts/insets.ts'
import { proseStyle } from '../parts/type-style.ts'

/** Questions as headings, their answers under them, a thin rule between. */
export function buildFaq({ questions }: Faq, { context, headingLevel }: BodyStyle): readonly FlowNode[] {
  const { medium, type, locale } = context
  const { base, palette } = medium
  return questions.flatMap(({ question, answer }, index): readonly FlowNode[] => [
    flowBox(
      {
        kind: 'stack',
        direction: 'column',
        edges: [
          { side: 'top', width: index === 0 ? 1 : 0.5, colour: index === 0 ? palette.ink : palette.rule },
        ],
        padding: { ...insets(0, 0), top: base * 0.7 },
        children: [headingBlock(question, context, headingLevel)],
      },
      base * (index === 0 ? 1.2 : 0.8),
      { keepWithNext: true },
    ),
    // A question is not parted from the end of its answer.
    ...answer.map((paragraph, part) =>
      flowBox(textBlock(paragraph, proseStyle(type.body, locale), context), base * 0.3, {
        keepWithNext: part < answer.length - 1,
      }),
    ),
  ])
}
