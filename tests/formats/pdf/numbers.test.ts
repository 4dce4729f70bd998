import { expect, test } from 'vitest'
import { formatNumber } from '../../../reports/formats/pdf/numbers.ts'

test.each([
  [0, '0'],
  [-0, '0'],
  [-0.0004, '0'],
  [0.5, '.5'],
  [-0.5, '-.5'],
  [12, '12'],
  [-12.3456, '-12.346'],
  [100.1 + 0.2, '100.3'],
  [1e-7, '0'],
])('%d is written %s', (value, written) => {
  expect(formatNumber(value)).toBe(written)
})

test('decimals can be fewer', () => {
  expect(formatNumber(12.55, 1)).toBe('12.6')
  expect(formatNumber(-0.4, 0)).toBe('0')
})
