import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { localeSlug } from '../../reports/core/locale.ts'
import { WORDS } from '../../reports/core/words.ts'
import type { System } from '../../reports/model/types.ts'
import { launchBrowser } from '../e2e/browser.ts'
import { editionPaths, readPage } from '../e2e/site-pages.ts'
import { startVisit } from '../e2e/visit.ts'
import { openProjectContent } from '../project-content.ts'
import { comparable, parityFaults } from './compare.ts'
import { tableGrid } from './model-texts.ts'

const { documents } = await openProjectContent()
const systems = documents.filter((document) => document.kind !== 'sheet')
const browser = await launchBrowser()

afterAll(() => browser?.close())

describe.skipIf(browser === undefined)('the web page says what the Model says', () => {
  test.each(
    systems.map((system) => [path.posix.join(localeSlug(system.locale), system.id), system] as const),
  )('%s', async (_, system) => {
    if (browser === undefined) throw new Error('unreachable')
    const { page, context, open } = await startVisit(browser)
    let shown = 0
    for (const address of editionPaths(localeSlug(system.locale))) {
      // A browser takes its time: what cannot hold the figure is not opened.
      if (!readPage(address).includes(`id="${system.id}"`)) continue
      await open(address)
      if ((await page.locator(`#${system.id} >> css=table, ol`).count()) === 0) continue
      shown++
      expect(parityFaults(await wordsOf(page, system), system), address).toEqual([])
      if (system.kind !== 'table') continue
      expect(await gridOf(page, system), address).toEqual(tableGrid(system).map((row) => row.map(comparable)))
    }
    expect(shown).toBeGreaterThan(0)
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
