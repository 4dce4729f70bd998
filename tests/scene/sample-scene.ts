import type { Colour } from '../../reports/core/colour.ts'
import type { Rect } from '../../reports/core/geometry.ts'
import type { FontSet } from '../../reports/fonts/types.ts'
import type {
  BoxItem,
  FontKey,
  Scene,
  SceneItem,
  StructureNode,
  TextItem,
  TextLine,
  TextRun,
} from '../../reports/scene/types.ts'
import { LIGHT } from '../../reports/theme/tokens.ts'

/** A comparison table such as the templates make, on one page of 960 × 540 pt. */
export const SAMPLE_TITLE = '网络营销与电子商务对照'
export const SAMPLE_LINK = 'https://example.org/compare'
export const SAMPLE_ROWS: readonly (readonly string[])[] = [
  ['比较项', '网络营销', '电子商务'],
  [
    '核心目标',
    '提高曝光、收集线索，再把人带到成交的门口。',
    '完成交易：下单、付款、发货与售后，一环也不能断。',
  ],
  [
    '主要手段',
    '搜索引擎优化与竞价（SEO/SEM）、社交媒体、内容、邮件。',
    '平台开店、自建网站、直播带货、会员与促销活动。',
  ],
  ['依靠的技术', '大数据分析、人工智能 (AI)、自动化投放工具。', '支付接口、库存系统、物流跟踪与订单管理。'],
  ['衡量指标', '点击率、转化率、投资回报 ROI、粉丝增长 12.5%。', '成交总额 GMV、客单价、复购率、退货率。'],
  [
    '与用户的接触',
    '先接触陌生人，重在吸引与说服；不一定当场成交。',
    '面对已有意向的人，重在体验、信任和服务。',
  ],
]
const SOURCE_TEXT = '来源：《网络营销基础与实践》，清华大学出版社，2002 年'

export const SAMPLE_CHARACTERS = [SAMPLE_TITLE, SOURCE_TEXT, ...SAMPLE_ROWS.flat()].join('')

export interface TextStyle {
  readonly font: FontKey
  readonly size: number
  readonly colour: Colour
}

const BODY: TextStyle = { font: 'sans-400', size: 15, colour: LIGHT.ink }
const HEAD: TextStyle = { font: 'sans-700', size: 15, colour: LIGHT.ink }

interface Setting {
  readonly owner: number | 'artifact'
  readonly text: string
  readonly style: TextStyle
  readonly box: Rect
  /** The inline node that owns the runs. */
  readonly runOwner?: number
}

/** Sets text in lines: no rules, every glyph may begin a line. */
export function setText(fonts: FontSet, setting: Setting): TextItem {
  const { box, owner, style, text } = setting
  const face = fonts[style.font]
  const scale = style.size / face.unitsPerEm
  const lines: TextLine[] = []
  let glyphs: TextRun['glyphs'][number][] = []
  let pen = 0
  const finish = (): void => {
    const run: TextRun = {
      text: glyphs.map((glyph) => glyph.text).join(''),
      ...style,
      x: box.x,
      rise: 0,
      glyphs,
      ...(setting.runOwner === undefined ? {} : { owner: setting.runOwner }),
    }
    const baseline = box.y + style.size * (1.1 + 1.5 * lines.length)
    lines.push({ x: box.x, baseline, width: pen, runs: [run] })
    glyphs = []
    pen = 0
  }
  const shaped = face.shape(text)
  shaped.forEach((glyph, index) => {
    const advance = glyph.advance * scale
    if (pen + advance > box.width) finish()
    const end = shaped[index + 1]?.cluster ?? text.length
    const x = box.x + pen + glyph.offsetX * scale
    glyphs.push({ id: glyph.id, x, y: glyph.offsetY * scale, text: text.slice(glyph.cluster, end) })
    pen += advance
  })
  finish()
  return { kind: 'text', owner, text, box, align: 'start', lines }
}

/** The sample: a heading, a table of six rows, a line of sources with a link. */
export function buildSampleScene(fonts: FontSet): Scene {
  const rowTop = (row: number): number => (row === 0 ? 110 : 150 + (row - 1) * 62)
  const items: SceneItem[] = [
    setText(fonts, {
      owner: 2,
      text: SAMPLE_TITLE,
      style: { font: 'serif-700', size: 30, colour: LIGHT.ink },
      box: { x: 48, y: 40, width: 864, height: 45 },
    }),
    band(180, LIGHT.marketing.tint),
    band(552, LIGHT.ecommerce.tint),
  ]
  const rows: StructureNode[] = SAMPLE_ROWS.map((texts, row) => {
    if (row > 0) items.push(rule(rowTop(row) - 7))
    const cells = texts.map((text, column): StructureNode => {
      const id = sampleCellId(row, column)
      const colour = [LIGHT.ink, LIGHT.marketing.strong, LIGHT.ecommerce.strong][column] ?? LIGHT.ink
      const style = row === 0 ? { ...HEAD, colour } : column === 0 ? HEAD : BODY
      const x = [48, 190, 562][column] ?? 0
      const rect = { x, y: rowTop(row), width: column === 0 ? 120 : 340, height: row === 0 ? 25 : 50 }
      items.push(setText(fonts, { owner: id, text, style, box: rect }))
      if (row > 0 && column > 0) return { id, role: 'cell', children: [] }
      return { id, role: 'head-cell', scope: row === 0 ? 'column' : 'row', children: [] }
    })
    return { id: sampleCellId(row, -1), role: 'row', children: cells }
  })
  items.push(...sourceItems(fonts))
  const [head, ...body] = rows
  if (head === undefined) throw new Error('The sample has no rows.')
  return {
    locale: 'zh-Hans',
    title: SAMPLE_TITLE,
    description: '五个方面的对照：目标、手段、技术、指标、与用户的接触。',
    author: 'Duizhao',
    updated: '2025-01-31',
    pages: [{ width: 960, height: 540, background: LIGHT.paper, items }],
    structure: sampleStructure(head, body),
  }
}

/** The node of a cell; column -1 is the row itself. */
export function sampleCellId(row: number, column: number): number {
  return (row === 0 ? 5 : 6) + row * 4 + column + 1
}

function sampleStructure(head: StructureNode, body: readonly StructureNode[]): StructureNode {
  return {
    id: 1,
    role: 'document',
    children: [
      { id: 2, role: 'heading', level: 1, children: [] },
      {
        id: 3,
        role: 'table',
        children: [
          { id: 4, role: 'table-head', children: [head] },
          { id: 9, role: 'table-body', children: body },
        ],
      },
      { id: 40, role: 'paragraph', children: [{ id: 41, role: 'link', href: SAMPLE_LINK, children: [] }] },
    ],
  }
}

function sourceItems(fonts: FontSet): readonly SceneItem[] {
  const rect = { x: 48, y: 470, width: 500, height: 18 }
  const style: TextStyle = { font: 'sans-400', size: 10.5, colour: LIGHT.inkSoft }
  return [
    setText(fonts, { owner: 40, text: SOURCE_TEXT, style, box: rect, runOwner: 41 }),
    { kind: 'link', owner: 41, rect, href: SAMPLE_LINK, label: SOURCE_TEXT },
    {
      kind: 'path',
      owner: 'artifact',
      commands: [
        { op: 'move', to: { x: 880, y: 40 } },
        { op: 'curve', control1: { x: 900, y: 40 }, control2: { x: 912, y: 52 }, to: { x: 912, y: 72 } },
        { op: 'line', to: { x: 880, y: 72 } },
        { op: 'close' },
      ],
      stroke: { colour: LIGHT.ruleStrong, width: 1, dash: [3, 2] },
    },
  ]
}

function band(x: number, fill: Colour): BoxItem {
  return { kind: 'box', owner: 'artifact', rect: { x, y: 100, width: 360, height: 358 }, fill, radius: 6 }
}

function rule(y: number): BoxItem {
  return {
    kind: 'box',
    owner: 'artifact',
    rect: { x: 48, y, width: 864, height: 0.5 },
    fill: LIGHT.rule,
    radius: 0,
  }
}
