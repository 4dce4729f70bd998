import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../../reports/core/locale.ts'
import { buildIndex } from '../../../src/search/build-index.ts'
import { readProse } from '../../../src/search/read-prose.ts'
import { SEARCH_WORDS } from '../../../src/search/words.ts'
import { readMaterial } from './read-material.ts'

const materials = await readMaterial()
const indexes = new Map(LOCALES.map((locale) => [locale, buildIndex(materials, locale)]))

/** Of an index, packed as servers pack it. */
const MOST_BYTES = 150_000

describe.each([...indexes])('the index of %s', (locale, index) => {
  const { places, texts, words } = index

  test('has each place once, with a title and its texts', () => {
    expect(places.length).toBeGreaterThan(450)
    expect(new Set(places.map(({ route }) => route)).size).toBe(places.length)
    expect(places.filter(({ title }) => title.trim() === '')).toEqual([])
    expect([texts.length, words.length]).toEqual([places.length, places.length])
  })

  test('has all systems with their items, terms, sources, questions and one-pagers', () => {
    const routes = new Set(places.map(({ route }) => route))
    const { documents, terms, sources, chapters } = materials[locale]
    for (const { kind, path = '', id } of documents) {
      if (kind === 'sheet') expect(routes).toContain(path)
      else if (Object.hasOwn(SEARCH_WORDS[locale].items, kind)) expect(routes).toContain(`${path}#${id}`)
    }
    for (const { id } of terms) expect(routes).toContain(`/glossary/#term-${id}`)
    for (const { id } of sources) expect(routes).toContain(`/sources/#${id.toLowerCase()}`)
    for (const { route } of chapters) expect(routes).toContain(route)
    for (const route of [
      '/guides/how-it-works/#metrics-repurchase-rate',
      '/guides/how-to-plan/#planning-code-product-a',
      '/faq/#faq-difference',
      '/cases/#cases-pinduoduo',
      '/sheets/metrics/',
      '/',
    ])
      expect(routes).toContain(route)
  })

  test('leads from parts to what holds them', () => {
    const row = places.find(({ route }) => route.endsWith('#metrics-repurchase-rate'))
    const system = places[row?.in ?? -1]
    const section = places[system?.in ?? -1]
    expect([system?.route, section?.kind, places[section?.in ?? -1]?.route]).toEqual([
      '/guides/how-it-works/#metrics',
      'section',
      '/guides/how-it-works/',
    ])
  })

  test('says nothing of notes and markup', () => {
    expect(texts.filter((text) => /\[\d+\]|\[\^|<[A-Z]|\*\*|\]\(/.test(text))).toEqual([])
  })

  test('is small enough for a phone', () => {
    expect(gzipSync(JSON.stringify(index), { level: 9 }).length).toBeLessThan(MOST_BYTES)
    expect(index.pairs.length).toBeLessThan(2000)
  })
})

test('the editions have the same places', () => {
  const routes = [...indexes.values()].map(({ places }) => places.map(({ route }) => route))
  expect(routes[1]).toEqual(routes[0])
  expect(routes[2]).toEqual(routes[0])
})

test('a place that an edition lacks is a fault', () => {
  const { en } = materials
  expect(() => buildIndex({ ...materials, en: { ...en, terms: en.terms.slice(1) } }, 'zh-Hans')).toThrow(
    '/glossary/#term-',
  )
})

test('the prose of a chapter is read by its headings', () => {
  const body = `开头。

## 第一节

说**到**[案例](../../cases/)。

<System id="metrics" />

- 一
- 二

### 小节

<OnePager id="metrics-sheet" />

末尾。`
  expect(readProse(body)).toEqual([
    { text: '开头。', systems: [] },
    { text: '说到案例。一 二', systems: ['metrics'] },
    { text: '末尾。', systems: [] },
  ])
})
