import { plain } from '../../core/rich-text.ts'
import { joinText, type RichText } from '../../core/rich-text.ts'
import { WORDS } from '../../core/words.ts'
import type { BoxNode, FlowNode, StackNode } from '../../doc/types.ts'
import { printedFormula } from '../../model/formula-text.ts'
import { LABELS } from '../../model/items/labels.ts'
import type { Figure, Figures, Formula } from '../../model/types.ts'
import { bigNumber } from '../parts/big-number.ts'
import type { BodyStyle } from '../parts/body-style.ts'
import { markedHeading, ruledCard, textBlock } from '../parts/cards.ts'
import { flowBox } from '../parts/flow-box.ts'
import { insets } from '../parts/insets.ts'
import { cardsPerRow, inRows, type RowMeasure } from '../parts/row-width.ts'
import type { TemplateContext } from '../parts/template.ts'

const FIGURE_ROW: RowMeasure = { card: 16, gap: 1.6 }

/** Cards in rows: what each is, its numbers in large type, its formula with an example, how to read it. */
export function buildFigures({ figures }: Figures, style: BodyStyle): readonly FlowNode[] {
  const { base, kind } = style.context.medium
  const rows = inRows(figures, cardsPerRow(style.context.medium, FIGURE_ROW))
  const length = rows[0]?.length ?? 0
  return rows.map((row, index) =>
    flowBox(
      {
        kind: 'stack',
        direction: 'row',
        align: 'stretch',
        gap: base * FIGURE_ROW.gap,
        children: [
          ...row.map((figure) => figureCard(figure, style)),
          // A short last row keeps the width of the others.
          ...Array.from({ length: length - row.length }, (): BoxNode => ({
            kind: 'stack',
            direction: 'column',
            grow: 1,
            children: [],
          })),
        ],
      },
      base * (index === 0 ? 1.3 : 1.1),
      { stretch: kind === 'picture' ? base * 2 : 0 },
    ),
  )
}

function figureCard(figure: Figure, { context, density, headingLevel }: BodyStyle): StackNode {
  const { medium, type, locale } = context
  const { palette } = medium
  const colour = figure.subject ? palette[figure.subject].strong : palette.ink
  const children = [
    markedHeading({ ...figure, level: headingLevel }, type.head, context),
    ...(density === 'full' || !figure.formula ? [textBlock(figure.text, type.body, context)] : []),
    ...figure.values.map((value) => bigNumber(value, figure.subject, context)),
    ...(figure.date
      ? [textBlock(labelled(LABELS[locale].date, figure.date, context), type.small, context)]
      : []),
    ...(figure.formula ? [formulaBox(figure.formula, context)] : []),
    ...(figure.reading ? [textBlock(figure.reading, type.small, context)] : []),
  ]
  return ruledCard({ rule: { width: 0.12, colour }, top: 0.6, gap: 0.35, children }, context)
}

function formulaBox(formula: Formula, context: TemplateContext): StackNode {
  const { medium, type, locale } = context
  const { base, palette } = medium
  const { rule, example } = printedFormula(formula, locale)
  return {
    kind: 'stack',
    direction: 'column',
    fill: palette.panel,
    padding: insets(base * 0.4, base * 0.6),
    gap: base * 0.1,
    children: [
      textBlock(rule, { ...type.small, weight: 700, colour: palette.ink }, context),
      textBlock(labelled(LABELS[locale].example, example, context), type.small, context),
    ],
  }
}

function labelled(label: string, text: RichText, { locale }: TemplateContext): RichText {
  return joinText(plain(`${label}${WORDS[locale].colon}`), text)
}
