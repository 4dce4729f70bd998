import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../reports/core/locale.ts'
import { longTable } from '../layout/long-table.ts'
import { altText, describeDocument } from '../../reports/model/long-description.ts'
import { goodContent } from './fixtures.ts'

const CONTENT = goodContent()
const IDS = CONTENT.documents.map(({ id }) => id)

describe('descriptions', () => {
  test.each(IDS.flatMap((id) => LOCALES.map((locale) => [id, locale] as const)))('%s in %s', (id, locale) => {
    expect(describeDocument(CONTENT.localise(id, locale))).toMatchSnapshot()
  })

  test('give every cell of a table', () => {
    const { longDescription } = describeDocument(CONTENT.localise('plan', 'en'))
    for (const words of [
      'Attract',
      'It "is", so',
      '1 | 2',
      'Search, Software',
      'One line Two lines',
      'CTR',
    ]) {
      expect(longDescription).toContain(words)
    }
  })

  test('count in words of the edition', () => {
    expect(describeDocument(CONTENT.localise('steps', 'en')).alt).toBe('Checklist: One step. 1 step (Open).')
    expect(describeDocument(CONTENT.localise('steps', 'zh-Hans')).alt).toBe('清单：一步。1步（开店）。')
  })
})

test('of a long table the alternative text names the first rows', () => {
  const alt = altText(longTable({ rows: 40 }))
  expect(alt).toContain('40行（目标 1、')
  expect(alt).toMatch(/12等）。$/)
})
