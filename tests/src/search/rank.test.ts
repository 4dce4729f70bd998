import { describe, expect, test } from 'vitest'
import { openSearch } from '../../../src/search/find.ts'
import type { Place, PlaceKind, SearchIndex } from '../../../src/search/types.ts'

interface Sample extends Partial<Place> {
  readonly title: string
  readonly text?: string
  readonly words?: string
}

function indexOf(samples: readonly Sample[]): SearchIndex {
  return {
    pairs: '複复購购',
    places: samples.map((place, number) => ({
      kind: 'page',
      label: '',
      route: `/${String(number)}/`,
      ...place,
    })),
    texts: samples.map(({ text = '' }) => text),
    words: samples.map(({ words = '' }) => words),
  }
}

/** The titles of the hits, the best first. */
function find(samples: readonly Sample[], query: string): readonly string[] {
  return (
    openSearch(indexOf(samples))
      .find(query)
      ?.hits.map(({ place }) => place.title) ?? []
  )
}

describe('the order of hits', () => {
  test('a name, its beginning, a part of it, another name, the text, the words of other editions', () => {
    const samples = [
      { title: 'F', words: '客单价' },
      { title: 'E', text: '怎样提高客单价' },
      { title: 'D', also: ['平均客单价'] },
      { title: '提高客单价' },
      { title: '客单价与流量' },
      { title: 'A', also: ['客单价'] },
      { title: '客单价' },
      { title: 'nothing' },
    ]
    expect(find(samples, '客单价')).toEqual(['客单价', 'A', '客单价与流量', '提高客单价', 'D', 'E', 'F'])
  })

  test('a title in another edition is a name, and so is one without its brackets', () => {
    expect(find([{ title: '总额', text: 'GMV' }, { title: '交易总额（GMV）' }], 'GMV')[0]).toBe(
      '交易总额（GMV）',
    )
    expect(find([{ title: '点击率的来历' }, { title: '点击率（CTR）' }], '点击率')[0]).toBe('点击率（CTR）')
    expect(
      find([{ title: 'Rates' }, { title: '复购率', names: ['Repurchase rate'] }], 'repurchase rates')[0],
    ).toBe('复购率')
  })

  test('whole words before words that begin so, and no words that only hold it', () => {
    const samples = [
      { title: 'Deliver' },
      { title: 'Lively' },
      { title: 'A place to live' },
      { title: 'Liver', text: 'live' },
    ]
    expect(find(samples, 'live')).toEqual(['A place to live', 'Lively', 'Liver'])
  })

  test('a text that says it more often comes first', () => {
    const samples = [
      { title: 'A', text: '直播' },
      { title: 'B', text: '直播、直播、直播' },
      { title: 'C', text: '直播与直播' },
    ]
    expect(find(samples, '直播')).toEqual(['B', 'C', 'A'])
  })

  test('among equals, the order of the index', () => {
    const samples = ['A', 'B', 'C'].map((title) => ({ title, text: '直播' }))
    expect(find(samples, '直播')).toEqual(['A', 'B', 'C'])
  })
})

describe('the first hits', () => {
  const glossary: Sample = { title: '术语表', route: '/glossary/' }
  const chapter: Sample = { kind: 'chapter', title: '第一章', route: '/guides/a/' }
  const section: Sample = { kind: 'section', title: '一节', route: '/guides/a/#b', in: 1 }
  const system: Sample = { kind: 'system', title: '一张表', route: '/guides/a/#t', in: 2 }
  const row = (title: string, text = '', inside = 3): Sample => ({ kind: 'item', title, text, in: inside })

  test('are the definition, the row and the chapter, though rows alone would be better hits', () => {
    const samples = [
      glossary,
      chapter,
      { ...section, text: '说到留存' },
      system,
      row('留存一'),
      row('留存二'),
      row('留存三'),
      { kind: 'term' as PlaceKind, title: '顾客留存', in: 0 },
    ]
    expect(find(samples, '留存').slice(0, 3)).toEqual(['留存一', '顾客留存', '一节'])
  })

  test('have the chapter that shows the row, though it does not say the word', () => {
    const samples = [glossary, chapter, section, system, row('归属感')]
    expect(find(samples, '归属感')).toEqual(['归属感', '一节'])
  })

  test('have no definition that only mentions the word', () => {
    const samples = [
      glossary,
      chapter,
      section,
      system,
      row('拼多多'),
      row('淘宝', '拼多多'),
      { kind: 'term' as PlaceKind, title: '拼团', text: '拼多多、拼多多', in: 0 },
    ]
    expect(find(samples, '拼多多').slice(0, 2)).toEqual(['拼多多', '一节'])
  })

  test('hold at most two rows of a system among five', () => {
    const other: Sample = { kind: 'system', title: '另一张表', route: '/x/#u' }
    const samples = [
      glossary,
      chapter,
      section,
      system,
      ...['一', '二', '三', '四'].map((name) => row(`流量${name}`)),
      other,
      row('其一', '流量', 8),
      row('其二', '流量', 8),
    ]
    const five = find(samples, '流量').slice(0, 5)
    expect(five.filter((title) => title.startsWith('流量'))).toHaveLength(2)
    expect(find(samples, '流量')).toHaveLength(7)
  })
})

describe('queries of several parts', () => {
  const samples = [
    { title: '私域', text: '把顾客留在自己手里' },
    { title: '裂变', text: '在私域里常用' },
    { title: '搜索引擎优化（SEO）' },
    { title: '优化页面' },
  ]

  test('want all of them, in any order, in names and texts', () => {
    expect(find(samples, '私域 裂变')).toEqual(['裂变'])
    expect(find(samples, '裂变 私域')).toEqual(['裂变'])
    expect(openSearch(indexOf(samples)).find('裂变 私域')?.match).toBe('full')
    expect(find(samples, 'SEO优化')[0]).toBe('搜索引擎优化（SEO）')
    expect(find(samples, 'the SEO')).toEqual(['搜索引擎优化（SEO）'])
  })

  test('are content with most of them, then with most pairs of characters, and say so', () => {
    const search = openSearch(indexOf(samples))
    expect(search.find('私域')?.match).toBe('full')
    const most = search.find('SEO unheard')
    expect(most?.match).toBe('near')
    expect(most?.hits[0]?.place.title).toBe('搜索引擎优化（SEO）')
    const pairs = search.find('顾客留自己手')
    expect(pairs?.match).toBe('near')
    expect(pairs?.hits.map(({ place }) => place.title)).toEqual(['私域'])
  })

  test('of nothing find nothing', () => {
    const search = openSearch(indexOf(samples))
    expect(search.find('  … ')).toBeUndefined()
    expect(search.find('unheard')?.hits).toEqual([])
  })
})

test('what the glossary calls by another name is found by it', () => {
  const samples: readonly Sample[] = [
    { kind: 'term', title: '复购率', also: ['回头率', 'repeat rate'] },
    { title: '指标', text: '客单价、复购率' },
    { title: '回头', text: '请人回头' },
  ]
  expect(find(samples, '回頭率')).toEqual([])
  expect(find(samples, '回头率')).toEqual(['复购率', '指标'])
  expect(find(samples, 'repeat rates')).toEqual(['复购率', '指标'])
})
