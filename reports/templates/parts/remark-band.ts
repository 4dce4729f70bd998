import { displayWidth } from '../../core/display-width.ts'
import { plainText, type RichText } from '../../core/rich-text.ts'
import type { StackNode } from '../../doc/types.ts'
import { textBlock } from './cards.ts'
import { insets } from './insets.ts'
import type { TemplateContext } from './template.ts'

/** Of a title that stands beside its text, in columns of a terminal: Han count for two. */
const LONGEST_TITLE = 24

/** A thing said beside the parts of a system, on a band of its own: title, then text; under it where the title is long. */
export function remarkBand(
  { title, text }: { readonly title: RichText; readonly text: RichText },
  context: TemplateContext,
): StackNode {
  const { medium, type } = context
  const { base, palette } = medium
  const isLong = displayWidth(plainText(title)) > LONGEST_TITLE
  return {
    kind: 'stack',
    direction: isLong ? 'column' : 'row',
    gap: base * (isLong ? 0.15 : 1),
    padding: insets(base * 0.55, base * 0.9),
    fill: palette.panel,
    children: [
      { ...textBlock(title, { ...type.body, weight: 700 }, context), width: 'hug' },
      isLong ? textBlock(text, type.body, context) : { ...textBlock(text, type.body, context), grow: 1 },
    ],
  }
}
