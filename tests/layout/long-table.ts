import { mapLeaves, plain, type RichText } from '../../reports/core/rich-text.ts'
import type { Cell, ComparisonTable, Note, Row, RowGroup } from '../../reports/model/types.ts'

export interface LongTable {
  readonly rows: number
  /** Rows in a group; without it there are no groups. */
  readonly groupRows?: number
  /** Beside the stub. */
  readonly columns?: number
}

/** A table of so many rows whose cells say different things at different length; the same for the same numbers. */
export function longTable({ rows, groupRows = rows, columns = 3 }: LongTable): ComparisonTable {
  const groups = Array.from({ length: Math.ceil(rows / groupRows) }, (_, group): RowGroup => {
    const first = group * groupRows
    const count = Math.min(groupRows, rows - first)
    return {
      ...(groupRows < rows ? { id: `group-${String(group)}`, label: plain(groupLabel(group)) } : {}),
      rows: Array.from({ length: count }, (_, index) => longRow(first + index, columns)),
    }
  })
  return {
    kind: 'table',
    id: 'long-table',
    locale: 'zh-Hans',
    caption: plain('营销与电商的逐项对照'),
    summary: plain('一边管让人走近，一边管把事办成；下面逐项来比，先后按一笔生意的次序。'),
    stubHead: plain('方面'),
    columns: HEADS.slice(0, columns).map((head, index) => ({
      id: `column-${String(index)}`,
      head: plain(head),
    })),
    spanners: [],
    groups,
    notes: NOTES.slice(0, Math.min(NOTES.length, Math.floor(rows / NOTE_EVERY))),
    sources: [{ id: 'S0', title: '示例文稿', character: '百科体' }],
    updated: '2026-01-02',
  }
}

/** A table's rows so many times over, numbered, with a third column of what the next row says; notes stand once. */
export function repeatTable(table: ComparisonTable, times: number): ComparisonTable {
  const rows = table.groups.flatMap((group) => group.rows)
  const repeated = Array.from({ length: times * rows.length }, (_, index): Row => {
    const [row, next] = [rows[index % rows.length], rows[(index + 1) % rows.length]]
    if (!row || !next) throw new Error('The table has no rows.')
    const cells = [...row.cells, ...next.cells.slice(0, 1)]
    return {
      ...row,
      id: `${row.id}-${String(index)}`,
      head: [...row.head, ...plain(` ${String(index + 1)}`)],
      cells: index < rows.length ? cells : cells.map(withoutNotes),
    }
  })
  const third = table.columns.slice(0, 1).map((column) => ({ ...column, id: 'third' }))
  return { ...table, columns: [...table.columns, ...third], groups: [{ rows: repeated }] }
}

function withoutNotes(cell: Cell): Cell {
  const strip = (text: RichText): RichText => mapLeaves(text, (leaf) => (leaf.kind === 'note' ? [] : [leaf]))
  switch (cell.kind) {
    case 'text':
      return { ...cell, text: strip(cell.text) }
    case 'terms':
      return { ...cell, terms: cell.terms.map(strip) }
    case 'mark':
      return { ...cell, words: strip(cell.words) }
  }
}

/** The label of the group with this index. */
export function groupLabel(group: number): string {
  return `第 ${String(group + 1)} 部分：${pick(STUBS, group)}`
}

const HEADS = ['网络营销', '电子商务', '两者合力'] as const
const NOTE_EVERY = 50

const NOTES: readonly Note[] = [
  { id: 'fee', mark: '1', text: plain('各家平台收费不同，以当时公布的为准。') },
  { id: 'rate', mark: '2', text: plain('转化率按下单人数除以进店人数来算。') },
  { id: 'tax', mark: '3', text: plain('跨境的订单另有税费，不在此列。') },
]

function longRow(index: number, columns: number): Row {
  return {
    id: `row-${String(index)}`,
    head: plain(`${pick(STUBS, index * 7)} ${String(index + 1)}`),
    cells: Array.from({ length: columns }, (_, column) => longCell(index, column)),
    sources: ['S0'],
  }
}

function longCell(row: number, column: number): Cell {
  const text = plain(cellWords(row, column))
  const note = NOTES[Math.floor(row / NOTE_EVERY) - 1]
  const marked = column === 0 && row % NOTE_EVERY === 0 && note !== undefined
  const rich: RichText = marked ? [...text, { kind: 'note', note: note.id, mark: note.mark }] : text
  return { kind: 'text', text: rich }
}

/** Between 12 and 30 characters: one clause or two. */
function cellWords(row: number, column: number): string {
  const seed = row * 3 + column
  const first = pick(CLAUSES, seed * 5 + Math.floor(seed / CLAUSES.length))
  if (seed % 3 === 0) return `${first}，${pick(ENDS, seed)}`
  return `${first}，${pick(CLAUSES, seed * 11 + 4)}${seed % 7 === 0 ? '（见 GMV、ROI）' : ''}`
}

function pick(words: readonly string[], index: number): string {
  return words[index % words.length] ?? ''
}

const STUBS = [
  '目标',
  '手段',
  '指标',
  '预算与分工',
  '团队',
  '工具',
  '数据归属',
  '周期',
  '风险',
  '售后与复购',
  '渠道',
] as const

const ENDS = ['按周复盘', '先试后推', '由店长负责', '每季调整一次', '写进合同'] as const

const CLAUSES = [
  '让更多合适的人知道并走近',
  '把进店的人变成下单的人',
  '靠搜索、社交与内容引来流量',
  '开店、支付、物流、客服一条龙',
  '看曝光、点击和到店的成本',
  '看成交额、客单价与复购率',
  '先花钱试出有效的素材',
  '库存与发货速度决定口碑',
  '会员体系留住回头的客人',
  '直播间里当场回答疑问',
  '投放计划跟着节日走',
  '退换货规则写得越清楚越好',
  '用户评价是下一轮广告的素材',
  '价格带要与定位相配',
  '用调研弄清谁在买、为什么买',
  '详情页把好处说在前头',
  '老客转介绍的成本最低',
  '仓库离买家近，运费就省',
  '账号与名单要握在自己手里',
  '促销之后要算清真实利润',
  '品牌故事讲一遍不够，要常讲',
  '客服话术由一线的人来写',
  '跨境先弄明白关税与认证',
] as const
