import { joinText, plain } from '../../core/rich-text.ts'
import { WORDS } from '../../core/words.ts'
import type { FlowTable, TableRow } from '../../doc/types.ts'
import { quantityText } from '../../model/items/aspects.ts'
import type { Case, Cases } from '../../model/types.ts'
import type { Paragraph } from '../../typeset/types.ts'
import type { BodyStyle } from '../parts/body-style.ts'
import { subjectMark } from '../parts/subject-mark.ts'
import { bodyCell, columnHead, rowHead } from '../parts/table-cells.ts'
import type { TemplateContext } from '../parts/template.ts'
import { paragraphOf, proseStyle, termsParagraph } from '../parts/type-style.ts'

/** A row for each case: its name over its facets, what there is to tell, its sources. */
export function caseTable(list: Cases, { context, density }: BodyStyle): FlowTable {
  const { medium, type, locale } = context
  const { base, palette } = medium
  const quiet = { ...type.small, weight: 700 } as const
  return {
    kind: 'table',
    spaceBefore: base * 0.4,
    ...(density === 'full'
      ? { caption: paragraphOf(list.summary, proseStyle(type.summary, locale), locale) }
      : {}),
    captionGap: base * 1.1,
    columns: [
      { grow: 0.45, minWidth: base * 9, unbrokenShare: 0 },
      ...list.points.map(() => ({ grow: 1, minWidth: base * 8, unbrokenShare: 0 })),
      { grow: 0, minWidth: base * 3, unbrokenShare: 0.1 },
    ],
    head: [
      {
        cells: [
          columnHead(list.nameHead, { style: quiet, context }),
          ...list.points.map(({ head }) => columnHead(head, { style: type.head, context })),
          columnHead(plain(WORDS[locale].sources), { style: quiet, context }),
        ],
      },
    ],
    groups: [{ rows: list.cases.map((one) => caseRow(one, list, context)) }],
    rule: palette.rule,
    strongRule: palette.ink,
    padding: { x: base * 0.6, y: base * 0.5 },
    stretch: medium.kind === 'picture' ? base : 0,
  }
}

function caseRow(one: Case, list: Cases, context: TemplateContext): TableRow {
  const { medium, type, locale } = context
  const name = rowHead(nameParagraph(one, context))
  const size = type.body.size * 1.2
  return {
    cells: [
      one.subject
        ? { ...name, icon: subjectMark(one.subject, size, { locale, palette: medium.palette }) }
        : name,
      ...list.points.map((_point, index) => bodyCell(pointParagraph(one, index, context))),
      bodyCell(paragraphOf(plain(one.sources.join(' ')), type.small, locale)),
    ],
  }
}

function nameParagraph({ name, facets }: Case, { type, locale }: TemplateContext): Paragraph {
  const labels = facets.flat().map(({ label }) => label)
  const head = paragraphOf(
    labels.length === 0 ? name : [...name, { kind: 'break' }],
    { ...type.body, weight: 700 },
    locale,
  )
  return { ...head, spans: [...head.spans, ...termsParagraph(labels, type.small, locale).spans] }
}

/** What there is to tell; the numbers close the last point. */
function pointParagraph(
  { points, figures }: Case,
  index: number,
  { type, locale }: TemplateContext,
): Paragraph {
  const text = points[index] ?? []
  const isLast = index === points.length - 1
  if (!isLast || figures.length === 0) return paragraphOf(text, type.body, locale)
  const numbers = figures.map((figure) =>
    joinText(figure.label, plain(WORDS[locale].colon), quantityText(figure, locale)),
  )
  const told = paragraphOf(text.length === 0 ? text : [...text, { kind: 'break' }], type.body, locale)
  return { ...told, spans: [...told.spans, ...termsParagraph(numbers, type.small, locale).spans] }
}
