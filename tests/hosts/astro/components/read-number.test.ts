import { expect, test } from 'vitest'
import { readNumber } from '../../../../reports/hosts/astro/components/read-number.ts'

test.each([
  ['40000', 40_000],
  ['40,000', 40_000],
  ['４０，０００', 40_000],
  [' 1 200.50 ', 1200.5],
  ['.5', 0.5],
  ['5.', 5],
  ['-3', -3],
  ['−3', -3],
  ['0', 0],
])('%s is a number', (text, number) => {
  expect(readNumber(text)).toBe(number)
})

test.each(['', ' ', '.', '-', '1.2.3', '1e5', '40%', '四', 'NaN'])('“%s” is none', (text) => {
  expect(readNumber(text)).toBeUndefined()
})
