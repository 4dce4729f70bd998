import { describe, expect, test } from 'vitest'
import { plain, plainText } from '../../reports/core/rich-text.ts'
import { headRows } from '../../reports/model/head-rows.ts'
import type { ComparisonTable, Spanner } from '../../reports/model/types.ts'

const table = (columns: readonly string[], spanners: readonly Spanner[] = []): ComparisonTable => ({
  kind: 'table',
  id: 'sample',
  locale: 'en',
  caption: plain('Sample'),
  summary: [],
  notes: [],
  sources: [],
  updated: '2026-01-01',
  stubHead: plain('Stub'),
  columns: columns.map((head) => ({ id: head.toLowerCase(), head: plain(head) })),
  spanners,
  groups: [],
})

const seen = (sample: ComparisonTable) =>
  headRows(sample).map((row) =>
    row.map((cell) => `${plainText(cell.text)} ${String(cell.columnSpan)}×${String(cell.rowSpan)}`),
  )

describe('the head of a table', () => {
  test('is one row where nothing spans', () => {
    expect(seen(table(['A', 'B']))).toEqual([['Stub 1×1', 'A 1×1', 'B 1×1']])
  })

  test('is two rows under spanners, and what stands under none reaches down', () => {
    const spanner: Spanner = { label: plain('Over'), subject: 'shared', first: 1, last: 2 }
    expect(seen(table(['A', 'B', 'C', 'D'], [spanner]))).toEqual([
      ['Stub 1×2', 'A 1×2', 'Over 2×1', 'D 1×2'],
      ['B 1×1', 'C 1×1'],
    ])
  })

  test('covers every column in every row', () => {
    const spanners: readonly Spanner[] = [
      { label: plain('One'), first: 0, last: 1 },
      { label: plain('Two'), first: 2, last: 2 },
    ]
    const [upper = [], lower = []] = headRows(table(['A', 'B', 'C'], spanners))
    const width = upper.reduce((sum, cell) => sum + cell.columnSpan, 0)
    const below = lower.length + upper.filter((cell) => cell.rowSpan === 2).length
    expect([width, below]).toEqual([4, 4])
  })
})
