import { hash } from 'node:crypto'
import { addObject, addStream, pdfDate, pdfHex, pdfName, pdfText } from './pdf-objects.ts'
import type { PdfObjects, PdfRef } from './pdf-objects.ts'

/** A file carried inside the PDF. */
export interface PdfAttachment {
  /** File name, unique in the document. */
  readonly name: string
  readonly mime: string
  readonly bytes: Uint8Array
  /** What it is, for the reader. */
  readonly description: string
  /** `data` is what the document shows, such as the table as CSV; `source` is what it was made from. */
  readonly relationship?: 'data' | 'source'
}

/** Writes files with their relationship to the document; returns their specifications in order of names. */
export function attachFiles(
  objects: PdfObjects,
  attachments: readonly PdfAttachment[],
  updated: string,
): readonly { readonly name: string; readonly ref: PdfRef }[] {
  // A name tree is in order of its keys (ISO 32000-1, 7.9.6), here of UTF-16 code units.
  const ordered = attachments.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return ordered.map((attachment) => ({
    name: attachment.name,
    ref: attachFile(objects, attachment, updated),
  }))
}

function attachFile(objects: PdfObjects, attachment: PdfAttachment, updated: string): PdfRef {
  const { name, mime, bytes, description, relationship = 'data' } = attachment
  const file = addStream(objects, {
    bytes,
    content: 'binary',
    dict: {
      Type: 'EmbeddedFile',
      Subtype: pdfName(mime),
      Params: { ModDate: pdfDate(updated), CheckSum: pdfHex(hash('md5', bytes, 'hex')), Size: bytes.length },
    },
  })
  return addObject(objects, {
    Type: 'Filespec',
    F: pdfText(name),
    UF: pdfText(name),
    Desc: pdfText(description),
    AFRelationship: relationship === 'data' ? 'Data' : 'Source',
    EF: { F: file, UF: file },
  })
}
