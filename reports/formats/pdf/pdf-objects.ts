import { deflateSync } from 'node:zlib'
import { PDFContext, PDFHexString, PDFName, PDFRawStream, PDFString } from './pdf-lib.ts'
import type { PDFDict, PDFObject, PDFRef } from './pdf-lib.ts'

/**
 * How the file is packed: `compressed` deflates streams and gathers the other objects in object streams; `plain`
 * writes every object by itself and binary data as hexadecimal digits, for reading.
 */
export type Packing = 'compressed' | 'plain'

/** The objects of one file. A string stands for a PDF name; text is made by `pdfText`. */
export interface PdfObjects {
  readonly context: PDFContext
  readonly packing: Packing
}

export type PdfRef = PDFRef

export type PdfValue = PDFObject | string | number | boolean | readonly PdfValue[] | PdfDict

// An interface, for a type alias may not refer to itself through `Record`.
export interface PdfDict {
  readonly [key: string]: PdfValue | undefined
}

export function createObjects(packing: Packing): PdfObjects {
  return { context: PDFContext.create(), packing }
}

/** A reference to an object that is still to be written. */
export function reserveObject(objects: PdfObjects): PdfRef {
  return objects.context.nextRef()
}

export function assignObject(objects: PdfObjects, ref: PdfRef, dict: PdfDict): void {
  objects.context.assign(ref, toObject(objects, dict))
}

export function addObject(objects: PdfObjects, dict: PdfDict): PdfRef {
  return objects.context.register(toObject(objects, dict))
}

export interface StreamData {
  readonly bytes: Uint8Array
  /** `text` and `binary` are deflated; `packed` is compressed already, by the dictionary's filter; `verbatim` stays. */
  readonly content: 'text' | 'binary' | 'packed' | 'verbatim'
  readonly dict: PdfDict
}

export function addStream(objects: PdfObjects, { bytes, content, dict }: StreamData): PdfRef {
  const plain = objects.packing === 'plain'
  const deflate = content === 'binary' || (content === 'text' && !plain)
  const hexadecimal = plain && (content === 'binary' || content === 'packed')
  const packed = deflate ? deflateSync(bytes, { level: 9 }) : bytes
  const filters = [
    ...(hexadecimal ? ['ASCIIHexDecode'] : []),
    ...(deflate ? ['FlateDecode'] : []),
    ...(typeof dict.Filter === 'string' ? [dict.Filter] : []),
  ]
  const written = { ...dict, Filter: filters.length > 1 ? filters : filters[0] }
  return objects.context.register(
    PDFRawStream.of(toObject(objects, written), hexadecimal ? hexadecimalBytes(packed) : packed),
  )
}

/** A text string: ASCII as it is, everything else as UTF-16 (ISO 32000-1, 7.9.2.2). */
export function pdfText(text: string): PDFObject {
  return /^[\x20-\x7e]*$/.test(text) ? pdfAscii(text) : PDFHexString.fromText(text)
}

/** A byte string of printable ASCII. */
export function pdfAscii(text: string): PDFObject {
  return PDFString.of(text.replace(/[\\()]/g, '\\$&'))
}

/** A byte string from hexadecimal digits. */
export function pdfHex(digits: string): PDFObject {
  return PDFHexString.of(digits)
}

/** A name that may hold any ASCII character, such as a media type. */
export function pdfName(name: string): PDFObject {
  return PDFName.of(name)
}

/** Midnight UTC of an ISO date. */
export function pdfDate(isoDate: string): PDFObject {
  return PDFString.of(`D:${isoDate.slice(0, 10).replaceAll('-', '')}000000Z`)
}

// The vendor's type of literals knows neither readonly arrays nor readonly objects, which it only reads.
function toObject({ context }: PdfObjects, dict: PdfDict): PDFDict {
  return context.obj(dict as Record<string, PDFObject>)
}

function hexadecimalBytes(bytes: Uint8Array): Uint8Array {
  const digits = Buffer.from(bytes).toString('hex')
  return Buffer.from(`${digits.replace(/.{1,120}/g, '$&\n')}>`, 'latin1')
}
