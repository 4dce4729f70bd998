import { readdirSync, readFileSync } from 'node:fs'
import process from 'node:process'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../e2e/browser.ts'

export type BrowserFormat = 'pdf' | 'png'

export interface BrowserBatch {
  readonly milliseconds: number
  readonly peakBytes: number
  /** Size of one file. */
  readonly fileBytes: number
}

/** Milliseconds from nothing to a finished file: a browser started for one document and closed again. */
export async function coldBrowser(html: string, format: BrowserFormat): Promise<number> {
  const start = performance.now()
  const browser = await openBrowser()
  await printOnce(await newPage(browser), html, format)
  await browser.close()
  return performance.now() - start
}

/** So many documents in a browser that is open already; the first counts only where it is the only one. */
export async function warmBrowser(html: string, format: BrowserFormat, times: number): Promise<BrowserBatch> {
  const browser = await openBrowser()
  const page = await newPage(browser)
  const first = performance.now()
  const fileBytes = await printOnce(page, html, format)
  const start = performance.now()
  for (let run = 1; run < times; run++) await printOnce(page, html, format)
  const milliseconds = times === 1 ? start - first : (performance.now() - start) / (times - 1)
  const peakBytes = peakOfDescendants()
  await browser.close()
  return { milliseconds, peakBytes, fileBytes }
}

async function openBrowser(): Promise<Browser> {
  const browser = await launchBrowser()
  if (browser === undefined) throw new Error('There is no browser to compare with.')
  return browser
}

async function newPage(browser: Browser): Promise<Page> {
  return browser.newPage({ viewport: { width: 1920, height: 1080 } })
}

async function printOnce(page: Page, html: string, format: BrowserFormat): Promise<number> {
  await page.setContent(html)
  await page.evaluate(async () => {
    await document.fonts.ready
  })
  const file =
    format === 'pdf' ? await page.pdf({ preferCSSPageSize: true, tagged: true }) : await page.screenshot()
  return file.length
}

/** The peaks of resident memory of all our child processes, added up (Linux; 0 elsewhere). */
function peakOfDescendants(): number {
  if (process.platform !== 'linux') return 0
  const statuses = readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((entry) => readStatus(entry) ?? [])
  const ours = new Set([process.pid])
  for (let before = 0; before !== ours.size;) {
    before = ours.size
    for (const { pid, parent } of statuses) if (ours.has(parent)) ours.add(pid)
  }
  return statuses.reduce(
    (sum, { pid, peakBytes }) => (ours.has(pid) && pid !== process.pid ? sum + peakBytes : sum),
    0,
  )
}

function readStatus(pid: string): { pid: number; parent: number; peakBytes: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const field = (name: string): number =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
    return { pid: Number(pid), parent: field('PPid'), peakBytes: field('VmHWM') * 1024 }
  } catch (error) {
    // Processes end while we read.
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
      return undefined
    throw error
  }
}
