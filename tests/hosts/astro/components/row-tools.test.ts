import { describe, expect, test } from 'vitest'
import { plain } from '../../../../reports/core/rich-text.ts'
import {
  caseAttributes,
  caseTools,
  isUseful,
  rowAttributes,
  tableTools,
} from '../../../../reports/hosts/astro/components/row-tools.ts'
import type { Case, Cases, ComparisonTable, Mark, Row } from '../../../../reports/model/types.ts'

const BASE = {
  id: 'sample',
  locale: 'en',
  caption: plain('Sample'),
  summary: [],
  notes: [],
  sources: [],
  updated: '2026-01-01',
} as const

const textRow = (head: string): Row => ({
  id: head,
  head: plain(head),
  cells: [{ kind: 'text', text: plain('words') }],
  sources: [],
})

const markRow = (head: string, ...marks: readonly Mark[]): Row => ({
  ...textRow(head),
  cells: marks.map((mark) => ({ kind: 'mark', mark, words: plain('words') })),
})

const table = (rows: readonly Row[], label?: string): ComparisonTable => ({
  ...BASE,
  kind: 'table',
  stubHead: plain('Thing'),
  columns: (rows[0]?.cells ?? []).map((_, index) => ({
    id: `c${String(index)}`,
    head: [
      { kind: 'text', text: `Column ${String(index)}` },
      { kind: 'note', note: 'a', mark: '1' },
    ],
  })),
  spanners: [],
  groups: [{ rows, ...(label === undefined ? {} : { label: plain(label) }) }],
})

const texts = (count: number): readonly Row[] =>
  Array.from({ length: count }, (_, index) => textRow(`Row ${String(count - index)}`))

describe('the tools of a table', () => {
  test('a short table of texts has none, and its rows say nothing to the script', () => {
    const short = table(texts(5))
    const tools = tableTools(short)
    expect(isUseful(tools)).toBe(false)
    expect(rowAttributes(tools, textRow('Row'), 0)).toEqual({})
  })

  test('from six rows on words can be looked for, from eight on names sorted, unless there are groups', () => {
    expect(tableTools(table(texts(6)))).toMatchObject({ words: true, sorts: [] })
    expect(tableTools(table(texts(8))).sorts.map(({ ranks }) => ranks)).toEqual([[7, 6, 5, 4, 3, 2, 1, 0]])
    expect(tableTools(table(texts(8), 'Group')).sorts).toEqual([])
  })

  test('a column of marks sorts from yes to no, without the marks of notes in its name', () => {
    const { sorts, words } = tableTools(
      table([markRow('a', 'no'), markRow('b', 'yes'), markRow('c', 'partly')]),
    )
    expect(words).toBe(false)
    expect(sorts.map(({ label, ranks }) => [label, ranks])).toEqual([['Column 0', [2, 0, 1]]])
  })

  test('a column that is the same throughout does not sort', () => {
    expect(tableTools(table([markRow('a', 'no'), markRow('b', 'no')])).sorts).toEqual([])
  })

  test('rows with like marks can be hidden where there are others', () => {
    const [like, unlike] = [markRow('a', 'no', 'no'), markRow('b', 'no', 'yes')]
    const tools = tableTools(table([like, unlike]))
    expect(tools.differences).toBe(true)
    expect(rowAttributes(tools, like, 0)).toEqual({ 'data-item': '', 'data-ranks': '2', 'data-alike': '' })
    expect(rowAttributes(tools, unlike, 1)).toEqual({ 'data-item': '', 'data-ranks': '0' })
    expect(tableTools(table([unlike, unlike])).differences).toBe(false)
    expect(tableTools(table([like, like])).differences).toBe(false)
    expect(tableTools(table([markRow('a', 'no'), markRow('b', 'yes')])).differences).toBe(false)
  })
})

const SHOP = { id: 'shop', label: plain('Shop') }
const TOOL = { id: 'tool', label: plain('Tool') }
const NOBODY = { id: 'nobody', label: plain('Nobody') }

const cases = (...facets: readonly Case['facets'][]): Cases => ({
  ...BASE,
  kind: 'cases',
  nameHead: plain('Name'),
  facets: [{ id: 'sort', head: plain('Sort'), values: [SHOP, NOBODY, TOOL] }],
  points: [{ id: 'what', head: plain('What') }],
  cases: facets.map((values, index) => ({
    id: `case-${String(index)}`,
    name: plain(index === 0 ? 'Zoo' : index === 1 ? 'éclair' : 'Eclair'),
    facets: values,
    points: [],
    figures: [],
    sources: [],
  })),
})

describe('the tools of cases', () => {
  const list = cases([[TOOL]], [[SHOP, TOOL]], [[]], [[TOOL]], [[SHOP]], [[SHOP]])
  const tools = caseTools(list)

  test('a handful of cases has none', () => {
    const few = cases([[TOOL]], [[SHOP]])
    expect(isUseful(caseTools(few))).toBe(false)
    expect(caseAttributes(few, caseTools(few), 0)).toEqual({})
  })

  test('a facet offers the values that some case has, and says how many', () => {
    expect(tools.facets).toEqual([
      {
        head: 'Sort',
        values: [
          { key: 'sort:shop', label: 'Shop (3)' },
          { key: 'sort:tool', label: 'Tool (3)' },
        ],
      },
    ])
  })

  test('a facet with one value for all offers nothing', () => {
    expect(caseTools(cases(...Array.from({ length: 6 }, () => [[SHOP]]))).facets).toEqual([])
  })

  test('names sort by the alphabet, like names alike; facets by their first value, and none comes last', () => {
    expect(tools.sorts.map(({ label, ranks }) => [label, ranks])).toEqual([
      ['Name', [2, 1, 0, 0, 0, 0]],
      ['Sort', [2, 0, 3, 2, 0, 0]],
    ])
  })

  test('a case says its values and its places', () => {
    expect(caseAttributes(list, tools, 1)).toEqual({
      'data-item': '',
      'data-ranks': '1 0',
      'data-facets': 'sort:shop sort:tool',
    })
  })

  test('Chinese names sort by how they are read, in each edition by its own dictionaries', () => {
    const names = (locale: 'zh-Hans' | 'zh-Hant'): readonly number[] => {
      const read = ['重', '一', '阿', '一', '一', '一']
      const chinese: Cases = {
        ...list,
        locale,
        cases: list.cases.map((one, index) => ({ ...one, name: plain(read[index] ?? '') })),
      }
      return caseTools(chinese).sorts[0]?.ranks.slice(0, 3) ?? []
    }
    expect(names('zh-Hans')).toEqual([2, 1, 0])
    expect(names('zh-Hant')).toEqual([2, 0, 1])
  })
})
