import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy } from 'pdfjs-dist'

/** Opens a PDF with pdf.js, quietly. */
export async function openPdf(pdf: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: pdf.slice(), verbosity: 0, useSystemFonts: false }).promise
}

export interface ShownGlyph {
  readonly text: string
  readonly x: number
  /** Baseline and rise together, counted from the foot of the page. */
  readonly y: number
}

interface DrawnGlyph {
  readonly unicode: string
  readonly width: number
}

/** Every glyph of a page with its place, in order of drawing, as the operators of the page put them. */
export async function readGlyphs(document: PDFDocumentProxy, page: number): Promise<readonly ShownGlyph[]> {
  const { fnArray, argsArray } = await (await document.getPage(page)).getOperatorList()
  const shown: ShownGlyph[] = []
  let [lineX, lineY, x, size, spacing, rise] = [0, 0, 0, 0, 0, 0]
  fnArray.forEach((operator, index) => {
    const args = argsArray[index] as readonly unknown[] | null
    if (operator === OPS.beginText) [lineX, lineY, x] = [0, 0, 0]
    else if (operator === OPS.setFont) size = Number(args?.[1])
    else if (operator === OPS.setCharSpacing) spacing = Number(args?.[0])
    else if (operator === OPS.setTextRise) rise = Number(args?.[0])
    else if (operator === OPS.moveText) {
      lineX += Number(args?.[0])
      lineY += Number(args?.[1])
      x = lineX
    } else if (operator === OPS.showText) {
      for (const part of args?.[0] as readonly (number | DrawnGlyph)[]) {
        if (typeof part === 'number') {
          x -= (part * size) / 1000
        } else {
          shown.push({ text: part.unicode, x, y: lineY + rise })
          x += (part.width * size) / 1000 + spacing
        }
      }
    }
  })
  return shown
}
