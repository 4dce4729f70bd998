import { deflateSync } from 'node:zlib'
import { PDFContext, PDFHexString, PDFName, PDFString } from './pdf-lib.ts'
import type { PDFObject, PDFRef } from './pdf-lib.ts'

/**
 * How the file is packed: `compressed` deflates streams and gathers the other objects in object streams; `plain`
 * writes every object by itself and binary data as hexadecimal digits, for reading.
 */
export type Packing = 'compressed' | 'plain'

/** The objects of one file. A string stands for a PDF name; text is made by `pdfText`. */
export interface PdfObjects {
  readonly context: PDFContext
  readonly packing: Packing
  /**
   * As they go into the file: the object with the number 1, and so on; a hole where one is reserved and not written yet.
   * Text is a tenth of what the objects themselves take, and a long table has fifty thousand.
   */
  readonly written: (string | PdfStream | undefined)[]
}

/** A stream as it goes into the file. */
export interface PdfStream {
  readonly dict: string
  readonly bytes: Uint8Array
}

export type PdfRef = PDFRef

export type PdfValue = PDFObject | string | number | boolean | readonly PdfValue[] | PdfDict

// An interface, for a type alias may not refer to itself through `Record`.
export interface PdfDict {
  readonly [key: string]: PdfValue | undefined
}

export function createObjects(packing: Packing): PdfObjects {
  return { context: PDFContext.create(), packing, written: [] }
}

/** A reference to an object that is still to be written. */
export function reserveObject({ context, written }: PdfObjects): PdfRef {
  written.push(undefined)
  return context.nextRef()
}

export function assignObject(objects: PdfObjects, ref: PdfRef, dict: PdfDict): void {
  objects.written[ref.objectNumber - 1] = writeDict(objects, dict)
}

export function addObject(objects: PdfObjects, dict: PdfDict): PdfRef {
  const ref = reserveObject(objects)
  assignObject(objects, ref, dict)
  return ref
}

/** More memory makes outlines smaller in less time; for the short streams of pages it would take longer to set up. */
const OUTLINE_PACKING = { memLevel: 9 } as const

export interface StreamData {
  readonly bytes: Uint8Array
  /** `text` and `binary` are deflated; `packed` is compressed already, by the dictionary's filter. */
  readonly content: 'text' | 'binary' | 'packed'
  readonly dict: PdfDict
}

export function addStream(objects: PdfObjects, { bytes, content, dict }: StreamData): PdfRef {
  const plain = objects.packing === 'plain'
  const deflate = content === 'binary' || (content === 'text' && !plain)
  const hexadecimal = plain && (content === 'binary' || content === 'packed')
  const packed = deflate ? deflateSync(bytes, content === 'binary' ? OUTLINE_PACKING : {}) : bytes
  const filters = [
    ...(hexadecimal ? ['ASCIIHexDecode'] : []),
    ...(deflate ? ['FlateDecode'] : []),
    ...(typeof dict.Filter === 'string' ? [dict.Filter] : []),
  ]
  const data = hexadecimal ? hexadecimalBytes(packed) : packed
  const entries = { ...dict, Filter: filters.length > 1 ? filters : filters[0], Length: data.length }
  const ref = reserveObject(objects)
  objects.written[ref.objectNumber - 1] = { dict: writeDict(objects, entries), bytes: data }
  return ref
}

/** A text string: ASCII as it is, everything else as UTF-16 (ISO 32000-1, 7.9.2.2). */
export function pdfText(text: string): PDFObject {
  return /^[\x20-\x7e]*$/.test(text) ? pdfAscii(text) : pdfHex(utf16(`\ufeff${text}`))
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
  return pdfAscii(`D:${isoDate.slice(0, 10).replaceAll('-', '')}000000Z`)
}

/** UTF-16, big end first, in hexadecimal digits. */
export function utf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()
}

// The vendor's type of literals knows neither readonly arrays nor readonly objects, which it only reads.
function writeDict({ context }: PdfObjects, dict: PdfDict): string {
  return context.obj(dict as Record<string, PDFObject>).toString()
}

function hexadecimalBytes(bytes: Uint8Array): Uint8Array {
  const digits = Buffer.from(bytes).toString('hex')
  return Buffer.from(`${digits.replace(/.{1,120}/g, '$&\n')}>`, 'latin1')
}
