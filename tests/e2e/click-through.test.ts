import type { Page } from 'playwright-core'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { LOCALES, localeSlug } from '../../reports/core/locale.ts'
import { launchBrowser } from './browser.ts'
import { pathOf, startVisit } from './visit.ts'

/** How the files of each format begin. */
const SIGNATURES: Readonly<Record<string, readonly number[]>> = {
  pdf: [...Buffer.from('%PDF-')],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  csv: [0xef, 0xbb, 0xbf],
  svg: [...Buffer.from('<svg ')],
}

const browser = await launchBrowser()

afterAll(() => browser?.close())

describe.skipIf(browser === undefined)('a walk through the site', () => {
  test.each(LOCALES)('from the start page of %s to the files', async (locale) => {
    if (browser === undefined) throw new Error('unreachable')
    const home = `/${localeSlug(locale)}/`
    const { page, context, complaints, open } = await startVisit(browser, { locale })
    await open(home)
    expect(await page.locator('html').getAttribute('lang')).toBe(locale)

    await follow(page, `main a[href^="${home}guides/"]`)
    const chapter = pathOf(page).replace(/#.*$/, '')
    expect(chapter).toMatch(/\/guides\/[^/]+\/$/)
    await expectHeading(page)

    for (const other of LOCALES.filter((candidate) => candidate !== locale)) {
      await follow(page, `a[hreflang="${other}"]`)
      expect(pathOf(page)).toBe(chapter.replace(home, `/${localeSlug(other)}/`))
      expect(await page.locator('html').getAttribute('lang')).toBe(other)
    }
    await follow(page, `a[hreflang="${locale}"]`)
    expect(pathOf(page)).toBe(chapter)

    await follow(page, `a[href="${home}downloads/"]`)
    await expectHeading(page)
    for (const [format, signature] of Object.entries(SIGNATURES)) {
      const href = await page.locator(`main a[href$=".${format}"]`).first().getAttribute('href')
      const answer = await page.request.get(new URL(href ?? '', page.url()).href)
      expect(answer.status()).toBe(200)
      expect([...(await answer.body()).subarray(0, signature.length)], format).toEqual(signature)
    }
    expect(complaints).toEqual([])
    await context.close()
  })

  test('a click on a download saves a file under a name of its own', async () => {
    if (browser === undefined) throw new Error('unreachable')
    const { page, context, open } = await startVisit(browser)
    await open('/zh-hans/downloads/')
    const link = page.locator('main a[download][href$=".pdf"]').first()
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    expect(download.suggestedFilename()).toMatch(/\.pdf$/)
    await context.close()
  })

  test('an address that is not there gets the page that says so', async () => {
    if (browser === undefined) throw new Error('unreachable')
    const { page, context } = await startVisit(browser)
    const answer = await page.goto(`${inject('siteAddress')}/nothing/here/`)
    expect(answer?.status()).toBe(404)
    await expectHeading(page)
    await context.close()
  })
})

/** Clicks the first such link that can be seen, and waits for the page that it names. */
async function follow(page: Page, selector: string): Promise<void> {
  const link = page.locator(selector).filter({ visible: true }).first()
  const { pathname } = new URL((await link.getAttribute('href')) ?? '', page.url())
  await Promise.all([page.waitForURL((url) => url.pathname === pathname), link.click()])
}

async function expectHeading(page: Page): Promise<void> {
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
}
