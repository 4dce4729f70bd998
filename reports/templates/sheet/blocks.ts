import type { Locale } from '../../core/locale.ts'
import { joinText, plain, plainText, type RichText } from '../../core/rich-text.ts'
import type { BoxNode, StackNode } from '../../doc/types.ts'
import type { Action, Metric, SheetBlock } from '../../model/types.ts'
import { headingBlock, markedHeading, ruledCard, textBlock } from '../parts/cards.ts'
import { insets } from '../parts/insets.ts'
import { pageCode } from '../parts/page-code.ts'
import type { TemplateContext } from '../parts/template.ts'
import { paragraphOf, plainParagraph, proseStyle, type TypeStyle } from '../parts/type-style.ts'

/** Metrics side by side under a heading: name, formula, how to read it. */
export function metricRow(
  block: Extract<SheetBlock, { kind: 'metrics' }>,
  context: TemplateContext,
): StackNode {
  const row: BoxNode = {
    kind: 'stack',
    direction: 'row',
    gap: context.medium.base * 1.2,
    children: block.metrics.map((metric) => metricCard(metric, context)),
  }
  return underHeading(block.title, row, context)
}

function underHeading(title: RichText, content: BoxNode, context: TemplateContext): StackNode {
  return {
    kind: 'stack',
    direction: 'column',
    gap: context.medium.base * 0.5,
    children: [headingBlock(title, context), content],
  }
}

function metricCard(metric: Metric, context: TemplateContext): BoxNode {
  const { medium, type } = context
  const { base, palette } = medium
  const colour = metric.subject ? palette[metric.subject].strong : palette.ink
  const children = [
    markedHeading(
      { title: metric.name, subject: metric.subject, level: 3 },
      { ...type.head, size: base },
      context,
    ),
    textBlock(metric.formula, { ...type.small, colour: palette.ink }, context),
    textBlock(metric.reading, type.small, context),
  ]
  return ruledCard({ rule: { width: 0.12, colour }, top: 0.55, gap: 0.2, children }, context)
}

/** What to do: numbered, one under another. */
export function actionList(
  block: Extract<SheetBlock, { kind: 'actions' }>,
  context: TemplateContext,
): StackNode {
  const list: BoxNode = {
    kind: 'stack',
    direction: 'column',
    role: { role: 'list' },
    gap: context.medium.base * 0.4,
    children: block.actions.map((action, index) => actionItem(action, index, context)),
  }
  return underHeading(block.title, list, context)
}

function actionItem({ title, text }: Action, index: number, context: TemplateContext): StackNode {
  const { medium, type, locale } = context
  const { base } = medium
  const words: RichText = [
    { kind: 'strong', children: runIn(title, locale) },
    ...plain(locale === 'en' ? ' ' : '\u3000'),
    ...text,
  ]
  return {
    kind: 'stack',
    direction: 'row',
    role: { role: 'list-item' },
    gap: base * 0.5,
    children: [
      {
        kind: 'stack',
        direction: 'row',
        width: base * 1.5,
        children: [
          {
            kind: 'text',
            role: { role: 'label' },
            width: 'fill',
            grow: 1,
            paragraph: plainParagraph(String(index + 1), numeralStyle(type), locale),
          },
        ],
      },
      {
        kind: 'text',
        role: { role: 'list-body' },
        width: 'fill',
        grow: 1,
        paragraph: paragraphOf(words, type.body, locale),
      },
    ],
  }
}

/** A title in the line of its text: in English it ends like a sentence, in Chinese a blank em sets it apart. */
function runIn(title: RichText, locale: Locale): RichText {
  return locale !== 'en' || /[.?!:]$/.test(plainText(title)) ? title : joinText(title, plain('.'))
}

/** Numerals are larger than the text beside them, and stand on its first baseline. */
const NUMERAL_SIZE = 1.35

/** Ascent less descent of our fonts, in em: a line's baseline is half of it, and half of the leading, below its top. */
const ASCENT_LESS_DESCENT = 0.87

function numeralStyle({ title, body }: TemplateContext['type']): TypeStyle {
  const leading = body.leading - (NUMERAL_SIZE - 1) * ASCENT_LESS_DESCENT
  return { ...title, size: body.size * NUMERAL_SIZE, leading: leading / NUMERAL_SIZE, wrap: 'fill' }
}

/** What to remember, set apart. */
export function callOut(
  block: Extract<SheetBlock, { kind: 'call-out' }>,
  context: TemplateContext,
): StackNode {
  const { medium, type } = context
  const { base, palette } = medium
  return {
    kind: 'stack',
    direction: 'column',
    role: { role: 'section' },
    fill: palette.panel,
    justify: 'center',
    edges: [{ side: 'left', width: base * 0.25, colour: palette.ink }],
    padding: insets(base * 0.8, base * 1.1),
    gap: base * 0.3,
    children: [
      headingBlock(block.title, context),
      textBlock(block.text, proseStyle(type.body, context.locale), context),
    ],
  }
}

/** Side of the code in points, 23 mm: scanned from a wall as well as from the hand, whatever the size of the text. */
const CODE_SIDE = 66

/** The code that leads to the sheet's page, where it can be downloaded. */
export function qrBlock(
  { label }: Extract<SheetBlock, { kind: 'qr' }>,
  url: string,
  context: TemplateContext,
): StackNode {
  return pageCode({ label, url, side: CODE_SIDE }, context)
}
