import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { SITE_FOLDER } from '../../scripts/site.ts'
import { EDITION_SLUGS, editionPaths, readPage, siteAssets, sitePaths } from './site-pages.ts'

const read = (file: string): string => readFileSync(path.join(SITE_FOLDER, file), 'utf8')
const pathsIn = (xml: string, pattern: RegExp): readonly string[] =>
  [...xml.matchAll(pattern)].map(([, url = '']) => new URL(url).pathname)

/** The sorts of things that a page says it holds. */
function thingsOf(address: string): readonly string[] {
  const [, json] = /<script type="application\/ld\+json">([^<]*)</.exec(readPage(address)) ?? []
  if (json === undefined) return []
  const { '@graph': things } = JSON.parse(json) as {
    readonly '@graph': readonly { readonly '@type': string }[]
  }
  return things.map((thing) => thing['@type'])
}

describe.each(EDITION_SLUGS)('%s', (slug) => {
  test.each([
    ['guides/how-it-works/', ['Article', ...Array<string>(9).fill('Dataset')]],
    ['sheets/journey/', ['Article']],
    ['faq/', ['FAQPage']],
    ['glossary/', ['DefinedTermSet']],
    ['cases/', ['Dataset']],
  ])('%s says what it holds', (page, things) => {
    expect(thingsOf(`/${slug}/${page}`)).toEqual(things)
  })

  test('every page has a picture of its own', () => {
    const pictures = editionPaths(slug).map((address) => {
      const [, url = ''] = /property="og:image" content="([^"]*)"/.exec(readPage(address)) ?? []
      return new URL(url).pathname
    })
    expect(pictures.filter((picture) => !siteAssets().has(picture))).toEqual([])
    expect(new Set(pictures).size).toBe(pictures.length)
  })

  test('the feed leads to chapters and one-pagers', () => {
    const items = pathsIn(read(`${slug}/feed.xml`), /<guid>([^<]*)</g)
    expect(items.length).toBeGreaterThan(15)
    expect(items.filter((item) => !sitePaths().includes(item))).toEqual([])
  })
})

test('the sitemap has every page of every edition, and nothing else', () => {
  const pages = pathsIn(read('sitemap.xml'), /<loc>([^<]*)</g)
  expect([...pages].sort()).toEqual([...EDITION_SLUGS.flatMap(editionPaths)].sort())
})
