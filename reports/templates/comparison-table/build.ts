import { plain, type RichText } from '../../core/rich-text.ts'
import { WORDS } from '../../core/words.ts'
import type { FlowNode, TableCell, TableColumn, TableGroup, TableRow } from '../../doc/types.ts'
import { headRows, spannerOver } from '../../model/head-rows.ts'
import type { Cell, ComparisonTable, Row, RowGroup } from '../../model/types.ts'
import type { Paragraph } from '../../typeset/types.ts'
import type { BodyStyle } from '../parts/body-style.ts'
import { markIcon } from '../parts/mark-icon.ts'
import { bodyCell, columnHead, rowHead } from '../parts/table-cells.ts'
import type { TemplateContext } from '../parts/template.ts'
import { paragraphOf, proseStyle, termsParagraph, type TypeStyle } from '../parts/type-style.ts'

/** The table, its summary for its caption. */
export function buildComparisonTable(
  table: ComparisonTable,
  { context, density }: BodyStyle,
): readonly FlowNode[] {
  const { medium, type, locale } = context
  const { base, palette } = medium
  const isFull = density === 'full'
  const citation = isFull ? citationOf(table) : 'source line'
  return [
    {
      kind: 'table',
      spaceBefore: base * 0.4,
      ...(isFull && table.summary.length > 0
        ? { caption: paragraphOf(table.summary, proseStyle(type.summary, locale), locale) }
        : {}),
      captionGap: base * 1.1,
      columns: tableColumns(table, context, citation),
      head: tableHead(table, context, citation),
      groups: table.groups.map((group) => buildGroup(table, group, { context, citation })),
      rule: palette.rule,
      strongRule: palette.ink,
      padding: { x: base * 0.7, y: base * (isFull ? 0.62 : 0.42) },
      stretch: medium.kind === 'picture' ? base * 1.4 : 0,
    },
  ]
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
  const sources = columnHead(plain(WORDS[table.locale].sources), {
    style: small,
    context,
    columnSpan: 1,
    rowSpan: rows.length,
  })
  return rows.map((cells, index) => ({
    cells: [
      ...cells.map(({ kind, text, ...cell }) =>
        columnHead(text, { ...cell, style: kind === 'stub' ? small : type.head, context }),
      ),
      ...(index === 0 && citation === 'each row' ? [sources] : []),
    ],
  }))
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
  const labelCell = (text: RichText): TableCell =>
    rowHead(paragraphOf(text, { ...type.body, family: 'serif', weight: 700 }, locale), columnSpan)
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
  return {
    cells: [
      rowHead(paragraphOf(row.head, { ...type.body, weight: 700, wrap: 'balance' }, locale)),
      ...row.cells.map((cell) => contentCell(cell, context)),
      ...(citation === 'each row'
        ? [bodyCell(paragraphOf(plain(row.sources.join(' ')), type.small, locale))]
        : []),
    ],
  }
}

function contentCell(cell: Cell, context: TemplateContext): TableCell {
  const { type, medium } = context
  const icon = cell.kind === 'mark' ? markIcon(cell.mark, type.body.size * 0.8, medium.palette) : undefined
  return bodyCell(cellParagraph(cell, context), icon)
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
