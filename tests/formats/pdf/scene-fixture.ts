import { crc32, deflateSync } from 'node:zlib'
import type { Colour } from '../../../reports/core/colour.ts'
import type { FontSet } from '../../../reports/fonts/types.ts'
import type {
  FontKey,
  Owner,
  PlacedGlyph,
  Scene,
  SceneItem,
  StructureNode,
  TextItem,
  TextLine,
  TextRun,
} from '../../../reports/scene/types.ts'

export interface Span {
  readonly text: string
  readonly font?: FontKey
  readonly size?: number
  readonly colour?: Colour
  readonly rise?: number
  readonly owner?: number
}

export interface Setting {
  readonly owner: Owner
  readonly spans: readonly Span[]
  readonly x: number
  /** Top of the box. */
  readonly y: number
  readonly width: number
}

const INK: Colour = '#221e19'
const LEADING = 1.6

/**
 * Sets spans in lines: breaks anywhere between Han and at spaces between words, and puts a quarter em between Han and
 * Latin as the typesetter does. Spaces at the ends of lines are left out, so the writer has to make them good.
 */
export function setText(fonts: FontSet, { owner, spans, x, y, width }: Setting): TextItem {
  const size = Math.max(...spans.map((span) => span.size ?? 10.5))
  const lines: TextLine[] = []
  let runs: TextRun[] = []
  let pen = x
  const finishLine = (): void => {
    if (runs.length > 0) {
      lines.push({ x, baseline: y + (lines.length + 0.75) * size * LEADING, width: pen - x, runs })
    }
    runs = []
    pen = x
  }
  let before = ''
  for (const span of spans) {
    for (const word of span.text.match(/[\w%.,/()-]+|[^]/gu) ?? []) {
      const glyphs = shapeWord(fonts, span, word)
      const gap = isGap(before, word) && pen > x ? 0.25 * (span.size ?? 10.5) : 0
      const advance = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0)
      if (pen + gap + advance > x + width) finishLine()
      else pen += gap
      before = word
      if (word === ' ' && (pen === x || pen + advance > x + width - 4)) continue
      const placed: PlacedGlyph[] = []
      for (const glyph of glyphs) {
        placed.push({ id: glyph.id, x: pen, y: 0, text: glyph.text })
        pen += glyph.advance
      }
      runs = addToRuns(runs, span, placed)
    }
  }
  finishLine()
  const height = lines.length * size * LEADING
  const text = spans.map((span) => span.text).join('')
  return { kind: 'text', owner, text, box: { x, y, width, height }, align: 'start', lines }
}

function isGap(before: string, word: string): boolean {
  return (
    (/\p{sc=Han}$/u.test(before) && /^\w/.test(word)) || (/\w$/.test(before) && /^\p{sc=Han}/u.test(word))
  )
}

function shapeWord(
  fonts: FontSet,
  { font = 'sans-400', size = 10.5 }: Span,
  word: string,
): readonly { readonly id: number; readonly advance: number; readonly text: string }[] {
  const face = fonts[font]
  const shaped = face.shape(word)
  return shaped.map((glyph, index) => ({
    id: glyph.id,
    advance: (glyph.advance * size) / face.unitsPerEm,
    text:
      glyph.cluster === shaped[index - 1]?.cluster
        ? ''
        : word.slice(glyph.cluster, nextCluster(shaped, index, word)),
  }))
}

function nextCluster(shaped: readonly { readonly cluster: number }[], index: number, word: string): number {
  const own = shaped[index]?.cluster ?? 0
  return shaped.slice(index).find((glyph) => glyph.cluster > own)?.cluster ?? word.length
}

function addToRuns(runs: TextRun[], span: Span, glyphs: readonly PlacedGlyph[]): TextRun[] {
  const last = runs.at(-1)
  const { font = 'sans-400', size = 10.5, colour = INK, rise = 0 } = span
  const text = glyphs.map((glyph) => glyph.text).join('')
  const isSame =
    last?.font === font && last.size === size && last.colour === colour && last.owner === span.owner
  if (last && isSame) {
    return [...runs.slice(0, -1), { ...last, text: last.text + text, glyphs: [...last.glyphs, ...glyphs] }]
  }
  const owned = span.owner === undefined ? {} : { owner: span.owner }
  return [...runs, { text, font, size, colour, x: glyphs[0]?.x ?? 0, rise, glyphs, ...owned }]
}

export const TABLE_ROWS: readonly (readonly string[])[] = [
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
  ['依靠的技术', '大数据分析、人工智能AI、自动化投放工具。', '支付接口、库存系统、物流跟踪与订单管理。'],
  ['衡量指标', '点击率、转化率、投资回报ROI、粉丝增长12.5%。', '成交总额GMV、客单价、复购率、退货率。'],
  [
    '与用户的接触',
    '先接触陌生人，重在吸引与说服；不一定当场成交。',
    '面对已有意向的人，重在体验、信任和服务。',
  ],
]

export const ENGLISH =
  'Marketing brings people to the door; commerce closes the sale (order, payment, delivery) and keeps them.'

const TITLE = '网络营销与电子商务对照'
const INTRO = ['两者同在一条路上，', '先引流后成交', '，详见', '统计公报2024', '与第二部分', '1', '。']
const LIST = ['点击率说明有多少人看见后愿意点。', '转化率说明来的人里有多少成交。']
const MORE = [
  '指标',
  '图中的两个圆相交之处是客户。',
  '统计口径见公报。',
  '上接第一页',
  '陌生人',
  '第1页',
  '第2页',
  '续',
]

/** Characters of the fixture, for cutting fonts. */
export const FIXTURE_CHARACTERS = [
  TITLE,
  ...INTRO,
  ...LIST,
  ...MORE,
  ENGLISH,
  ...TABLE_ROWS.flat(),
  '• (*)',
].join('')

export const LINK_HREF = 'https://example.org/公报?a=1&b=(2)'

/** Two pages with everything that a scene can hold: see `structure` for the parts. */
export function fixtureScene(fonts: FontSet): Scene {
  const table = tableParts(fonts)
  const runningHead = (page: number): TextItem =>
    setText(fonts, {
      owner: 'artifact',
      spans: [{ text: page === 1 ? '第1页' : '第2页', size: 8, colour: '#625b50' }],
      x: 500,
      y: 20,
      width: 60,
    })
  return {
    locale: 'zh-Hans',
    title: TITLE,
    description: '五个方面的对照 <目标 & 手段>。',
    author: '对照 (Duizhao)',
    updated: '2025-01-31',
    url: 'https://example.org/compare?x=1&y=2',
    pages: [
      {
        width: 595.276,
        height: 841.89,
        background: '#fdfbf6',
        items: [runningHead(1), ...introItems(fonts), ...listItems(fonts), ...table.first],
      },
      {
        width: 595.276,
        height: 841.89,
        background: '#ffffff',
        items: [runningHead(2), ...table.second, ...figureItems(fonts), ...noteItems(fonts)],
      },
    ],
    structure: structure(),
  }
}

function introItems(fonts: FontSet): readonly SceneItem[] {
  const [a = '', strong = '', b = '', link = '', c = '', mark = '', d = ''] = INTRO
  const intro = setText(fonts, {
    owner: 3,
    spans: [
      { text: a },
      { text: strong, font: 'sans-700' },
      { text: b },
      { text: link, colour: '#2c4a8c', owner: 4 },
      { text: c },
      { text: mark, size: 6.5, rise: 4, owner: 6 },
      { text: d },
    ],
    x: 48,
    y: 90,
    width: 240,
  })
  const heading = setText(fonts, {
    owner: 2,
    spans: [{ text: TITLE, font: 'serif-700', size: 24 }],
    x: 48,
    y: 48,
    width: 500,
  })
  return [
    heading,
    intro,
    ...linkItems(intro, 4, LINK_HREF),
    ...linkItems(intro, 6, '#50'),
    setText(fonts, { owner: 7, spans: [{ text: ENGLISH, font: 'serif-400' }], x: 320, y: 90, width: 200 }),
  ]
}

function linkItems({ lines }: TextItem, owner: number, href: string): readonly SceneItem[] {
  return lines.flatMap(({ runs, baseline, x, width }) =>
    runs.flatMap((run, index): readonly SceneItem[] => {
      if (run.owner !== owner) return []
      const end = runs[index + 1]?.x ?? x + width
      const rect = { x: run.x, y: baseline - run.size - run.rise, width: end - run.x, height: run.size * 1.2 }
      return [{ kind: 'link', owner, rect, href, label: run.text }]
    }),
  )
}

function listItems(fonts: FontSet): readonly SceneItem[] {
  return LIST.flatMap((text, index) => [
    setText(fonts, { owner: 12 + 3 * index, spans: [{ text: '•' }], x: 48, y: 160 + 20 * index, width: 12 }),
    setText(fonts, { owner: 13 + 3 * index, spans: [{ text }], x: 62, y: 160 + 20 * index, width: 400 }),
  ])
}

const COLUMNS = [
  { x: 48, width: 90 },
  { x: 148, width: 190 },
  { x: 350, width: 190 },
]

/** Rows up to the third stand on the first page; the head is repeated on the second, as decoration. */
function tableParts(fonts: FontSet): {
  readonly first: readonly SceneItem[]
  readonly second: readonly SceneItem[]
} {
  const row = (index: number, y: number, isRepeat = false): readonly SceneItem[] => [
    {
      kind: 'box',
      owner: 'artifact',
      rect: { x: 48, y: y - 6, width: 492, height: 0.5 },
      fill: '#8b8374',
      radius: 0,
    },
    ...(TABLE_ROWS[index] ?? []).map((text, column) =>
      setText(fonts, {
        owner: isRepeat ? 'artifact' : cellId(index, column),
        spans: [{ text, font: index === 0 || column === 0 ? 'sans-700' : 'sans-400' }],
        x: COLUMNS[column]?.x ?? 0,
        y,
        width: COLUMNS[column]?.width ?? 0,
      }),
    ),
  ]
  const tint = { kind: 'box', owner: 'artifact', fill: '#f9ebe5', radius: 6 } as const
  const caption = setText(fonts, {
    owner: 21,
    spans: [{ text: '指标', font: 'sans-700' }],
    x: 48,
    y: 214,
    width: 400,
  })
  return {
    first: [
      caption,
      { ...tint, rect: { x: 142, y: 236, width: 200, height: 150 } },
      ...row(0, 244),
      ...row(1, 270),
      ...row(2, 316),
    ],
    second: [...row(0, 60, true), ...row(3, 90), ...row(4, 136), ...row(5, 182)],
  }
}

export function cellId(row: number, column: number): number {
  return (row === 0 ? 23 : 24) + row * 4 + column + 1
}

function figureItems(fonts: FontSet): readonly SceneItem[] {
  const circle = (x: number, dash?: readonly number[]): SceneItem => ({
    kind: 'path',
    owner: 48,
    commands: [
      { op: 'move', to: { x, y: 300 } },
      { op: 'curve', control1: { x, y: 340 }, control2: { x: x + 80, y: 340 }, to: { x: x + 80, y: 300 } },
      { op: 'line', to: { x: x + 40, y: 270 } },
      { op: 'close' },
    ],
    ...(dash ? {} : { fill: '#e8edf6' }),
    stroke: { colour: '#2c4a8c', width: 1.25, ...(dash ? { dash } : {}) },
  })
  return [
    circle(60),
    circle(110, [3, 2]),
    {
      kind: 'image',
      owner: 48,
      rect: { x: 240, y: 270, width: 60, height: 60 },
      mime: 'image/png',
      bytes: tinyPng(),
    },
    setText(fonts, { owner: 48, spans: [{ text: '陌生人', size: 9 }], x: 80, y: 300, width: 100 }),
  ]
}

function noteItems(fonts: FontSet): readonly SceneItem[] {
  return [
    setText(fonts, {
      owner: 49,
      spans: [{ text: '指标', font: 'serif-700', size: 14 }],
      x: 48,
      y: 350,
      width: 300,
    }),
    setText(fonts, { owner: 50, spans: [{ text: '统计口径见公报。', size: 8 }], x: 48, y: 390, width: 300 }),
  ]
}

/** 2 × 2 pixels: opaque red and blue, half-transparent green, nothing. */
export function tinyPng(): Uint8Array {
  const pixels = Buffer.from([0, 255, 0, 0, 255, 0, 255, 0, 128, 0, 0, 0, 255, 255, 0, 0, 0, 0])
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 6, 0, 0, 0])
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))]
  return new Uint8Array(Buffer.concat([signature, ...parts]))
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

function leaf(id: number, role: StructureNode['role'], more: Partial<StructureNode> = {}): StructureNode {
  return { id, role, children: [], ...more }
}

function structure(): StructureNode {
  const row = (index: number): StructureNode =>
    leaf(cellId(index, -1), 'row', {
      children: (TABLE_ROWS[index] ?? []).map((_, column) => {
        if (index > 0 && column > 0) return leaf(cellId(index, column), 'cell')
        return leaf(cellId(index, column), 'head-cell', { scope: index === 0 ? 'column' : 'row' })
      }),
    })
  const item = (index: number): StructureNode =>
    leaf(11 + 3 * index, 'list-item', {
      children: [leaf(12 + 3 * index, 'label'), leaf(13 + 3 * index, 'list-body')],
    })
  const note = leaf(5, 'note-reference', { children: [leaf(6, 'link', { href: '#50' })] })
  const body = TABLE_ROWS.slice(1).map((_, index) => row(index + 1))
  return leaf(1, 'document', {
    children: [
      leaf(2, 'heading', { level: 1 }),
      leaf(3, 'paragraph', { children: [leaf(4, 'link', { href: LINK_HREF }), note] }),
      leaf(7, 'paragraph', { lang: 'en' }),
      leaf(10, 'list', { children: LIST.map((_, index) => item(index)) }),
      leaf(20, 'table', {
        children: [
          leaf(21, 'caption'),
          leaf(22, 'table-head', { children: [row(0)] }),
          leaf(27, 'table-body', { children: body }),
        ],
      }),
      leaf(48, 'figure', { alt: '两个圆相交，相交之处是客户。' }),
      leaf(49, 'heading', { level: 2 }),
      leaf(50, 'note'),
    ],
  })
}

/** One page of text alone: `lines` one under the other. */
export function textScene(lines: readonly TextItem[]): Scene {
  return {
    locale: 'zh-Hans',
    title: 'Text',
    description: 'Text.',
    author: 'Duizhao',
    updated: '2025-01-31',
    pages: [{ width: 595.276, height: 841.89, background: '#ffffff', items: lines }],
    structure: leaf(1, 'document', { children: [leaf(2, 'paragraph')] }),
  }
}
