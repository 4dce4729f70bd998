import { expect, test } from 'vitest'
import { matchesWords, searchable } from '../../../../reports/hosts/astro/components/match-words.ts'

test('all words are found, in any order, whatever their case and width', () => {
  const text = searchable('Short-video promotion，短视频推广（ＳＥＯ）')
  const found = ['', 'VIDEO short', '短视频', 'seo 推广', '（seo）', 'motion'].map((query) =>
    matchesWords(text, query),
  )
  expect(found).toEqual([true, true, true, true, true, true])
  expect(['videos', '短视频 live'].map((query) => matchesWords(text, query))).toEqual([false, false])
})

test('marks that hold a line together and breaks of the source do not come between', () => {
  expect(searchable('20\u2060～\u206030\n   岁')).toBe('20~30 岁')
})
