import { expect, test } from 'vitest'
import { faceNames } from '../../../reports/hosts/astro/css-faces.ts'
import { pageCharacters, pageLanguage } from '../../../reports/hosts/astro/page-characters.ts'

const NAMES = faceNames('.title{font:700 1rem serif}.quote{font-family:serif}.list td{font-weight:700}')

function faces(html: string): Readonly<Record<string, string>> {
  const found = Object.entries(pageCharacters(html, NAMES)).map(
    ([face, characters]) => [face, [...characters].sort().join('').trim()] as const,
  )
  return Object.fromEntries(found.filter(([, characters]) => characters !== ''))
}

test.each([
  ['<p>甲<b>乙</b></p>', { 'sans-400': '甲', 'sans-700': '乙' }],
  ['<p class="x title">甲<i>乙</i></p>丙', { 'serif-700': '乙甲', 'sans-400': '丙' }],
  ['<div class="quote">甲<strong>乙</strong></div>', { 'serif-400': '甲', 'serif-700': '乙' }],
  ['<td>甲</td><div class="list"><td>乙</td></div>', { 'sans-400': '甲', 'sans-700': '乙' }],
  ['<script>甲</script><style>乙</style><!--丙-->丁', { 'sans-400': '丁' }],
  ['<input placeholder="甲"><br>乙', { 'sans-400': '乙甲' }],
  ['<td data-column="甲">乙</td>', { 'sans-400': '乙甲' }],
  ['&#x7532;&#20057;&amp;', { 'sans-400': '&乙甲' }],
])('%s', (html, expected) => {
  expect(faces(html)).toEqual(expected)
})

test('a page says which edition it is in', () => {
  expect(pageLanguage('<!doctype html><html class="x" lang="zh-Hant"><p lang="en">')).toBe('zh-Hant')
  expect(pageLanguage('<p>')).toBeUndefined()
})
