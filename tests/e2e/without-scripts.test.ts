import { afterAll, describe, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { EDITION_SLUGS, samplePaths } from './site-pages.ts'
import { startVisit } from './visit.ts'
import type { Visit } from './visit.ts'
import { LOOK_AT_ALL } from '../look-at-all.ts'

const browser = await launchBrowser()

/** The scripts are the same in all editions. */
const slugs = LOOK_AT_ALL ? EDITION_SLUGS : EDITION_SLUGS.slice(0, 1)

/** What only scripts offer: filters, sorting, counts. */
const SCRIPT_TOOLS = '[data-script="only"], [data-script="without"], [data-gallery-filter]'

afterAll(() => browser?.close())

describe.skipIf(browser === undefined)('with JavaScript off', () => {
  test.each(slugs)('every page of %s says the same', async (slug) => {
    if (browser === undefined) throw new Error('unreachable')
    const withScripts = await startVisit(browser)
    const without = await startVisit(browser, { javaScriptEnabled: false })
    for (const path of samplePaths().filter((page) => page.startsWith(`/${slug}/`))) {
      // The search is one of the things that need them, and says so.
      if (path.endsWith('/search/')) continue
      const [scripted, plain] = await Promise.all([wordsOf(withScripts, path), wordsOf(without, path)])
      expect(plain, path).toBe(scripted)
      expect(plain.length, path).toBeGreaterThan(40)
    }
    await withScripts.context.close()
    await without.context.close()
  })
})

/** What the page says to a reader, but for the tools that need scripts. */
async function wordsOf({ page, open }: Visit, path: string): Promise<string> {
  await open(path)
  return page.locator('main').evaluate((main, tools) => {
    for (const tool of main.querySelectorAll(tools)) tool.remove()
    return (main as HTMLElement).innerText
  }, SCRIPT_TOOLS)
}
