import { expect, test } from 'vitest'
import { plain } from '../../../reports/core/rich-text.ts'
import { unitGap } from '../../../reports/model/items/unit-gap.ts'

const quantity = (unit?: string) => ({
  id: 'likes',
  value: '31',
  label: plain('likes'),
  ...(unit === undefined ? {} : { unit: plain(unit) }),
})

test('an English unit keeps its distance, a Chinese one and a sign do not', () => {
  expect(unitGap(quantity('million'), 'en')).toBe('\u00a0')
  expect(unitGap(quantity('万次'), 'zh-Hans')).toBe('')
  expect(unitGap(quantity('%'), 'en')).toBe('')
  expect(unitGap(quantity(), 'en')).toBe('')
})
