import { describe, expect, test } from 'vitest'
import { WORDS } from '../../../reports/core/words.ts'
import type { Locale } from '../../../reports/core/locale.ts'
import type { FontSet } from '../../../reports/fonts/types.ts'
import { renderCsv } from '../../../reports/formats/csv/render-csv.ts'
import { renderPdf } from '../../../reports/formats/pdf/render-pdf.ts'
import type { Document } from '../../../reports/model/types.ts'
import { layoutReport } from '../../../reports/pipeline.ts'
import type { Scene, StructureNode, StructureRole } from '../../../reports/scene/types.ts'
import { collectNodeTexts } from '../../../reports/scene/walk-structure.ts'
import { CHECKLIST_SAMPLES } from '../../../reports/templates/checklist/samples.ts'
import { COMPARISON_TABLE_SAMPLES } from '../../../reports/templates/comparison-table/samples.ts'
import { SHEET_SAMPLES } from '../../../reports/templates/sheet/samples.ts'
import { STAGES_SAMPLES } from '../../../reports/templates/stages/samples.ts'
import { openProjectContent } from '../../project-content.ts'
import { fontsFor as fontsForTexts } from '../../sample-fonts.ts'
import { isInstalled } from '../../skip-loudly.ts'
import { runOnPdf } from './outside-tools.ts'
import { openPdf } from './read-pdf.ts'
import { squeeze } from './squeeze.ts'
import { checkUa } from './ua/check-ua.ts'

interface Rendered {
  readonly name: string
  readonly pdf: Uint8Array
  readonly scene: Scene
}

function renderOne(document: Document, scene: Scene, fonts: FontSet): Rendered {
  const csv = new TextEncoder().encode(renderCsv(document))
  const data = { name: `${document.id}.csv`, mime: 'text/csv', bytes: csv, description: scene.title }
  return {
    name: `${document.id} (${document.locale})`,
    pdf: renderPdf(scene, { fonts, attachments: [data] }),
    scene,
  }
}

const SAMPLES = [COMPARISON_TABLE_SAMPLES, STAGES_SAMPLES, CHECKLIST_SAMPLES, SHEET_SAMPLES].flatMap(
  (group: Readonly<Record<string, Document>>) => Object.values(group),
)

/** Fonts for the samples of one edition. */
function openSampleFonts(locale: Locale, samples: readonly Document[]): Promise<FontSet> {
  const words = WORDS[locale]
  const said = [words.stage(1), words.step(1), words.page(1, 1), '（）；。']
  return fontsForTexts(locale, [JSON.stringify(samples), JSON.stringify(words), ...said])
}

/** All that is published, and the templates' samples: those have spans, several pages and every kind. */
async function renderAll(): Promise<readonly Rendered[]> {
  const { samples, fontsFor, printed } = await openProjectContent()
  const rendered: Rendered[] = []
  for (const document of samples)
    rendered.push(renderOne(document, await printed(document), await fontsFor(document)))
  for (const [locale, samples] of Map.groupBy(SAMPLES, (sample) => sample.locale)) {
    const fonts = await openSampleFonts(locale, samples)
    for (const document of samples) {
      const scene = await layoutReport({ document, format: 'pdf', fonts })
      rendered.push(renderOne(document, scene, fonts))
    }
  }
  return rendered
}

const rendered = await renderAll()
const [hasQpdf = false, hasPoppler = false, hasMutool = false] = ['qpdf', 'pdftotext', 'mutool'].map(
  isInstalled,
)

describe.each(rendered)('$name', ({ pdf, scene }) => {
  test.skipIf(!hasQpdf)('breaks no rule of PDF/UA-1', () => {
    expect(checkUa(pdf)).toEqual([])
  })

  test.skipIf(!hasQpdf)('qpdf finds no fault', () => {
    const { printed } = runOnPdf(pdf, 'qpdf', ['--check', 'in.pdf'])
    expect(printed).toContain('No syntax or stream encoding errors found')
  })

  test('pdf.js reads the text of the scene in its order', async () => {
    expect(readable(await readWithPdfjs(pdf))).toBe(readable(textOfScene(scene)))
  })

  test.skipIf(!hasPoppler)('so does poppler', () => {
    const { printed } = runOnPdf(pdf, 'pdftotext', ['-raw', 'in.pdf', '-'])
    expect(readable(printed)).toBe(readable(textOfScene(scene)))
  })

  test.skipIf(!hasMutool)('so does MuPDF', () => {
    const { printed } = runOnPdf(pdf, 'mutool', ['draw', '-q', '-F', 'txt', '-o', '-', 'in.pdf'])
    expect(readable(printed)).toBe(readable(textOfScene(scene)))
  })

  test.skipIf(!hasPoppler)('poppler reads the tree in the order of the structure', () => {
    const { printed } = runOnPdf(pdf, 'pdfinfo', ['-struct-text', 'in.pdf'])
    // It puts white at the ends of parts, so none counts here.
    const said = Array.from(printed.matchAll(/^ *"(.*)"$/gm), ([, text = '']) => text)
    expect(withoutWhite(said.join(''))).toBe(withoutWhite(textOfStructure(scene)))
  })
})

/** All that is drawn as text, decoration too, in the order of drawing, line by line. */
function textOfScene({ pages }: Scene): string {
  const items = pages.flatMap((page) => page.items)
  const lines = items.flatMap((item) => (item.kind === 'text' ? item.lines : []))
  return lines
    .map(({ runs }) => runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join(''))
    .join('\n')
}

/** Text to compare: poppler ends a line after a raised mark of a note, so white beside one does not count either. */
function readable(text: string): string {
  return squeeze(text).replace(/ ?(\[\d+\]) ?/g, '$1')
}

function withoutWhite(text: string): string {
  return text.replace(/\s+/g, '')
}

/** What the structure tree says, in its order. A paragraph has the text of what stands within its lines. */
function textOfStructure(scene: Scene): string {
  const texts = collectNodeTexts(scene)
  const said = (node: StructureNode): readonly string[] => {
    const own = texts.get(node.id)
    const rest = node.children.filter(({ role }) => own === undefined || !INLINE.includes(role))
    return [...(own ?? []), ...rest.flatMap(said)]
  }
  return said(scene.structure).join('')
}

const INLINE: readonly StructureRole[] = ['link', 'note-reference', 'span']

async function readWithPdfjs(pdf: Uint8Array): Promise<string> {
  const document = await openPdf(pdf)
  const pages: string[] = []
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
  }
  return pages.join('\n')
}
