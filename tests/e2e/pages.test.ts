import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { axeFaults, COLOUR_RULES } from './axe.ts'
import { launchBrowser } from './browser.ts'
import { samplePaths } from './site-pages.ts'
import { startVisit } from './visit.ts'
import { LOOK_AT_ALL } from '../look-at-all.ts'

const browser = await launchBrowser()
const PHONE = { width: 390, height: 844 }
const DESKTOP = { width: 1440, height: 900 }
const NARROW = { width: 320, height: 640 }

afterAll(() => browser?.close())

describe.skipIf(browser === undefined).each(samplePaths())('%s', (path) => {
  test('is accessible, fits its window and keeps to itself', async () => {
    if (browser === undefined) throw new Error('unreachable')
    const visit = await startVisit(browser, { viewport: PHONE })
    try {
      const faults: string[] = []
      await visit.open(path)
      for (const viewport of [NARROW, PHONE, DESKTOP]) {
        await visit.page.setViewportSize(viewport)
        faults.push(...(await overflow(visit.page)))
        // What axe looks at is the same at both widths but for sizes and places; a phone is the harder case.
        if (viewport === NARROW || (viewport === DESKTOP && !LOOK_AT_ALL)) continue
        const width = `${String(viewport.width)} px`
        await visit.page.emulateMedia({ colorScheme: 'light' })
        faults.push(...(await axeFaults(visit.page, `${width}, light`)))
        // Nothing but colours is different in the dark, and those are the same in every edition.
        if (!LOOK_AT_ALL && !path.startsWith('/zh-hans/')) continue
        await visit.page.emulateMedia({ colorScheme: 'dark' })
        faults.push(...(await axeFaults(visit.page, `${width}, dark`, COLOUR_RULES)))
      }
      expect(faults).toEqual([])
      expect(visit.complaints).toEqual([])
    } finally {
      await visit.context.close()
    }
  })
})

test.skipIf(browser === undefined)('what a page should not do is noticed', async () => {
  if (browser === undefined) throw new Error('unreachable')
  const { page, context, complaints, open } = await startVisit(browser)
  await open('/en/')
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "changed"'
    document.body.append(script)
    const image = document.createElement('img')
    image.src = 'https://elsewhere.example/pixel.png'
    document.body.append(image)
    document.body.insertAdjacentHTML('beforeend', '<img src="/nothing.png"><p>wide</p>')
    if (document.body.lastElementChild instanceof HTMLElement)
      document.body.lastElementChild.style.width = '9999px'
  })
  const awaited = [/console: .*inline script/, /elsewhere\.example/, /^404 .*nothing\.png/]
  await expect
    .poll(() => awaited.filter((pattern) => !complaints.some((complaint) => pattern.test(complaint))))
    .toEqual([])
  expect(await page.title()).not.toBe('changed')
  expect(await overflow(page)).not.toEqual([])
  expect((await axeFaults(page, 'here')).join('\n')).toContain('image-alt')
  await context.close()
})

/** Nothing when the page cannot be scrolled sideways; else what sticks out. */
async function overflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const root = document.documentElement
    if (root.scrollWidth <= root.clientWidth) return []
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      return element.getBoundingClientRect().right > root.clientWidth + 0.5
    })
    const names = wide.slice(0, 5).map((element) => `<${element.localName} class="${element.className}">`)
    return [`scrolls sideways at ${String(root.clientWidth)} px: ${names.join(', ')}`]
  })
}
