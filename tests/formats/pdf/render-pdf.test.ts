import type { PDFDocumentProxy } from 'pdfjs-dist'
import { describe, expect, test } from 'vitest'
import { renderPdf } from '../../../reports/formats/pdf/render-pdf.ts'
import type { PdfAttachment } from '../../../reports/formats/pdf/attach-files.ts'
import { assertScene } from '../../../reports/scene/check-scene.ts'
import type { Scene, SceneItem } from '../../../reports/scene/types.ts'
import { openTestFonts } from '../../scene/test-fonts.ts'
import { isInstalled } from '../../skip-loudly.ts'
import { runOnPdf } from './outside-tools.ts'
import { openPdf, readGlyphs } from './read-pdf.ts'
import { FIXTURE_CHARACTERS, fixtureScene, LINK_HREF, setText, textScene } from './scene-fixture.ts'

const fonts = await openTestFonts(FIXTURE_CHARACTERS)
const scene = fixtureScene(fonts)
const csv: PdfAttachment = {
  name: '对照.csv',
  mime: 'text/csv',
  bytes: new TextEncoder().encode('比较项,网络营销\n'),
  description: '表格的数据',
}
const notes: PdfAttachment = { ...csv, name: 'about.txt', mime: 'text/plain', relationship: 'source' }
const pdf = renderPdf(scene, { fonts, attachments: [csv, notes] })
const plain = latin1(renderPdf(scene, { fonts, attachments: [csv, notes], packing: 'plain' }))
const hasQpdf = isInstalled('qpdf')

function distinctGlyphs({ pages }: Scene): ReadonlyMap<string, ReadonlySet<number>> {
  const used = new Map<string, ReadonlySet<number>>()
  const texts = pages.flatMap((page) => page.items.filter((item) => item.kind === 'text'))
  for (const run of texts.flatMap((item) => item.lines.flatMap((line) => line.runs))) {
    const known = used.get(run.font) ?? []
    used.set(run.font, new Set([...known, ...run.glyphs.map((glyph) => glyph.id)]))
  }
  return used
}

type PageReference = Parameters<PDFDocumentProxy['getPageIndex']>[0]

/** What pdf.js finds of a bookmark and of a link. */
interface Bookmark {
  readonly title: string
  readonly dest: readonly unknown[]
  readonly items: readonly Bookmark[]
}

interface LinkSeen {
  readonly unsafeUrl?: string
  readonly dest?: readonly unknown[]
  readonly contentsObj: { readonly str: string }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}

function mapItems(change: (item: SceneItem) => SceneItem): Scene {
  return { ...scene, pages: scene.pages.map((page) => ({ ...page, items: page.items.map(change) })) }
}

test('the fixture is a sound scene', () => {
  expect(() => {
    assertScene(scene)
  }).not.toThrow()
})

describe('bytes', () => {
  test('the same scene gives the same bytes', () => {
    expect(renderPdf(fixtureScene(fonts), { fonts, attachments: [csv, notes] })).toEqual(pdf)
  })

  test('another set of characters in the fonts does not matter', async () => {
    const wider = await openTestFonts(`${FIXTURE_CHARACTERS}从此以后`)
    expect(renderPdf(fixtureScene(wider), { fonts: wider, attachments: [csv, notes] })).toEqual(pdf)
  })

  test.each([
    ['a title', { ...scene, title: '另一个' }],
    ['a date', { ...scene, updated: '2025-02-01' }],
    ['a colour', mapItems((item) => (item.kind === 'box' ? { ...item, fill: '#123456' } : item))],
    [
      'a place',
      mapItems((item) => (item.kind === 'link' ? { ...item, rect: { ...item.rect, x: 1 } } : item)),
    ],
  ])('%s more or less gives other bytes and another identifier', (_, changed) => {
    const other = renderPdf(changed, { fonts, attachments: [csv, notes] })
    expect(other).not.toEqual(pdf)
    const identifier = (text: string): string => /\/ID\[<(\w+)>/.exec(text)?.[1] ?? ''
    expect(identifier(latin1(other))).toMatch(/^\w{32}$/)
    expect(identifier(latin1(other))).not.toBe(identifier(latin1(pdf)))
  })

  test('a table of some 180 characters in two weights stays under 55 kB', () => {
    const used = distinctGlyphs(scene)
    expect(used.get('sans-400')?.size).toBeGreaterThan(170)
    expect(used.get('sans-700')?.size).toBeGreaterThan(20)
    expect(pdf.length).toBeLessThan(55_000)
  })

  test('a plain file is text', () => {
    const bytes = renderPdf(scene, { fonts, packing: 'plain' })
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray('%PDF-1.7 %'.length + 5))
    expect(/[^\n\x20-\x7e\u3000-\u9fff\ufeff\uff00-\uffef]/u.exec(text)).toBeNull()
  })
})

describe('places', () => {
  test.each([1, 2])('every glyph of page %d stands where the scene has it', async (page) => {
    const shown = await readGlyphs(await openPdf(pdf), page)
    const { items = [], height = 0 } = scene.pages[page - 1] ?? {}
    const placed = items.flatMap((item) =>
      item.kind === 'text'
        ? item.lines.flatMap((line) =>
            line.runs.flatMap((run) =>
              run.glyphs.map(({ text, x, y }) => ({ text, x, y: height - line.baseline + run.rise + y })),
            ),
          )
        : [],
    )
    // Spaces at the ends of lines are the writer's own.
    let at = 0
    for (const glyph of placed) {
      while (shown[at]?.text === ' ' && glyph.text !== ' ') at++
      expect(shown[at]?.text).toBe(glyph.text)
      expect(Math.abs((shown[at]?.x ?? 0) - glyph.x)).toBeLessThan(0.005)
      expect(Math.abs((shown[at]?.y ?? 0) - glyph.y)).toBeLessThan(0.005)
      at++
    }
    expect(placed.length).toBeGreaterThan(100)
    expect(shown.slice(at).every(({ text }) => text === ' ')).toBe(true)
  })

  test('large and small type keeps its place too', async () => {
    const sizes = [5, 6.7, 19.3, 48, 96]
    const lines = sizes.map((size, index) =>
      setText(fonts, {
        owner: 2,
        spans: [{ text: 'Marketing引流', size }],
        x: 33.333,
        y: 20 + 120 * index,
        width: 900,
      }),
    )
    const kerned = lines.map((item) => ({
      ...item,
      lines: item.lines.map((line) => ({
        ...line,
        runs: line.runs.map((run) => ({
          ...run,
          glyphs: run.glyphs.map((glyph, index) => ({ ...glyph, x: glyph.x - index * 0.0371 })),
        })),
      })),
    }))
    const shown = await readGlyphs(await openPdf(renderPdf(textScene(kerned), { fonts })), 1)
    const wanted = kerned.flatMap((item) =>
      item.lines.flatMap((line) => line.runs.flatMap((run) => run.glyphs)),
    )
    expect(shown.map(({ text }) => text)).toEqual(wanted.map(({ text }) => text))
    expect(Math.max(...wanted.map(({ x }, index) => Math.abs(x - (shown[index]?.x ?? 0))))).toBeLessThan(
      0.005,
    )
  })
})

describe('the file', () => {
  test.skipIf(!hasQpdf).each(['compressed', 'plain'] as const)('qpdf finds no fault (%s)', (packing) => {
    const { printed } = runOnPdf(renderPdf(scene, { fonts, attachments: [csv], packing }), 'qpdf', [
      '--check',
      'in.pdf',
    ])
    expect(printed).toContain('No syntax or stream encoding errors found')
  })

  test('says what it is', async () => {
    const document = await openPdf(pdf)
    const { info, metadata } = await document.getMetadata()
    expect(info).toMatchObject({
      PDFFormatVersion: '1.7',
      Language: 'zh-Hans',
      Title: scene.title,
      Author: scene.author,
      CreationDate: 'D:20250131000000Z',
      ModDate: 'D:20250131000000Z',
    })
    expect(metadata.get('dc:title')).toBe(scene.title)
    expect(metadata.get('dc:description')).toBe(scene.description)
    expect(metadata.get('dc:creator')).toEqual([scene.author])
    expect(metadata.get('xmp:createdate')).toBe('2025-01-31T00:00:00Z')
    expect(metadata.get('pdfuaid:part')).toBe('1')
    expect((await document.getViewerPreferences())?.get('DisplayDocTitle')).toBe(true)
    expect(await document.getPageLabels()).toEqual(['1', '2'])
  })

  test('has bookmarks that lead to the headings', async () => {
    const document = await openPdf(pdf)
    const outline = (await document.getOutline()) as readonly Bookmark[]
    expect(outline.map(({ title, items }) => [title, items.map((item) => item.title)])).toEqual([
      ['网络营销与电子商务对照', ['指标']],
    ])
    const dest = outline[0]?.items[0]?.dest ?? []
    expect(await document.getPageIndex(dest[0] as PageReference)).toBe(1)
    expect(dest.slice(2, 4)).toEqual([48, 491.89])
  })

  test('has links to the web and within itself', async () => {
    const page = await (await openPdf(pdf)).getPage(1)
    const links = (await page.getAnnotations()) as readonly LinkSeen[]
    expect(links.map(({ unsafeUrl }) => unsafeUrl)).toEqual([
      encodeURI(LINK_HREF),
      encodeURI(LINK_HREF),
      undefined,
    ])
    expect(links[2]?.dest).toEqual([expect.anything(), { name: 'XYZ' }, 48, 451.89, 0])
    expect(links.map(({ contentsObj }) => contentsObj.str)).toEqual(['统计公报', '2024', '1'])
  })

  test('carries its attachments, in order of names, with their relationship', async () => {
    const document = await openPdf(pdf)
    const attachments = [...((await document.getAttachments()) ?? [])]
    expect(attachments.map(([, { filename, description }]) => [filename, description])).toEqual([
      ['about.txt', notes.description],
      ['对照.csv', csv.description],
    ])
    const content = await document.getAttachmentContent(attachments[1]?.[0] ?? '')
    expect(Buffer.from(content as Uint8Array)).toEqual(Buffer.from(csv.bytes))
    expect(plain).toMatch(/\/AFRelationship \/Source[^]*\/AFRelationship \/Data/)
    expect(plain).toMatch(/\/AF \[ \d+ 0 R \d+ 0 R \]/)
    expect(plain).toContain('/Subtype /text#2Fcsv')
    expect(plain).toContain(`/Size ${String(csv.bytes.length)}`)
  })

  test('paints no page that is white', () => {
    const whites = {
      ...scene,
      pages: scene.pages.map((page) => ({ ...page, background: '#ffffff' as const })),
    }
    expect(plain).toContain('.992 .984 .965 rg\n0 0 595.276 841.89 re f')
    expect(latin1(renderPdf(whites, { fonts, packing: 'plain' }))).not.toContain('595.276 841.89 re')
  })
})

describe('bugs are not hidden', () => {
  test('a glyph that the font lacks', () => {
    const item = setText(fonts, { owner: 2, spans: [{ text: '\u{10fffd}' }], x: 40, y: 40, width: 300 })
    expect(() => renderPdf(textScene([item]), { fonts })).toThrow('has no glyph for')
  })

  test('an owner that is not in the tree', () => {
    const item = setText(fonts, { owner: 99, spans: [{ text: '营' }], x: 40, y: 40, width: 300 })
    expect(() => renderPdf(textScene([item]), { fonts })).toThrow('No structure node has the id 99')
  })

  test('a link to what stands on no page', () => {
    const lost = mapItems((item) => (item.kind === 'link' ? { ...item, href: '#99' } : item))
    expect(() => renderPdf(lost, { fonts })).toThrow('No structure node has the id 99')
  })

  test('a picture that is none', () => {
    const broken = mapItems((item) => (item.kind === 'image' ? { ...item, mime: 'image/jpeg' } : item))
    expect(() => renderPdf(broken, { fonts })).toThrow('JPEG')
  })
})
