import { describe, expect, test } from 'vitest'
import { compareOutlines } from '../../../reports/formats/yaml/compare-outlines.ts'
import { outlineOf } from '../../../reports/formats/yaml/outline.ts'
import type { ForeignData } from '../../../reports/formats/yaml/read-yaml.ts'
import { describeChange } from '../../../reports/hosts/cli/describe-change.ts'

const TABLE = {
  kind: 'table',
  id: 'rent-or-buy',
  updated: '2026-11-22',
  caption: { 'zh-Hans': '租房还是买房', en: 'Rent or buy' },
  stub: { 'zh-Hans': '方面', en: 'Aspect' },
  columns: [
    { id: 'rent', head: { 'zh-Hans': '租房', en: 'Rent' } },
    { id: 'buy', head: { 'zh-Hans': '买房', en: 'Buy' }, subject: 'shared' },
  ],
  rows: ['start', 'month', 'move', 'end'].map((id) => ({
    id,
    head: { 'zh-Hans': `头${id}`, en: `head of ${id}` },
    cells: {
      rent: { 'zh-Hans': `租${id}`, en: `rent ${id}` },
      buy: { mark: 'yes', words: { 'zh-Hans': `买${id}`, en: `buy ${id}` } },
    },
    sources: ['S0'],
  })),
  notes: { fee: { 'zh-Hans': '注', en: 'note' } },
  sources: [{ id: 'S0', title: 'Title', character: 'survey' }],
}

type Table = typeof TABLE
type Row = Table['rows'][number]

/** The changes in words. */
function changes(
  before: ForeignData,
  after: ForeignData,
  edition: 'zh-Hans' | 'en' = 'zh-Hans',
): readonly string[] {
  return compareOutlines(outlineOf(before, edition), outlineOf(after, edition)).map(describeChange)
}

function withRows(change: (rows: readonly Row[]) => readonly unknown[]): ForeignData {
  return { ...TABLE, rows: change(TABLE.rows) }
}

function row(id: string): Row {
  const found = TABLE.rows.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`There is no row ${id}.`)
  return found
}

test('nothing has changed', () => {
  expect(changes(TABLE, structuredClone(TABLE))).toEqual([])
})

test('only the edition that was rendered counts', () => {
  const translated = { ...TABLE, caption: { 'zh-Hans': '租房还是买房', en: 'Renting and buying' } }
  expect(changes(TABLE, translated)).toEqual([])
  expect(changes(TABLE, translated, 'en')).toEqual(['caption: “Rent or buy” → “Renting and buying”'])
})

test('the Traditional edition is compared with its own text where it has one', () => {
  const converted = { ...TABLE, caption: { 'zh-Hans': '租房還是買房', 'zh-Hant': '租屋還是買屋', en: '' } }
  expect(outlineOf(converted, 'zh-Hant')[0]?.name).toBe('租屋還是買屋')
  expect(outlineOf(TABLE, 'zh-Hant')[0]?.name).toBe('租房还是买房')
})

describe('rows', () => {
  test('added', () => {
    expect(
      changes(
        TABLE,
        withRows((rows) => [...rows, { ...row('end'), id: 'more' }]),
      ),
    ).toEqual(['row more (头end) is new'])
  })

  test('removed', () => {
    expect(
      changes(
        TABLE,
        withRows((rows) => rows.slice(1)),
      ),
    ).toEqual(['row start (头start) is gone'])
  })

  test('moved: the fewest that explain it', () => {
    const [start, month, move, end] = TABLE.rows
    expect(
      changes(
        TABLE,
        withRows(() => [end, start, month, move]),
      ),
    ).toEqual(['row end (头end) has moved: it now stands first'])
    expect(
      changes(
        TABLE,
        withRows(() => [start, move, end, month]),
      ),
    ).toEqual(['row month (头month) has moved: it now follows row end (头end)'])
  })

  test('added, removed, moved and changed at once', () => {
    const [start, month, , end] = TABLE.rows
    const changed = { ...month, head: '每月', sources: ['S0', 'S1'] }
    expect(
      changes(
        TABLE,
        withRows(() => [end, { ...start, id: 'new' }, start, changed]),
      ),
    ).toEqual([
      'row end (头end) has moved: it now stands first',
      'row new (头start) is new',
      'row month (每月), head: “头month” → “每月”',
      'row month (每月), sources: [“S0”] → [“S0”, “S1”]',
      'row move (头move) is gone',
    ])
  })

  test('given another group', () => {
    const groups = (first: number): ForeignData => ({
      ...TABLE,
      rows: undefined,
      groups: [
        { id: 'money', label: '钱', rows: TABLE.rows.slice(0, first) },
        { id: 'time', label: '时间', rows: TABLE.rows.slice(first) },
      ],
    })
    expect(changes(groups(2), groups(3))).toEqual(['row move (头move), group: “time” → “money”'])
    expect(changes(TABLE, groups(3)).slice(0, 3)).toEqual([
      'group money (钱) is new',
      'group time (时间) is new',
      'row start (头start), group: nothing → “money”',
    ])
  })
})

describe('cells', () => {
  const withCell = (cell: unknown): ForeignData =>
    withRows((rows) => [{ ...row('start'), cells: { ...row('start').cells, buy: cell } }, ...rows.slice(1)])

  test('by row and column', () => {
    expect(changes(TABLE, withCell({ mark: 'partly', words: '买一半' }))).toEqual([
      'row start (头start), column buy (买房): yes “买start” → partly “买一半”',
    ])
  })

  test('of another form', () => {
    expect(changes(TABLE, withCell({ terms: { 'zh-Hans': ['首付', '**税**'], en: ['a', 'b'] } }))).toEqual([
      'row start (头start), column buy (买房): yes “买start” → [“首付”, “**税**”]',
    ])
  })

  test('a list is not the same as a text that looks like it', () => {
    const list = withCell({ terms: ['a', 'b'] })
    expect(changes(list, withCell({ terms: ['a, b'] }))).toHaveLength(1)
    expect(changes(withCell('a'), withCell({ terms: ['a'] }))).toHaveLength(1)
    expect(changes(withCell('yes: a'), withCell({ mark: 'yes', words: 'a' }))).toHaveLength(1)
  })

  test('what would end a line or steer the terminal is shown', () => {
    expect(changes(TABLE, withCell('一\n二\u001b[31m'))).toEqual([
      'row start (头start), column buy (买房): yes “买start” → “一 ⏎ 二\ufffd[31m”',
    ])
  })

  test('go with their column', () => {
    const narrow = {
      ...TABLE,
      columns: TABLE.columns.slice(0, 1),
      rows: TABLE.rows.map(({ cells, ...rest }) => ({ ...rest, cells: { rent: cells.rent } })),
    }
    expect(changes(TABLE, narrow)).toEqual(['column buy (买房) is gone'])
    expect(changes(narrow, TABLE)).toEqual(['column buy (买房) is new'])
  })

  test('a row that stands twice hides nothing', () => {
    const twice = withRows((rows) => [{ ...row('start'), cells: { rent: '假的', buy: '假的' } }, ...rows])
    expect(changes(twice, TABLE)).toContain('row start 2 (头start) is gone')
  })
})

test('captions, columns, spanners, notes and sources', () => {
  const changed = {
    ...TABLE,
    updated: '2026-12-01',
    columns: [TABLE.columns[1], { ...TABLE.columns[0], head: '租', subject: 'marketing' }],
    spanners: [{ label: '两样', columns: ['rent', 'buy'] }],
    notes: { fee: '新注', tax: '税' },
    sources: [{ id: 'S0', title: 'New title', character: 'survey' }],
  }
  expect(changes(TABLE, changed)).toMatchInlineSnapshot(`
    [
      "updated: “2026-11-22” → “2026-12-01”",
      "column buy (买房) has moved: it now stands first",
      "column rent (租), head: “租房” → “租”",
      "column rent (租), subject: nothing → “marketing”",
      "spanner rent+buy (两样) is new",
      "note fee, text: “注” → “新注”",
      "note tax is new",
      "source S0 (New title), title: “Title” → “New title”",
    ]
  `)
})

test('stages, and what leads on from them', () => {
  const stages = {
    kind: 'loop',
    id: 'loop',
    caption: '一圈',
    back: '再来',
    stages: [
      { id: 'attract', title: '引流', text: '把人引来。', tactics: ['搜索', '邮件'], onward: '进店' },
      { id: 'sell', title: '成交', text: '让人买成。' },
    ],
  }
  const [attract, sell] = stages.stages
  const changed = {
    ...stages,
    kind: 'stages',
    back: undefined,
    stages: [
      { ...sell, subject: 'ecommerce' },
      { ...attract, tactics: ['搜索'], onward: undefined },
    ],
  }
  expect(changes(stages, changed)).toMatchInlineSnapshot(`
    [
      "kind: “loop” → “stages”",
      "back: “再来” → nothing",
      "stage sell (成交) has moved: it now stands first",
      "stage sell (成交), subject: nothing → “ecommerce”",
      "stage attract (引流), tactics: [“搜索”, “邮件”] → [“搜索”]",
      "stage attract (引流), onward: “进店” → nothing",
    ]
  `)
})

test('a checklist, and what helps at every step', () => {
  const checklist = {
    kind: 'checklist',
    id: 'plan',
    caption: '三步',
    steps: [{ id: 'shop', title: '开店', text: '先开。', examples: ['淘宝店'] }],
    support: { title: '帮手', text: '工具' },
  }
  const changed = {
    ...checklist,
    steps: [{ ...checklist.steps[0], examples: ['微店'] }],
    support: { title: '帮手', text: '现成的工具' },
  }
  expect(changes(checklist, changed)).toMatchInlineSnapshot(`
    [
      "support, text: “工具” → “现成的工具”",
      "step shop (开店), examples: [“淘宝店”] → [“微店”]",
    ]
  `)
})

test('a sheet: its blocks, metrics and the documents on it', () => {
  const metrics = [{ id: 'ctr', name: '点击率', formula: '点击÷展示', reading: '走低' }]
  const sheet = {
    kind: 'sheet',
    id: 'page',
    caption: '一页',
    url: 'https://example.org/page/',
    blocks: [
      { kind: 'lead', text: '先引流。' },
      { kind: 'table', table: TABLE },
      { kind: 'metrics', title: '一个数', metrics },
      { kind: 'call-out', title: '别忘', text: '两头。' },
      { kind: 'call-out', title: '还有', text: '再来。' },
      { kind: 'picture', alt: '店', mime: 'image/png', width: 3, height: 2, sha256: 'aa' },
    ],
  }
  const [lead, table, numbers, first, second, picture] = sheet.blocks
  const changed = {
    ...sheet,
    url: 'https://example.org/pages/',
    blocks: [
      { ...lead, text: '先成交。' },
      { ...numbers, metrics: [{ ...metrics[0], formula: '点击 ÷ 展示' }] },
      { ...table, table: { ...TABLE, caption: '租还是买', rows: TABLE.rows.slice(1) } },
      first,
      { ...second, text: '再来一次。' },
      { ...picture, sha256: 'bb' },
    ],
  }
  expect(changes(sheet, changed)).toMatchInlineSnapshot(`
    [
      "url: “https://example.org/page/” → “https://example.org/pages/”",
      "block lead, text: “先引流。” → “先成交。”",
      "block metrics (一个数) has moved: it now follows block lead",
      "metric ctr (点击率), formula: “点击÷展示” → “点击 ÷ 展示”",
      "block table, table, caption: “租房还是买房” → “租还是买”",
      "block table, table, rows, start, head: “头start” → nothing",
      "block table, table, rows, start, cells, rent: “租start” → nothing",
      "block table, table, rows, start, cells, buy: yes “买start” → nothing",
      "block table, table, rows, start, sources: [“S0”] → nothing",
      "block call-out 2 (还有), text: “再来。” → “再来一次。”",
      "block picture, sha256: “aa” → “bb”",
    ]
  `)
})

test('data of any shape has an outline', () => {
  const odd = {
    caption: 7,
    columns: 'x',
    rows: [1, null, { id: {} }],
    notes: [1],
    sources: { a: 1 },
    blocks: [[]],
  }
  expect(changes(TABLE, odd).length).toBeGreaterThan(5)
  expect(changes(odd, odd)).toEqual([])
})
