import { expect, test } from 'vitest'
import { readingMinutes } from '../../../src/chapter/reading-minutes.ts'

test('prose alone is counted, in characters or words', () => {
  expect(readingMinutes(`${'字'.repeat(1050)}<System id="a" />`, 'zh-Hant')).toBe(3)
  expect(readingMinutes('word '.repeat(500), 'en')).toBe(3)
  expect(readingMinutes('短', 'zh-Hans')).toBe(1)
})
