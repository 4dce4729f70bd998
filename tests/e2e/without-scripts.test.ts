import { afterAll, describe, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { editionPaths, EDITION_SLUGS } from './site-pages.ts'
import { startVisit } from './visit.ts'

const browser = await launchBrowser()

afterAll(() => browser?.close())

describe.skipIf(browser === undefined)('with JavaScript off', () => {
  test.each(EDITION_SLUGS.flatMap(editionPaths))('%s says the same', async (path) => {
    if (browser === undefined) throw new Error('unreachable')
    const texts: string[] = []
    for (const javaScriptEnabled of [true, false]) {
      const { page, context, open } = await startVisit(browser, { javaScriptEnabled })
      await open(path)
      texts.push(await page.locator('main').innerText())
      await context.close()
    }
    const [withScripts, without] = texts
    expect(without).toBe(withScripts)
    expect(without?.length).toBeGreaterThan(40)
  })

  test.each(EDITION_SLUGS)('from the start page of %s every page can be reached', async (slug) => {
    if (browser === undefined) throw new Error('unreachable')
    const { page, context, open } = await startVisit(browser, { javaScriptEnabled: false })
    const reached = new Set<string>()
    const waiting = [`/${slug}/`]
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (reached.has(path)) continue
      reached.add(path)
      await open(path)
      const hrefs = await page
        .locator('a[href]')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname))
      waiting.push(...hrefs.filter((href) => href.startsWith(`/${slug}/`) && href.endsWith('/')))
    }
    expect([...reached].sort()).toEqual([...editionPaths(slug)].sort())
    await context.close()
  })
})
