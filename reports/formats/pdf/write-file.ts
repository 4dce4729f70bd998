import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { PDFRawStream } from './pdf-lib.ts'
import type { PDFObject, PDFRef } from './pdf-lib.ts'
import type { PdfObjects } from './pdf-objects.ts'

/** Objects in one object stream; its index fits one byte. */
const OBJECTS_IN_STREAM = 200

// The four bytes above 127 tell transfer programs that the file is binary (ISO 32000-1, 7.5.2).
const HEADER = '%PDF-1.7\n%\x81\x81\x81\x81\n'

export interface Trailer {
  readonly root: PDFRef
  readonly info: PDFRef
}

/** Where an object stands: at a byte of the file, or at an index in an object stream. */
type Position = { readonly offset: number } | { readonly stream: number; readonly index: number }

interface Output {
  readonly chunks: Uint8Array[]
  readonly positions: Map<number, Position>
  length: number
}

/** Writes all objects as one file. Its identifier is made from its content, so the same objects give the same bytes. */
export function writeFile(objects: PdfObjects, trailer: Trailer): Uint8Array {
  const output: Output = { chunks: [], positions: new Map(), length: 0 }
  append(output, latin1(HEADER))
  const gathered: (readonly [PDFRef, PDFObject])[] = []
  for (const [ref, object] of objects.context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream) writeStream(output, ref.objectNumber, object)
    else if (objects.packing === 'plain') writeObject(output, ref.objectNumber, object.toString())
    else gathered.push([ref, object])
  }
  let last = objects.context.largestObjectNumber
  for (let start = 0; start < gathered.length; start += OBJECTS_IN_STREAM) {
    last += 1
    writeObjectStream(output, last, gathered.slice(start, start + OBJECTS_IN_STREAM))
  }
  if (objects.packing === 'plain') writeTable(output, last + 1, trailer)
  else writeTableStream(output, last + 1, trailer)
  return concatenate(output.chunks)
}

function writeObject(output: Output, number: number, text: string): void {
  output.positions.set(number, { offset: output.length })
  append(output, latin1(`${String(number)} 0 obj\n${text}\nendobj\n`))
}

function writeStream(output: Output, number: number, stream: PDFRawStream): void {
  stream.updateDict()
  writeStreamBytes(output, number, { dict: stream.dict.toString(), bytes: stream.getContents() })
}

function writeStreamBytes(
  output: Output,
  number: number,
  { dict, bytes }: { dict: string; bytes: Uint8Array },
): void {
  output.positions.set(number, { offset: output.length })
  append(output, latin1(`${String(number)} 0 obj\n${dict}\nstream\n`))
  append(output, bytes)
  append(output, latin1('\nendstream\nendobj\n'))
}

/** An object stream (ISO 32000-1, 7.5.7): pairs of number and offset, then the objects. */
function writeObjectStream(
  output: Output,
  number: number,
  members: readonly (readonly [PDFRef, PDFObject])[],
): void {
  let index = ''
  let body = ''
  members.forEach(([ref, object], position) => {
    index += `${String(ref.objectNumber)} ${String(body.length)} `
    body += `${object.toString()}\n`
    output.positions.set(ref.objectNumber, { stream: number, index: position })
  })
  const bytes = deflateSync(latin1(index + body), { level: 9 })
  const dict = `<</Type/ObjStm/N ${String(members.length)}/First ${String(index.length)}/Filter/FlateDecode/Length ${String(bytes.length)}>>`
  writeStreamBytes(output, number, { dict, bytes })
}

function writeTableStream(output: Output, number: number, trailer: Trailer): void {
  const start = output.length
  const entries = trailerEntries(output, number + 1, trailer)
  output.positions.set(number, { offset: start })
  const rows = Buffer.alloc(6 * (number + 1))
  rows.writeUInt8(255, 5)
  for (const [object, position] of output.positions) {
    const row = 6 * object
    const packed = 'stream' in position
    rows.writeUInt8(packed ? 2 : 1, row)
    rows.writeUInt32BE(packed ? position.stream : position.offset, row + 1)
    rows.writeUInt8(packed ? position.index : 0, row + 5)
  }
  const bytes = deflateSync(rows, { level: 9 })
  const dict = `<</Type/XRef/W[1 4 1]/Filter/FlateDecode/Length ${String(bytes.length)}${entries}>>`
  writeStreamBytes(output, number, { dict, bytes })
  append(output, latin1(`startxref\n${String(start)}\n%%EOF\n`))
}

function writeTable(output: Output, size: number, trailer: Trailer): void {
  const start = output.length
  const entries = trailerEntries(output, size, trailer)
  let table = `xref\n0 ${String(size)}\n0000000000 65535 f \n`
  for (let object = 1; object < size; object++) {
    const position = output.positions.get(object)
    if (!position || !('offset' in position)) throw new Error(`Object ${String(object)} was never written.`)
    table += `${String(position.offset).padStart(10, '0')} 00000 n \n`
  }
  append(output, latin1(`${table}trailer\n<<${entries}>>\nstartxref\n${String(start)}\n%%EOF\n`))
}

function trailerEntries(output: Output, size: number, { root, info }: Trailer): string {
  const digest = createHash('md5')
  for (const chunk of output.chunks) digest.update(chunk)
  const id = digest.digest('hex')
  return `/Size ${String(size)}/Root ${root.toString()}/Info ${info.toString()}/ID[<${id}><${id}>]`
}

function append(output: Output, bytes: Uint8Array): void {
  output.chunks.push(bytes)
  output.length += bytes.length
}

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}

function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return bytes
}
