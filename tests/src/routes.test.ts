import { describe, expect, test } from 'vitest'
import { plain } from '../../reports/core/rich-text.ts'
import type { Sheet } from '../../reports/model/types.ts'
import { editionName, EDITIONS } from '../../src/editions.ts'
import { fileHref, guideRoute, pageHref, sheetRoute } from '../../src/routes.ts'

const sheet = (url: string): Sheet => ({
  kind: 'sheet',
  id: 'low-cost-plan-sheet',
  locale: 'en',
  caption: plain('Plan'),
  summary: [],
  notes: [],
  sources: [],
  updated: '2026-01-01',
  kicker: [],
  url,
  blocks: [],
})

describe('addresses of the site', () => {
  test.each(['/', '/base', '/base/'])('respect the base %s', (base) => {
    const before = base === '/' ? '' : '/base'
    expect(fileHref(base, '/favicon.svg')).toBe(`${before}/favicon.svg`)
    expect(pageHref(base, 'zh-Hant', guideRoute('how-they-relate'))).toBe(
      `${before}/zh-hant/guides/how-they-relate/`,
    )
  })

  test('a sheet stands where its QR code leads', () => {
    expect(sheetRoute(sheet('https://duizhao.example/base/en/sheets/low-cost-plan/'))).toBe(
      '/sheets/low-cost-plan/',
    )
    expect(() => sheetRoute(sheet('https://duizhao.example/'))).toThrow('low-cost-plan-sheet')
  })
})

test('every edition is named in a script that the page has a font for', () => {
  const onTraditional = EDITIONS.map((edition) => editionName(edition, 'zh-Hant'))
  expect(onTraditional.map(({ text, lang }) => `${lang} ${text}`)).toEqual([
    'zh-Hant 簡體中文',
    'zh-Hant 繁體中文',
    'en English',
  ])
  expect(EDITIONS.map((edition) => editionName(edition, 'zh-Hans').text)).toEqual([
    '简体中文',
    '繁體中文',
    'English',
  ])
})
