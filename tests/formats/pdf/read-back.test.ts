import { describe, expect, test } from 'vitest'
import { renderPdf } from '../../../reports/formats/pdf/render-pdf.ts'
import type { PlacedGlyph, Scene, TextItem } from '../../../reports/scene/types.ts'
import { openTestFonts } from '../../scene/test-fonts.ts'
import { isInstalled } from '../../skip-loudly.ts'
import { runOnPdf } from './outside-tools.ts'
import { openPdf, readGlyphs } from './read-pdf.ts'
import { squeeze } from './squeeze.ts'
import { ENGLISH, FIXTURE_CHARACTERS, fixtureScene, setText, textScene } from './scene-fixture.ts'

const fonts = await openTestFonts(`${FIXTURE_CHARACTERS}xyWHO家做`)
const scene = fixtureScene(fonts)
const pdf = renderPdf(scene, { fonts })

/** The texts of a page in order; each starts on a new line, and so may any of its lines. */
function textsOf(page: Scene['pages'][number] | undefined): readonly string[] {
  return (page?.items ?? []).flatMap((item) => (item.kind === 'text' ? [item.text] : []))
}

async function readText(bytes: Uint8Array, page: number): Promise<string> {
  const { items } = await (await (await openPdf(bytes)).getPage(page)).getTextContent()
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
}

describe('text', () => {
  test.each([1, 2])('pdf.js reads page %d as the scene says it', async (page) => {
    expect(squeeze(await readText(pdf, page))).toBe(squeeze(textsOf(scene.pages[page - 1]).join('\n')))
  })

  test.skipIf(!isInstalled('mutool')).each([1, 2])('MuPDF reads page %d as the scene says it', (page) => {
    const { written } = runOnPdf(pdf, 'mutool', [
      'draw',
      '-q',
      '-F',
      'txt',
      '-o',
      'out.txt',
      'in.pdf',
      String(page),
    ])
    expect(squeeze(Buffer.from(written('out.txt')).toString('utf8'))).toBe(
      squeeze(textsOf(scene.pages[page - 1]).join('\n')),
    )
  })

  test('the gap between Han and Latin is no space', async () => {
    const text = '做SEO与SEM的12家'
    const item = setText(fonts, { owner: 2, spans: [{ text }], x: 40, y: 40, width: 400 })
    expect(await readText(renderPdf(textScene([item]), { fonts }), 1)).toBe(text)
  })

  test('a space that a line break swallowed is still read', async () => {
    const item = setText(fonts, { owner: 2, spans: [{ text: ENGLISH }], x: 40, y: 40, width: 120 })
    expect(item.lines.length).toBeGreaterThan(4)
    // Looked up in the glyphs: pdf.js leaves spaces out before a line end of its own.
    const shown = await readGlyphs(await openPdf(renderPdf(textScene([item]), { fonts })), 1)
    expect(shown.map((glyph) => glyph.text).join('')).toBe(ENGLISH)
  })

  test('one glyph that stands for two texts is read as each', async () => {
    const item = setText(fonts, { owner: 2, spans: [{ text: '营营' }], x: 40, y: 40, width: 400 })
    const [first, second] = item.lines[0]?.runs[0]?.glyphs ?? []
    if (!first || !second) throw new Error('no glyphs')
    const twice = withGlyphs(item, [first, { ...second, text: '⾔' }])
    expect(await readText(renderPdf(textScene([twice]), { fonts }), 1)).toBe('营⾔')
  })
})

describe('a cluster of several glyphs', () => {
  const item = setText(fonts, { owner: 2, spans: [{ text: 'xey' }], x: 40, y: 40, width: 400 })
  const [x, e, y] = item.lines[0]?.runs[0]?.glyphs ?? []
  if (!x || !e || !y) throw new Error('no glyphs')

  test('gives each glyph a character when there are enough', async () => {
    const accented = withGlyphs(item, [x, { ...e, text: 'e\u0301' }, { ...e, y: 2, text: '' }, y])
    const scene = textScene([accented])
    expect(Buffer.from(renderPdf(scene, { fonts, packing: 'plain' })).includes('ActualText')).toBe(false)
    expect((await readText(renderPdf(scene, { fonts }), 1)).normalize()).toBe('xéy')
  })

  const composed = withGlyphs(item, [x, { ...e, text: 'é' }, { ...e, y: 2, text: '' }, y])
  const pdf = renderPdf(textScene([composed]), { fonts })

  test('carries its text beside it when it has fewer characters than glyphs', async () => {
    const content = Buffer.from(renderPdf(textScene([composed]), { fonts, packing: 'plain' })).toString(
      'latin1',
    )
    expect(content).toMatch(
      /\/Span<<\/MCID 1\/ActualText<feff00e9>>>BDC\n.*<[0-9a-f]{4}>.*\n2 Ts\n.*<[0-9a-f]{4}>.*\nEMC\n\/P<<\/MCID 2>>BDC\n0 Ts\n/i,
    )
    expect((await readText(pdf, 1)).replaceAll('\u200b', '')).toBe('xéy')
  })

  test.skipIf(!isInstalled('pdftotext'))('poppler reads the text beside it', () => {
    const { printed } = runOnPdf(pdf, 'pdftotext', ['in.pdf', '-'])
    expect(printed.trim()).toBe('xéy')
    expect(runOnPdf(pdf, 'pdfinfo', ['-struct-text', 'in.pdf']).printed).toMatch(/"x"\s+"é\u200b?"\s+"y"/)
  })
})

function withGlyphs(item: TextItem, glyphs: readonly PlacedGlyph[]): TextItem {
  const text = glyphs.map((glyph) => glyph.text).join('')
  const [line] = item.lines
  const [run] = line?.runs ?? []
  if (!line || !run) throw new Error('no run')
  return { ...item, text, lines: [{ ...line, runs: [{ ...run, text, glyphs }] }] }
}
