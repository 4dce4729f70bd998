import { PDFDict, PDFInvalidObject, PDFParser } from './pdf-lib.ts'
import type { PDFContext } from './pdf-lib.ts'
import { LARGEST, refuse } from './problems.ts'

/** Mail programs may put something before a file; readers look so far (ISO 32000-1, annex H.3). */
const HEADER_WITHIN = 1024

/** Reads a PDF and gives its catalog. Throws one `ReportError` when it cannot be read. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDict> {
  if (bytes.length > LARGEST) refuse('pdf/too-large', 'the PDF', LARGEST)
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!text.slice(0, HEADER_WITHIN).includes('%PDF-')) refuse('pdf/no-pdf')
  if (!text.includes('startxref')) refuse('pdf/damaged', 'its end is missing')
  const context = await parse(Buffer.from(withDirectLengths(text), 'latin1'))
  if (context.trailerInfo.Encrypt !== undefined) refuse('pdf/encrypted')
  refuseInvalid(context)
  const catalog = context.lookup(context.trailerInfo.Root)
  return catalog instanceof PDFDict ? catalog : refuse('pdf/damaged', 'its catalog is missing')
}

/**
 * Puts the length of a stream into its dictionary where it is an object by itself. The parser, which reads a file from
 * its beginning, would look for the stream's end instead: it takes a line's end before that for no part of the stream,
 * and the words of a text for the end.
 */
function withDirectLengths(text: string): string {
  const numbers = new Map(
    [...text.matchAll(/\b(\d{1,10}) 0 obj\s+(\d{1,10})\s+endobj/g)].map(([, number, value]) => [
      number,
      value,
    ]),
  )
  return text.replaceAll(/\/Length\s+(\d{1,10})\s+0\s+R\b/g, (written, number: string) => {
    const length = numbers.get(number)
    return length === undefined ? written : `/Length ${length}`
  })
}

async function parse(bytes: Uint8Array): Promise<PDFContext> {
  try {
    return await PDFParser.forBytesWithOptions(bytes).parseDocument()
  } catch {
    return refuse('pdf/damaged', 'its objects cannot be read')
  }
}

/** The parser goes on without an object that it cannot read: that one was not taken out by anybody. */
function refuseInvalid(context: PDFContext): void {
  for (const [{ objectNumber }, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFInvalidObject) {
      refuse('pdf/damaged', `object ${String(objectNumber)} cannot be read`)
    }
  }
}
