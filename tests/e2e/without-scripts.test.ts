import { afterAll, describe, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { editionPaths, EDITION_SLUGS } from './site-pages.ts'
import { startVisit } from './visit.ts'

const browser = await launchBrowser()

/** What only scripts offer: filters, sorting, counts. */
const SCRIPT_TOOLS = '[data-script="only"], [data-script="without"], [data-gallery-filter]'

afterAll(() => browser?.close())

describe.skipIf(browser === undefined)('with JavaScript off', () => {
  test.each(EDITION_SLUGS)('every page of %s says the same', async (slug) => {
    if (browser === undefined) throw new Error('unreachable')
    const withScripts = await startVisit(browser)
    const without = await startVisit(browser, { javaScriptEnabled: false })
    for (const path of editionPaths(slug)) {
      // The search is one of the things that need them, and says so.
      if (path.endsWith('/search/')) continue
      const texts: string[] = []
      for (const { page, open } of [withScripts, without]) {
        await open(path)
        texts.push(
          await page.locator('main').evaluate((main, tools) => {
            for (const tool of main.querySelectorAll(tools)) tool.remove()
            return (main as HTMLElement).innerText
          }, SCRIPT_TOOLS),
        )
      }
      expect(texts[1], path).toBe(texts[0])
      expect(texts[1]?.length, path).toBeGreaterThan(40)
    }
    await withScripts.context.close()
    await without.context.close()
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
