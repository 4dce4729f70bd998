import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { SITE_FOLDER } from '../../scripts/site.ts'
import type { SearchIndex } from '../../src/search/types.ts'
import { launchBrowser } from './browser.ts'
import { EDITION_SLUGS, readPage, sitePaths } from './site-pages.ts'
import { pathOf, startVisit } from './visit.ts'

const browser = await launchBrowser()

afterAll(() => browser?.close())

test.each(EDITION_SLUGS)('all that the index of %s names is a place on the site', (slug) => {
  const index = JSON.parse(
    readFileSync(path.join(SITE_FOLDER, 'search', `${slug}.json`), 'utf8'),
  ) as SearchIndex
  const pages = new Set(sitePaths())
  const missing = index.places
    .map(({ route }) => `/${slug}${route}`)
    .filter((address) => {
      const [page = '', anchor] = address.split('#')
      return !pages.has(page) || (anchor !== undefined && !readPage(page).includes(` id="${anchor}"`))
    })
  expect(missing).toEqual([])
})

describe.skipIf(browser === undefined).each(EDITION_SLUGS)('the search of %s', (slug) => {
  test('leads from the masthead to the row', async () => {
    if (browser === undefined) throw new Error('unreachable')
    const visit = await startVisit(browser, { viewport: { width: 1440, height: 900 } })
    const { page } = visit
    await visit.open(`/${slug}/`)
    await page.fill('.search-field input', '複購率')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.search-hit')
    expect(new URL(page.url()).searchParams.get('q')).toBe('複購率')
    expect(await page.textContent('[role="status"]')).toContain('複購率')
    await page.click('.search-hit a[href$="#metrics-repurchase-rate"]')
    expect(pathOf(page)).toBe(`/${slug}/guides/how-it-works/#metrics-repurchase-rate`)
    await page.goBack()
    await page.waitForSelector('.search-hit')
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  })
})
