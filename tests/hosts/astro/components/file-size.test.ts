import { expect, test } from 'vitest'
import { fileSize } from '../../../../reports/hosts/astro/components/file-size.ts'

test.each([
  [12, '1\u00a0kB'],
  [38_400, '38\u00a0kB'],
  [999_400, '999\u00a0kB'],
  [1_240_000, '1.2\u00a0MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(fileSize(bytes)).toBe(words)
})
