import { expect, test } from 'vitest'
import { isOutward, siteHref } from '../../../../reports/hosts/astro/components/site-href.ts'

test.each([
  ['/sheets/low-cost-plan/', '/', '/zh-hans/sheets/low-cost-plan/'],
  ['/sheets/low-cost-plan/', '/base/', '/base/zh-hans/sheets/low-cost-plan/'],
  ['/#closed-loop', '/base', '/base/zh-hans/#closed-loop'],
  ['#closed-loop', '/base/', '#closed-loop'],
  ['https://example.org/', '/base/', 'https://example.org/'],
  ['//example.org/', '/base/', '//example.org/'],
  ['mailto:a@example.org', '/base/', 'mailto:a@example.org'],
])('%s under %s leads to %s', (href, base, expected) => {
  expect(siteHref(href, { base, locale: 'zh-Hans' })).toBe(expected)
})

test('only other origins lead outward', () => {
  expect(
    ['https://example.org/', '//example.org/', '/page/', '#id', 'mailto:a@b.c'].filter(isOutward),
  ).toEqual(['https://example.org/', '//example.org/'])
})
