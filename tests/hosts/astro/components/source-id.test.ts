import { expect, test } from 'vitest'
import { plain } from '../../../../reports/core/rich-text.ts'
import { namedSources, sourceId } from '../../../../reports/hosts/astro/components/source-id.ts'
import type { Checklist } from '../../../../reports/model/types.ts'

const drawingOn = (...ids: readonly string[]): Checklist => ({
  kind: 'checklist',
  id: 'plan',
  locale: 'en',
  caption: plain('Plan'),
  summary: [],
  notes: [],
  sources: ids.map((id) => ({ id, title: id, character: '' })),
  updated: '2026-01-01',
  steps: [],
})

test('rows name their sources only where the document has several', () => {
  expect(namedSources(drawingOn('S0'), ['S0'])).toEqual([])
  expect(namedSources(drawingOn('S0', 'S2'), ['S0'])).toEqual(['S0'])
})

test('a source has an id of its own in each document', () => {
  expect(sourceId('plan', 'S0')).toBe('plan-source-s0')
})
