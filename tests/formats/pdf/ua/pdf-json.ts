import { runOnPdf } from '../outside-tools.ts'

/**
 * A value as qpdf's JSON (version 2) has it: `/Name`, `u:text`, `b:` and hexadecimal bytes, `7 0 R`; numbers, truth
 * values, arrays and dictionaries are JSON's own.
 */
export type PdfValue = string | number | boolean | null | readonly PdfValue[] | PdfDict

export interface PdfDict {
  readonly [key: string]: PdfValue | undefined
}

export interface PdfObject {
  readonly value?: PdfValue
  /** The data is decoded but for pictures' own codings, in Base64. */
  readonly stream?: { readonly dict: PdfDict; readonly data?: string }
}

/** A whole file: plain data, so that a copy can be changed and checked again. */
export interface PdfJson {
  /** The first line. */
  readonly header: string
  /** By `obj:7 0 R`; `trailer` is one of them. */
  readonly objects: Readonly<Record<string, PdfObject>>
}

export function readPdfJson(pdf: Uint8Array): PdfJson {
  const { printed } = runOnPdf(pdf, 'qpdf', [
    '--json=2',
    '--json-key=qpdf',
    '--json-stream-data=inline',
    '--decode-level=generalized',
    'in.pdf',
  ])
  const { qpdf } = JSON.parse(printed) as { qpdf: readonly [unknown, Record<string, PdfObject>] }
  const header = /^[^\r\n]*/.exec(Buffer.from(pdf.subarray(0, 100)).toString('latin1'))?.[0] ?? ''
  return { header, objects: qpdf[1] }
}

export function isReference(value: PdfValue | undefined): value is string {
  return typeof value === 'string' && /^\d+ \d+ R$/.test(value)
}

/** A reference as it stands, empty when the value is none. */
export function referenceOf(value: PdfValue | undefined): string {
  return isReference(value) ? value : ''
}

/** What a reference leads to, a stream's dictionary for a stream; any other value is itself. */
export function resolve({ objects }: PdfJson, value: PdfValue | undefined): PdfValue | undefined {
  if (!isReference(value)) return value
  const object = objects[`obj:${value}`]
  return object?.stream?.dict ?? object?.value
}

/** A dictionary, empty when the value is none. */
export function dictOf(file: PdfJson, value: PdfValue | undefined): PdfDict {
  const found = resolve(file, value)
  return isDict(found) ? found : {}
}

/** The members of an array; a value that is no array stands alone, and nothing is none. */
export function listOf(file: PdfJson, value: PdfValue | undefined): readonly PdfValue[] {
  const found = resolve(file, value)
  if (found === undefined || found === null) return []
  return isList(found) ? found : [value ?? found]
}

export function isDict(value: PdfValue | undefined): value is PdfDict {
  return typeof value === 'object' && value !== null && !isList(value)
}

function isList(value: PdfValue): value is readonly PdfValue[] {
  return Array.isArray(value)
}

/** A text string; `undefined` when the value is none. */
export function textOf(file: PdfJson, value: PdfValue | undefined): string | undefined {
  const found = resolve(file, value)
  if (typeof found !== 'string') return undefined
  if (found.startsWith('u:')) return found.slice(2)
  if (!found.startsWith('b:')) return undefined
  const bytes = Buffer.from(found.slice(2), 'hex')
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? new TextDecoder('utf-16be').decode(bytes.subarray(2))
    : bytes.toString('latin1')
}

/** A name without its slash, as it stands; empty when the value is none. */
export function plainName(value: PdfValue | undefined): string {
  return typeof value === 'string' && value.startsWith('/') ? value.slice(1) : ''
}

/** A name without its slash; `undefined` when the value is none. */
export function nameOf(file: PdfJson, value: PdfValue | undefined): string | undefined {
  const found = resolve(file, value)
  return typeof found === 'string' && found.startsWith('/') ? plainName(found) : undefined
}

export function numberOf(file: PdfJson, value: PdfValue | undefined): number | undefined {
  const found = resolve(file, value)
  return typeof found === 'number' ? found : undefined
}

/** The decoded bytes of a stream; `undefined` when the value leads to none. */
export function bytesOf({ objects }: PdfJson, value: PdfValue | undefined): Uint8Array | undefined {
  const stream = isReference(value) ? objects[`obj:${value}`]?.stream : undefined
  return stream && Buffer.from(stream.data ?? '', 'base64')
}

/** All dictionaries that are objects by themselves and of this `/Type`, with their references. */
export function dictsOfType(
  file: PdfJson,
  type: string,
): readonly { readonly ref: string; readonly dict: PdfDict }[] {
  return Object.entries(file.objects).flatMap(([key, object]) => {
    const dict = object.stream?.dict ?? object.value
    return isDict(dict) && dict['/Type'] === `/${type}` ? [{ ref: key.slice('obj:'.length), dict }] : []
  })
}

/** The leaves of a name tree or number tree, as pairs (ISO 32000-1, 7.9.6 and 7.9.7). */
export function treePairs(
  file: PdfJson,
  node: PdfValue | undefined,
  leaves: '/Names' | '/Nums',
): readonly (readonly [PdfValue, PdfValue])[] {
  const dict = dictOf(file, node)
  const own = listOf(file, dict[leaves])
  const pairs = own.flatMap((key, index) => (index % 2 === 0 ? [[key, own[index + 1] ?? null] as const] : []))
  return [...pairs, ...listOf(file, dict['/Kids']).flatMap((kid) => treePairs(file, kid, leaves))]
}
