import { expect, test } from 'vitest'
import { headingText } from '../../src/heading-text.ts'

const joined = (text: string): string => [...text].join('\u2060')

test('no line of a heading divides the name of a subject', () => {
  expect(headingText('网络营销与电子商务怎样配合', 'zh-Hans')).toBe(
    `${joined('网络营销')}与${joined('电子商务')}怎样配合`,
  )
  expect(headingText('網路行銷怎樣起步', 'zh-Hant')).toBe(`${joined('網路行銷')}怎樣起步`)
  expect(headingText('How online marketing works', 'en')).toBe('How online marketing works')
})
