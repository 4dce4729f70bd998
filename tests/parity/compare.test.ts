import { describe, expect, test } from 'vitest'
import type { ComparisonTable } from '../../reports/model/types.ts'
import { comparable, parityFaults } from './compare.ts'

const plain = (text: string): readonly { readonly kind: 'text'; readonly text: string }[] => [
  { kind: 'text', text },
]

const TABLE: ComparisonTable = {
  kind: 'table',
  id: 'sample',
  locale: 'en',
  caption: plain('Two things'),
  summary: plain('They differ.'),
  notes: [],
  sources: [{ id: 'S0', title: 'A book', character: 'encyclopaedic' }],
  updated: '2026-01-02',
  stubHead: plain('What'),
  columns: [{ id: 'one', head: plain('One') }],
  spanners: [],
  groups: [
    {
      rows: [
        {
          id: 'goal',
          head: plain('Goal'),
          cells: [{ kind: 'text', text: plain('to be seen') }],
          sources: [],
        },
      ],
    },
  ],
}

const SAID = 'Two things They differ. What One Goal to be seen Sources: S0 A book. Updated: 2026-01-02'

describe('the comparison', () => {
  test('lets an output pass that says what the Model says', () => {
    expect(parityFaults(SAID, TABLE)).toEqual([])
  })

  test.each([
    ['a changed cell', SAID.replace('to be seen', 'to be heard')],
    ['a missing cell', SAID.replace('to be seen ', '')],
    ['cells that changed places', SAID.replace('Goal to be seen', 'to be seen Goal')],
    ['words glued together', SAID.replace('to be seen', 'tobe seen')],
    ['words of nobody’s', SAID.replace('Goal', 'Lorem Goal')],
  ])('finds %s', (_, said) => {
    expect(parityFaults(said, TABLE)).not.toEqual([])
  })

  test('takes no notice of line ends', () => {
    expect(comparable('AI\n算法 与\u200b数据')).toBe('AI算法与数据')
    expect(comparable('to be\nseen')).toBe('to be seen')
  })
})
