import { expect, test } from 'vitest'
import { webText } from '../../../../reports/hosts/astro/components/web-text.ts'

test.each([
  ['张三·李四', '张三\u2060·李四'],
  ['1～3月', '1\u2060～\u20603月'],
  ['十——甲', '十\u2060——甲'],
  ['他说……好', '他说\u2060……好'],
  ['——开头', '——开头'],
  ['没有别的', '没有别的'],
])('in Chinese, %s may not break before its mark', (text, expected) => {
  expect(webText(text, 'zh-Hans')).toBe(expected)
  expect(webText(text, 'zh-Hant')).toBe(expected)
})

test('in English, no line ends after one letter and a hyphen', () => {
  expect(webText('E-commerce, e-mail and well-known', 'en')).toBe(
    'E-\u2060commerce, e-\u2060mail and well-known',
  )
})

test('what is put in can be taken out again', () => {
  const text = '张三·李四：1～3月——e-mail……'
  expect(webText(text, 'zh-Hans').replaceAll('\u2060', '')).toBe(text)
})
