import type { RichText } from '../../core/rich-text.ts'
import type { DrawingNode, TableCell } from '../../doc/types.ts'
import type { Subject } from '../../model/types.ts'
import type { Paragraph } from '../../typeset/types.ts'
import { subjectMark } from './subject-mark.ts'
import type { TemplateContext } from './template.ts'
import { paragraphOf, type TypeStyle } from './type-style.ts'

interface HeadStyle {
  readonly style: TypeStyle
  readonly context: TemplateContext
  readonly columnSpan?: number
  readonly rowSpan?: number
  readonly subject?: Subject
}

/** The head of a column, with its subject's mark and colour. */
export function columnHead(
  text: RichText,
  { style, context, columnSpan = 1, rowSpan = 1, subject }: HeadStyle,
): TableCell {
  const { medium, locale } = context
  const colour = subject ? medium.palette[subject].strong : style.colour
  return {
    role: { role: 'head-cell', scope: 'column' },
    paragraph: paragraphOf(text, { ...style, colour }, locale),
    columnSpan,
    rowSpan,
    ...(subject ? { icon: subjectMark(subject, style.size * 1.2, { locale, palette: medium.palette }) } : {}),
  }
}

/** The head of a row. */
export function rowHead(paragraph: Paragraph, columnSpan = 1): TableCell {
  return { role: { role: 'head-cell', scope: 'row' }, paragraph, columnSpan, rowSpan: 1 }
}

/** A cell of the body. */
export function bodyCell(paragraph: Paragraph, icon?: DrawingNode): TableCell {
  return { role: { role: 'cell' }, paragraph, columnSpan: 1, rowSpan: 1, ...(icon ? { icon } : {}) }
}
