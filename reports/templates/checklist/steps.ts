import type { BoxNode, FlowGroup, StackNode } from '../../doc/types.ts'
import type { Checklist, Step } from '../../model/types.ts'
import { chips, textBlock } from '../parts/cards.ts'
import { flowBox } from '../parts/flow-box.ts'
import { insets } from '../parts/insets.ts'
import { subjectMark } from '../parts/subject-mark.ts'
import type { TemplateContext } from '../parts/template.ts'
import { paragraphOf, plainParagraph, type TypeStyle } from '../parts/type-style.ts'

/** The steps as a numbered list, a strip for each: number, what to do, what with. */
export function buildSteps(checklist: Checklist, context: TemplateContext): FlowGroup {
  const { base, kind } = context.medium
  const last = checklist.steps.length - 1
  return {
    kind: 'group',
    role: { role: 'list' },
    children: checklist.steps.map((step, index) =>
      flowBox(stepStrip(step, { index, isLast: index === last, context }), index === 0 ? base * 1.1 : 0, {
        stretch: kind === 'picture' ? base * 1.5 : 0,
      }),
    ),
  }
}

interface StepPlace {
  readonly index: number
  readonly isLast: boolean
  readonly context: TemplateContext
}

function stepStrip(step: Step, { index, isLast, context }: StepPlace): StackNode {
  const { medium, type, locale } = context
  const { base, palette } = medium
  const colour = step.subject ? palette[step.subject].strong : palette.ink
  const number: TypeStyle = { ...type.title, size: base * 1.9, leading: 1.1, colour, wrap: 'fill' }
  return {
    kind: 'stack',
    direction: 'row',
    role: { role: 'list-item' },
    align: 'center',
    gap: base,
    padding: insets(base * (medium.kind === 'paper' ? 0.62 : 0.5), 0),
    edges: [
      { side: 'top', width: index === 0 ? 1 : 0.5, colour: index === 0 ? palette.ink : palette.rule },
      ...(isLast ? [{ side: 'bottom', width: 1, colour: palette.ink } as const] : []),
    ],
    children: [
      {
        kind: 'stack',
        direction: 'row',
        width: base * 1.9,
        children: [
          {
            kind: 'text',
            role: { role: 'label' },
            width: 'fill',
            grow: 1,
            paragraph: plainParagraph(String(index + 1), number, locale),
          },
        ],
      },
      {
        kind: 'stack',
        direction: 'row',
        role: { role: 'list-body' },
        align: 'center',
        gap: base * 1.4,
        grow: 1,
        children: [stepText(step, context), { ...chips(step.examples, type.small, context), grow: 0.62 }],
      },
    ],
  }
}

function stepText(step: Step, context: TemplateContext): BoxNode {
  const { medium, type, locale } = context
  const { base, palette } = medium
  const colour = step.subject ? palette[step.subject].strong : palette.ink
  const size = type.head.size
  return {
    kind: 'stack',
    direction: 'column',
    gap: base * 0.15,
    grow: 1,
    children: [
      {
        kind: 'stack',
        direction: 'row',
        gap: base * 0.45,
        align: 'start',
        children: [
          ...(step.subject ? [subjectMark(step.subject, size * 1.2, { locale, palette })] : []),
          {
            kind: 'text',
            role: { role: 'paragraph' },
            width: 'fill',
            grow: 1,
            paragraph: paragraphOf(step.title, { ...type.head, colour }, locale),
          },
        ],
      },
      textBlock(step.text, type.body, context),
    ],
  }
}
