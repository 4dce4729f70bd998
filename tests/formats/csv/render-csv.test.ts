import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import type { Locale } from '../../../reports/core/locale.ts'
import { plain } from '../../../reports/core/rich-text.ts'
import { renderCsv } from '../../../reports/formats/csv/render-csv.ts'
import type { Checklist, ComparisonTable, Document, Sheet, Stages } from '../../../reports/model/types.ts'

function read(document: Document): readonly (readonly string[])[] {
  return parse(renderCsv(document), { bom: true })
}

function base<Id extends string>(id: Id, locale: Locale = 'zh-Hans') {
  return {
    id,
    locale,
    caption: plain('对照'),
    summary: plain('一句话。'),
    notes: [],
    sources: [
      { id: 'S0', title: '百科', character: '百科' },
      { id: 'S2', title: '基础与实践', character: '教材' },
    ],
    updated: '2025-01-31',
  }
}

function table(change: Partial<ComparisonTable> = {}): ComparisonTable {
  return {
    ...base('sample'),
    kind: 'table',
    stubHead: plain('比较项'),
    columns: [
      { id: 'marketing', head: plain('网络营销'), subject: 'marketing' },
      { id: 'ecommerce', head: plain('电子商务'), subject: 'ecommerce' },
    ],
    spanners: [],
    groups: [
      {
        rows: [
          {
            id: 'goal',
            head: plain('目标'),
            cells: [
              { kind: 'text', text: plain('曝光，"引流"') },
              { kind: 'terms', terms: [plain('下单'), plain('付款')] },
            ],
            sources: ['S0', 'S2'],
          },
          {
            id: 'deal',
            head: plain('成交'),
            cells: [
              { kind: 'mark', mark: 'partly', words: plain('常在站外') },
              {
                kind: 'text',
                text: [{ kind: 'text', text: '第一行' }, { kind: 'break' }, { kind: 'text', text: '第二行' }],
              },
            ],
            sources: [],
          },
        ],
      },
    ],
    ...change,
  }
}

const stages: Stages = {
  ...base('loop'),
  kind: 'loop',
  stages: [
    {
      id: 'attract',
      title: plain('吸引'),
      subject: 'marketing',
      text: plain('让人看见。'),
      tactics: [plain('社交'), plain('达人')],
      onward: plain('点击'),
      sources: ['S0'],
    },
    { id: 'retain', title: plain('留存'), text: plain('让人回来。'), tactics: [], sources: [] },
  ],
  back: plain('口碑'),
}

const checklist: Checklist = {
  ...base('plan', 'en'),
  kind: 'checklist',
  caption: plain('Plan'),
  steps: [
    {
      id: 'a',
      title: plain('Choose'),
      text: plain('Pick one.'),
      examples: [plain('WeChat'), plain('Douyin')],
      sources: [],
    },
    {
      id: 'b',
      title: plain('Focus'),
      text: plain('Stay narrow.'),
      subject: 'shared',
      examples: [],
      sources: ['S2'],
    },
  ],
  support: { title: plain('Tools'), text: plain('Measure.') },
}

describe('table', () => {
  test('is a header and a row a row, marks and terms in words', () => {
    expect(read(table())).toEqual([
      ['比较项', '网络营销', '电子商务', '来源'],
      ['目标', '曝光，"引流"', '下单、付款', 'S0 百科、S2 基础与实践'],
      ['成交', '部分：常在站外', '第一行\n第二行', ''],
    ])
  })

  test('is UTF-8 with a byte order mark, rows end with CRLF, quotes are doubled', () => {
    const text = renderCsv(table())
    expect(text.startsWith('\ufeff比较项,网络营销,')).toBe(true)
    expect(text).toContain('\r\n目标,"曝光，""引流""",下单、付款,')
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '').includes('\r')).toBe(false)
  })

  test('labelled groups are a column, spanners stand before their heads', () => {
    const [group] = table().groups
    const rows = read(
      table({
        groups: [
          { label: plain('其一'), rows: group?.rows.slice(0, 1) ?? [] },
          { label: plain('其二'), rows: group?.rows.slice(1) ?? [] },
        ],
        spanners: [{ label: plain('两者'), first: 1, last: 1 }],
      }),
    )
    expect(rows[0]).toEqual(['分组', '比较项', '网络营销', '两者：电子商务', '来源'])
    expect(rows.slice(1).map((row) => row[0])).toEqual(['其一', '其二'])
  })

  test('notes stand in the row that refers to them, those of heads in the first', () => {
    const noted = table({
      stubHead: [
        { kind: 'text', text: '比较项' },
        { kind: 'note', note: 'b', mark: '2' },
      ],
      notes: [
        { id: 'a', mark: '1', text: plain('注一') },
        { id: 'b', mark: '2', text: plain('注二') },
      ],
    })
    const [group] = noted.groups
    const rows = group?.rows.map((row, index) =>
      index === 1 ? { ...row, head: [...row.head, { kind: 'note', note: 'a', mark: '1' } as const] } : row,
    )
    expect(read({ ...noted, groups: [{ rows: rows ?? [] }] }).map((row) => row.at(-1))).toEqual([
      '注',
      '[2] 注二',
      '[1] 注一',
    ])
  })

  test('a missing cell is a bug, not a blank', () => {
    const broken = table({ groups: [{ rows: [{ id: 'x', head: plain('x'), cells: [], sources: [] }] }] })
    expect(() => renderCsv(broken)).toThrow('Row x has no cell for column marketing.')
  })
})

describe('formulas', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+SUM(A1)', "'+SUM(A1)"],
    ['-2 分', "'-2 分"],
    ['@cmd', "'@cmd"],
    ['＝1', "'＝1"],
    [' =1', "' =1"],
    ['-3.5%', '-3.5%'],
    ['+1,000', '+1,000'],
    ['a=b', 'a=b'],
  ])('%j is written as %j', (text, written) => {
    expect(read(table({ stubHead: plain(text) }))[0]?.[0]).toBe(written)
  })
})

test('a loop says what leads on and what leads back', () => {
  expect(read(stages)).toEqual([
    ['序号', '阶段', '归属', '说明', '做法', '通向下一阶段', '来源'],
    ['1', '吸引', '网络营销', '让人看见。', '社交、达人', '点击', 'S0 百科'],
    ['2', '留存', '', '让人回来。', '', '回到起点：口碑', ''],
  ])
})

test('a checklist ends with what helps throughout', () => {
  expect(read(checklist)).toEqual([
    ['No.', 'Step', 'Belongs to', 'Description', 'Examples', 'Sources'],
    ['1', 'Choose', '', 'Pick one.', 'WeChat, Douyin', ''],
    ['2', 'Focus', 'Both', 'Stay narrow.', '', 'S2 基础与实践'],
    ['', 'Tools', '', 'Measure.', '', ''],
  ])
})

test('a sheet has a row for each thing said', () => {
  const sheet: Sheet = {
    ...base('sheet'),
    kind: 'sheet',
    kicker: plain('一页'),
    url: 'https://example.org/sheet',
    notes: [{ id: 'a', mark: '1', text: plain('注一') }],
    blocks: [
      { kind: 'lead', text: plain('先看这句。') },
      { kind: 'system', system: table({ notes: [{ id: 'a', mark: '1', text: plain('注一') }] }) },
      { kind: 'system', title: plain('闭环'), system: stages },
      { kind: 'system', system: checklist },
      {
        kind: 'metrics',
        title: plain('指标'),
        metrics: [
          { id: 'ctr', name: plain('点击率'), formula: plain('点击 ÷ 展示'), reading: plain('高则吸引人') },
        ],
      },
      { kind: 'call-out', title: plain('记住'), text: plain('先测再投。') },
      { kind: 'sources' },
      { kind: 'qr', label: plain('扫码') },
      {
        kind: 'picture',
        picture: { alt: '示意图', mime: 'image/png', width: 1, height: 1, bytes: new Uint8Array() },
      },
    ],
  }
  expect(read(sheet)).toEqual([
    ['部分', '条目', '方面', '说明'],
    ['对照', '', '', '先看这句。'],
    ['对照', '目标', '网络营销', '曝光，"引流"'],
    ['对照', '目标', '电子商务', '下单、付款'],
    ['对照', '目标', '来源', 'S0 百科、S2 基础与实践'],
    ['对照', '成交', '网络营销', '部分：常在站外'],
    ['对照', '成交', '电子商务', '第一行\n第二行'],
    ['闭环', '吸引', '', '让人看见。'],
    ['闭环', '吸引', '归属', '网络营销'],
    ['闭环', '吸引', '做法', '社交、达人'],
    ['闭环', '吸引', '通向下一阶段', '点击'],
    ['闭环', '吸引', '来源', 'S0 百科'],
    ['闭环', '留存', '', '让人回来。'],
    ['闭环', '留存', '回到起点', '口碑'],
    ['Plan', 'Choose', '', 'Pick one.'],
    ['Plan', 'Choose', 'Examples', 'WeChat, Douyin'],
    ['Plan', 'Focus', '', 'Stay narrow.'],
    ['Plan', 'Focus', 'Belongs to', 'Both'],
    ['Plan', 'Focus', 'Sources', 'S2 基础与实践'],
    ['Plan', 'Tools', '', 'Measure.'],
    ['指标', '点击率', '算法', '点击 ÷ 展示'],
    ['指标', '点击率', '解读', '高则吸引人'],
    ['记住', '', '', '先测再投。'],
    ['来源', 'S0', '百科', '百科'],
    ['来源', 'S2', '教材', '基础与实践'],
    ['扫码', '', '网址', 'https://example.org/sheet'],
    ['图片', '', '', '示意图'],
    ['注', '', '', '[1] 注一'],
  ])
})
