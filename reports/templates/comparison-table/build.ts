import { plain, type RichText } from '../../core/rich-text.ts'
import { WORDS } from '../../core/words.ts'
import type { Doc, FlowTable, TableCell, TableColumn, TableGroup, TableRow } from '../../doc/types.ts'
import { headRows, spannerOver } from '../../model/head-rows.ts'
import type { Cell, ComparisonTable, Row, RowGroup, Subject } from '../../model/types.ts'
import type { Medium } from '../../theme/medium.ts'
import type { Paragraph } from '../../typeset/types.ts'
import { frameDocument } from '../parts/document-frame.ts'
import { endMatter } from '../parts/end-matter.ts'
import { markIcon } from '../parts/mark-icon.ts'
import { subjectMark } from '../parts/subject-mark.ts'
import { type TemplateContext, templateContext } from '../parts/template.ts'
import { titleBlock } from '../parts/title-block.ts'
import { paragraphOf, proseStyle, termsParagraph, type TypeStyle } from '../parts/type-style.ts'

/** A comparison table: title, the table with its caption, notes, source line. */
export function buildComparisonTable(table: ComparisonTable, medium: Medium): Doc {
  const context = templateContext(medium, table.locale)
  const body = [
    titleBlock({ caption: table.caption }, context),
    buildTableBlock(table, context),
    ...endMatter(table, context),
  ]
  return frameDocument(table, body, context)
}

/** The table alone, as part of this or another document. */
export function buildTableBlock(table: ComparisonTable, context: TemplateContext): FlowTable {
  const { medium, type, locale } = context
  const { base, palette } = medium
  const citation = citationOf(table)
  return {
    kind: 'table',
    spaceBefore: base * 0.4,
    ...(table.summary.length > 0
      ? { caption: paragraphOf(table.summary, proseStyle(type.summary, locale), locale) }
      : {}),
    captionGap: base * 1.1,
    columns: tableColumns(table, context, citation),
    head: tableHead(table, context, citation),
    groups: table.groups.map((group) => buildGroup(table, group, { context, citation })),
    rule: palette.rule,
    strongRule: palette.ink,
    padding: { x: base * 0.7, y: base * 0.62 },
    stretch: medium.kind === 'picture' ? base * 2.2 : 0,
  }
}

/** Where rows draw on different sources, each row names its own; else the source line does for all. */
type Citation = 'each row' | 'source line'

function citationOf(table: ComparisonTable): Citation {
  const lists = table.groups.flatMap((group) => group.rows.map((row) => row.sources.join(' ')))
  return new Set(lists).size > 1 ? 'each row' : 'source line'
}

function tableColumns(
  table: ComparisonTable,
  { medium }: TemplateContext,
  citation: Citation,
): TableColumn[] {
  const { base, palette } = medium
  return [
    { grow: 0.35, minWidth: base * 5, unbrokenShare: 0.2 },
    ...table.columns.map((column, index): TableColumn => {
      const subject = column.subject ?? spannerOver(table, index)?.subject
      const edge = subject ? palette[subject].strong : palette.ruleStrong
      return { grow: 1, minWidth: base * 7, unbrokenShare: 0, edge }
    }),
    ...(citation === 'each row' ? [{ grow: 0, minWidth: base * 3, unbrokenShare: 0.1 }] : []),
  ]
}

function tableHead(
  table: ComparisonTable,
  context: TemplateContext,
  citation: Citation,
): readonly TableRow[] {
  const { type } = context
  const small: TypeStyle = { ...type.small, weight: 700 }
  const rows = headRows(table)
  const sources = headCell(plain(WORDS[table.locale].sources), {
    style: small,
    context,
    columnSpan: 1,
    rowSpan: rows.length,
  })
  return rows.map((cells, index) => ({
    cells: [
      ...cells.map(({ kind, text, ...cell }) =>
        headCell(text, { ...cell, style: kind === 'stub' ? small : type.head, context }),
      ),
      ...(index === 0 && citation === 'each row' ? [sources] : []),
    ],
  }))
}

interface HeadStyle {
  readonly style: TypeStyle
  readonly context: TemplateContext
  readonly columnSpan: number
  readonly rowSpan: number
  readonly subject?: Subject
}

function headCell(text: RichText, { style, context, columnSpan, rowSpan, subject }: HeadStyle): TableCell {
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

interface GroupContext {
  readonly context: TemplateContext
  readonly citation: Citation
}

function buildGroup(
  table: ComparisonTable,
  group: RowGroup,
  { context, citation }: GroupContext,
): TableGroup {
  const { type, locale } = context
  const columnSpan = table.columns.length + (citation === 'each row' ? 2 : 1)
  const labelCell = (text: RichText): TableCell => ({
    role: { role: 'head-cell', scope: 'row' },
    paragraph: paragraphOf(text, { ...type.body, family: 'serif', weight: 700 }, locale),
    columnSpan,
    rowSpan: 1,
  })
  const words = WORDS[locale]
  const suffix = locale === 'en' ? ` (${words.continued})` : `（${words.continued}）`
  return {
    ...(group.label
      ? { label: { cell: labelCell(group.label), continued: labelCell([...group.label, ...plain(suffix)]) } }
      : {}),
    rows: group.rows.map((row) => buildRow(row, { context, citation })),
  }
}

function buildRow(row: Row, { context, citation }: GroupContext): TableRow {
  const { type, locale } = context
  const stub: TableCell = {
    role: { role: 'head-cell', scope: 'row' },
    paragraph: paragraphOf(row.head, { ...type.body, weight: 700, wrap: 'balance' }, locale),
    columnSpan: 1,
    rowSpan: 1,
  }
  const sources: TableCell = {
    role: { role: 'cell' },
    paragraph: paragraphOf(plain(row.sources.join(' ')), type.small, locale),
    columnSpan: 1,
    rowSpan: 1,
  }
  return {
    cells: [
      stub,
      ...row.cells.map((cell) => bodyCell(cell, context)),
      ...(citation === 'each row' ? [sources] : []),
    ],
  }
}

function bodyCell(cell: Cell, context: TemplateContext): TableCell {
  const { type, medium } = context
  return {
    role: { role: 'cell' },
    paragraph: cellParagraph(cell, context),
    columnSpan: 1,
    rowSpan: 1,
    ...(cell.kind === 'mark' ? { icon: markIcon(cell.mark, type.body.size * 0.8, medium.palette) } : {}),
  }
}

function cellParagraph(cell: Cell, { type, locale }: TemplateContext): Paragraph {
  const words = WORDS[locale]
  switch (cell.kind) {
    case 'text':
      return paragraphOf(cell.text, type.body, locale)
    case 'terms':
      return termsParagraph(cell.terms, type.body, locale)
    case 'mark': {
      const word: RichText = [{ kind: 'strong', children: plain(words.marks[cell.mark]) }]
      return paragraphOf([...word, ...plain(words.colon), ...cell.words], type.body, locale)
    }
  }
}
