import type { RichText } from '../../core/rich-text.ts'
import type { StackNode } from '../../doc/types.ts'
import { textBlock } from './cards.ts'
import { insets } from './insets.ts'
import type { TemplateContext } from './template.ts'

/** A thing said beside the parts of a system, on a band of its own: title, then text. */
export function remarkBand(
  { title, text }: { readonly title: RichText; readonly text: RichText },
  context: TemplateContext,
): StackNode {
  const { medium, type } = context
  const { base, palette } = medium
  return {
    kind: 'stack',
    direction: 'row',
    gap: base,
    padding: insets(base * 0.55, base * 0.9),
    fill: palette.panel,
    children: [
      { ...textBlock(title, { ...type.body, weight: 700 }, context), width: 'hug' },
      { ...textBlock(text, type.body, context), grow: 1 },
    ],
  }
}
