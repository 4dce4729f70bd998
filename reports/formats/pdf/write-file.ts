import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { PdfObjects, PdfRef, PdfStream } from './pdf-objects.ts'
import { crossReferences, crossReferenceTable, FIELDS } from './cross-references.ts'
import type { Position } from './cross-references.ts'

/** Objects in one object stream; its index fits one byte. */
const OBJECTS_IN_STREAM = 200

// The four bytes above 127 tell transfer programs that the file is binary (ISO 32000-1, 7.5.2).
const HEADER = '%PDF-1.7\n%\x81\x81\x81\x81\n'

export interface Trailer {
  readonly root: PdfRef
  readonly info: PdfRef
}

interface Output {
  readonly chunks: Uint8Array[]
  /** Of each object, by its number less one. */
  readonly positions: Position[]
  length: number
}

/** Writes all objects as one file. Its identifier is made from its content, so the same objects give the same bytes. */
export function writeFile({ written, packing }: PdfObjects, trailer: Trailer): Uint8Array {
  const output: Output = { chunks: [], positions: [], length: 0 }
  append(output, latin1(HEADER))
  const gathered: Member[] = []
  written.forEach((object, index) => {
    const number = index + 1
    if (object === undefined) throw new Error(`Object ${String(number)} was reserved and never written.`)
    if (typeof object !== 'string') writeStream(output, number, object)
    else if (packing === 'plain') writeObject(output, number, object)
    else gathered.push({ number, object })
  })
  let last = written.length
  for (let start = 0; start < gathered.length; start += OBJECTS_IN_STREAM) {
    last += 1
    writeObjectStream(output, last, gathered.slice(start, start + OBJECTS_IN_STREAM))
  }
  if (packing === 'plain') writeTable(output, trailer)
  else writeTableStream(output, last + 1, trailer)
  return joinChunks(output)
}

function writeObject(output: Output, number: number, text: string): void {
  output.positions[number - 1] = { offset: output.length }
  append(output, latin1(`${String(number)} 0 obj\n${text}\nendobj\n`))
}

function writeStream(output: Output, number: number, { dict, bytes }: PdfStream): void {
  output.positions[number - 1] = { offset: output.length }
  append(output, latin1(`${String(number)} 0 obj\n${dict}\nstream\n`))
  append(output, bytes)
  append(output, latin1('\nendstream\nendobj\n'))
}

interface Member {
  readonly number: number
  readonly object: string
}

/** An object stream (ISO 32000-1, 7.5.7): pairs of number and offset, then the objects. */
function writeObjectStream(output: Output, number: number, members: readonly Member[]): void {
  let index = ''
  let body = ''
  members.forEach((member, position) => {
    index += `${String(member.number)} ${String(body.length)} `
    body += `${member.object}\n`
    output.positions[member.number - 1] = { stream: number, index: position }
  })
  const bytes = deflateSync(latin1(index + body))
  const dict = `<</Type/ObjStm/N ${String(members.length)}/First ${String(index.length)}/Filter/FlateDecode/Length ${String(bytes.length)}>>`
  writeStream(output, number, { dict, bytes })
}

function writeTableStream(output: Output, number: number, trailer: Trailer): void {
  const start = output.length
  const entries = trailerEntries(output, number + 1, trailer)
  output.positions[number - 1] = { offset: start }
  const bytes = deflateSync(crossReferences(output.positions))
  const dict = `<</Type/XRef${FIELDS}/Filter/FlateDecode/Length ${String(bytes.length)}${entries}>>`
  writeStream(output, number, { dict, bytes })
  append(output, latin1(`startxref\n${String(start)}\n%%EOF\n`))
}

function writeTable(output: Output, trailer: Trailer): void {
  const start = output.length
  const entries = trailerEntries(output, output.positions.length + 1, trailer)
  const table = crossReferenceTable(output.positions)
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

function joinChunks({ chunks, length }: Output): Uint8Array {
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return bytes
}
