import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { inject } from 'vitest'

export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  /** What went wrong so far: requests to elsewhere, answers that are errors, complaints on the console. */
  readonly complaints: readonly string[]
  /** Opens a page of the site by its path and waits for all that belongs to it. */
  readonly open: (path: string) => Promise<void>
}

/** A fresh visitor in a context of their own, who notes all that a page should not do. */
export async function startVisit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const address = inject('siteAddress')
  const complaints: string[] = []
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options, acceptDownloads: true })
  context.on('request', (request) => {
    const url = request.url()
    const own = url.startsWith(`${address}/`) || url.startsWith('data:') || url.startsWith('blob:')
    if (!own) complaints.push(`request to another origin: ${url}`)
  })
  context.on('response', (response) => {
    if (response.status() >= 400 && !response.url().endsWith('/404.html')) {
      complaints.push(`${String(response.status())} for ${response.url()}`)
    }
  })
  // Violations of the content security policy are reported on the console too.
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`)
  })
  context.on('weberror', (fault) => complaints.push(`uncaught: ${fault.error().message}`))

  const page = await context.newPage()
  const open = async (path: string): Promise<void> => {
    await page.goto(`${address}${path}`)
    await page.evaluate(async () => {
      await document.fonts.ready
    })
  }
  return { page, context, complaints, open }
}

/** The path of the page that is open, with its fragment. */
export function pathOf(page: Page): string {
  const { pathname, hash } = new URL(page.url())
  return `${pathname}${hash}`
}
