import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import type { FontFace } from '../../reports/fonts/types.ts'
import { LIGHT } from '../../reports/theme/tokens.ts'
import { launchBrowser } from '../../tests/e2e/browser.ts'
import { ROOT } from '../run.ts'
import { type BoxedLine, mergeSettings } from './placed-lines.ts'
import { PIXELS_A_POINT } from './specimen.ts'
import type { Setting, Specimen } from './types.ts'

/** All that CSS has for Chinese paragraphs and Chromium knows: what the toolkit's own pages have. */
const CHINESE_CSS = readFileSync(path.join(ROOT, 'reports/hosts/astro/components/typesetting.css'), 'utf8')

/** The specimen as Chromium sets it with all its CSS for Chinese, justified. */
export async function setWithChromium(specimen: Specimen, face: FontFace): Promise<Setting> {
  const browser = await launchBrowser()
  if (browser === undefined) throw new Error('There is no browser to compare with.')
  try {
    const page = await browser.newPage({ deviceScaleFactor: PIXELS_A_POINT })
    await page.setContent(pageOf(specimen, face))
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const ragged = await readLines(page, 'ragged', specimen)
    const justified = await readLines(page, 'justified', specimen)
    const lines = mergeSettings(ragged, justified, face)
    const picture = await page.locator('#justified').screenshot()
    return { engine: 'Chromium', version: browser.version(), lines, picture: new Uint8Array(picture) }
  } finally {
    await browser.close()
  }
}

/** The specimen twice: as it is shown, and as it is measured. */
function pageOf({ leading, measure, size, text }: Specimen, { bytes }: FontFace): string {
  const data = Buffer.from(bytes).toString('base64')
  const paragraph = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<!doctype html><html class="dz-text" lang="zh-Hans"><meta charset="utf-8"><title>Specimen</title>
<style>
${CHINESE_CSS}
@font-face { font-family: Specimen; src: url(data:font/ttf;base64,${data}) }
body { margin: 0; background: ${LIGHT.paper}; color: ${LIGHT.ink} }
p { margin: 0; width: ${String(measure)}em; font: ${String(size)}px/${String(leading)}px Specimen }
#justified { text-align: justify }
</style>
<p id="justified">${paragraph}</p><p id="ragged">${paragraph}</p></html>`
}

async function readLines(page: Page, id: string, { size }: Specimen): Promise<readonly BoxedLine[]> {
  const lines = new Map<number, BoxedLine>()
  for (const { text, left, right, top } of await page.evaluate(characterBoxes, id)) {
    lines.set(top, [...(lines.get(top) ?? []), { text, start: left / size, end: right / size }])
  }
  return [...lines.values()]
}

interface CharacterBox {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
}

/** In the page: the box of each character of a paragraph, in pixels from its left end. */
function characterBoxes(id: string): readonly CharacterBox[] {
  const paragraph = document.getElementById(id)
  const content = paragraph?.firstChild
  if (!paragraph || !(content instanceof Text)) return []
  const edge = paragraph.getBoundingClientRect().left
  const range = document.createRange()
  return [...content.data].map((text, index) => {
    range.setStart(content, index)
    range.setEnd(content, index + 1)
    const { left, right, top } = range.getBoundingClientRect()
    return { text, left: left - edge, right: right - edge, top }
  })
}
