import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { editionPaths, EDITION_SLUGS } from './site-pages.ts'
import { pathOf, startVisit } from './visit.ts'

const browser = await launchBrowser()
const START_PAGES = EDITION_SLUGS.map((slug) => `/${slug}/`)
const CHAPTERS = EDITION_SLUGS.flatMap((slug) => editionPaths(slug).slice(0, 2))

afterAll(() => browser?.close())

describe.skipIf(browser === undefined)('by keyboard', () => {
  test.each([...new Set([...START_PAGES, ...CHAPTERS])])(
    'the first stop of %s skips to the content',
    async (path) => {
      if (browser === undefined) throw new Error('unreachable')
      const { page, context, open } = await startVisit(browser)
      await open(path)
      await page.keyboard.press('Tab')
      const link = page.locator(':focus')
      const target = await link.getAttribute('href')
      expect(target).toMatch(/^#./)
      expect(await isInView(page)).toBe(true)
      await page.keyboard.press('Enter')
      expect(pathOf(page)).toBe(`${path}${String(target)}`)
      // The next stop lies in the content: what stands before it is passed over.
      await page.keyboard.press('Tab')
      expect(
        await page.evaluate(
          (id) => document.querySelector(id)?.contains(document.activeElement),
          target ?? '',
        ),
      ).toBe(true)
      await context.close()
    },
  )

  test.each(START_PAGES)('every stop of %s can be seen', async (path) => {
    if (browser === undefined) throw new Error('unreachable')
    const { page, context, open } = await startVisit(browser)
    await open(path)
    const unseen: string[] = []
    const stops = await page.locator('a[href], button, input, select, summary, [tabindex="0"]').count()
    for (let stop = 0; stop < Math.min(stops, 60); stop++) {
      await page.keyboard.press('Tab')
      const fault = await focusFault(page)
      if (fault !== undefined) unseen.push(fault)
    }
    expect(stops).toBeGreaterThan(3)
    expect(unseen).toEqual([])
    await context.close()
  })
})

async function isInView(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const box = document.activeElement?.getBoundingClientRect()
    return box !== undefined && box.top >= 0 && box.left >= 0 && box.width > 1 && box.height > 1
  })
}

/** What is wrong with the mark on the element that has the focus: it looks the same without it. */
async function focusFault(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return undefined
    const look = (): string => {
      const style = getComputedStyle(element)
      const outline = style.outlineStyle === 'none' ? '' : `${style.outlineWidth} ${style.outlineColor}`
      return [outline, style.boxShadow, style.backgroundColor, style.borderColor, style.textDecoration].join(
        '|',
      )
    }
    const focused = look()
    element.blur()
    const plain = look()
    element.focus({ focusVisible: true })
    return focused === plain ? `${element.outerHTML.slice(0, 120)} looks the same with the focus` : undefined
  })
}
