import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { localeSlug } from '../../reports/core/locale.ts'
import { WORDS } from '../../reports/core/words.ts'
import type { System } from '../../reports/model/types.ts'
import { launchBrowser } from '../e2e/browser.ts'
import { startVisit } from '../e2e/visit.ts'
import { openProjectContent } from '../project-content.ts'
import { comparable, parityFaults } from './compare.ts'
import { tableGrid } from './model-texts.ts'

const { documents } = await openProjectContent()
const systems = documents.filter((document) => document.kind !== 'sheet')
const browser = await launchBrowser()
const pages = [...Map.groupBy(systems, ({ locale, path }) => `/${localeSlug(locale)}${path ?? ''}`)]

afterAll(() => browser?.close())

// A browser takes its time: each page is opened once, for all systems that it shows.
describe.skipIf(browser === undefined)('the web page says what the Model says', () => {
  test.each(pages)('%s', async (address, shown) => {
    if (browser === undefined) throw new Error('unreachable')
    const { page, context, open } = await startVisit(browser)
    await open(address)
    for (const system of shown) {
      expect(parityFaults(await wordsOf(page, system), system), system.id).toEqual([])
      if (system.kind !== 'table') continue
      expect(await gridOf(page, system), system.id).toEqual(
        tableGrid(system).map((row) => row.map(comparable)),
      )
    }
    await context.close()
  })
})

/** All words of a system's figure, in their order, marks said as in print. */
async function wordsOf(page: Page, system: System): Promise<string> {
  const colon = WORDS[system.locale].colon
  return page.locator(`#${system.id}`).evaluate(
    (figure, words) => {
      for (const mark of figure.querySelectorAll('.dz-mark-sign')) {
        mark.textContent = `${mark.getAttribute('aria-label') ?? ''}${words.colon}`
      }
      // What stands there for scripts alone is no part of what is said.
      for (const tool of figure.querySelectorAll('[data-script="only"]')) tool.remove()
      return (figure as HTMLElement).innerText
    },
    { colon },
  )
}

/** The cells of a table, row by row; the tags of sources, which print has in a column of their own, apart. */
async function gridOf(page: Page, system: System): Promise<readonly (readonly string[])[]> {
  const grid = await page.locator(`#${system.id} table tr`).evaluateAll((rows) =>
    rows.map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) => {
        for (const tags of cell.querySelectorAll('.dz-source-tags')) tags.remove()
        return (cell as HTMLElement).innerText
      }),
    ),
  )
  return grid.map((row) => row.map(comparable))
}
