import { expect, test } from 'vitest'
import { languageRuns } from '../../reports/core/language-runs.ts'

test('Chinese words in English are runs of their own, with the marks between them', () => {
  expect(languageRuns('a daren (达人) on Douyin, 抖音、快手', 'en')).toEqual([
    { text: 'a daren (' },
    { text: '达人', lang: 'zh-Hans' },
    { text: ') on Douyin, ' },
    { text: '抖音、快手', lang: 'zh-Hans' },
  ])
})

test.each(['zh-Hans', 'zh-Hant'] as const)('Latin words are at home in %s', (locale) => {
  expect(languageRuns('用React做3个', locale)).toEqual([{ text: '用React做3个' }])
})
