import { plain } from '../../core/rich-text.ts'
import type { BoxNode } from '../../doc/types.ts'
import { unitGap } from '../../model/items/unit-gap.ts'
import type { Quantity, Subject } from '../../model/types.ts'
import type { TemplateContext } from './template.ts'
import { paragraphOf, type TypeStyle } from './type-style.ts'

/** A number in large type with its unit, and under it what it counts. */
export function bigNumber(
  quantity: Quantity,
  subject: Subject | undefined,
  context: TemplateContext,
): BoxNode {
  const { value, unit = [], label } = quantity
  const { medium, type, locale } = context
  const { base, palette } = medium
  const colour = subject ? palette[subject].strong : palette.ink
  const large: TypeStyle = { ...type.title, size: base * 1.75, leading: 1.15, colour, wrap: 'fill' }
  const small: TypeStyle = { ...type.small, colour: palette.ink }
  // In the large type: readers of text take a small space beside large digits for none.
  const number = paragraphOf(plain(value + unitGap(quantity, locale)), large, locale)
  const unitSpans = paragraphOf(unit, small, locale).spans
  return {
    kind: 'stack',
    direction: 'column',
    gap: base * 0.05,
    children: [
      {
        kind: 'text',
        role: { role: 'paragraph' },
        width: 'fill',
        paragraph: { ...number, spans: [...number.spans, ...unitSpans] },
      },
      {
        kind: 'text',
        role: { role: 'paragraph' },
        width: 'fill',
        paragraph: paragraphOf(label, type.small, locale),
      },
    ],
  }
}
