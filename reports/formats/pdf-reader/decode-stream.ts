import { inflateSync } from 'node:zlib'
import { namesIn } from './entries.ts'
import { decodePDFRawStream, PDFRawStream } from './pdf-lib.ts'
import { LARGEST, refuse } from './problems.ts'

/** The bytes of a stream with its filters undone (ISO 32000-1, 7.4); `what` names it in messages. */
export function decodeStream({ dict, contents }: PDFRawStream, what: string): Uint8Array {
  let bytes = contents
  for (const filter of namesIn(dict, 'Filter')) {
    switch (filter) {
      case 'FlateDecode':
        bytes = inflate(bytes, what)
        break
      case 'ASCIIHexDecode':
        bytes = decodePDFRawStream(PDFRawStream.of(dict.context.obj({ Filter: filter }), bytes)).decode()
        break
      default:
        refuse('pdf/damaged', `${what} is packed by ${filter}, which data never is`)
    }
  }
  return bytes
}

/** By Node, for pdf-lib has no limit: a few kilobytes can hold gigabytes. */
function inflate(bytes: Uint8Array, what: string): Uint8Array {
  try {
    return inflateSync(bytes, { maxOutputLength: LARGEST })
  } catch (error) {
    if (error instanceof RangeError) return refuse('pdf/too-large', what, LARGEST)
    return refuse('pdf/damaged', `${what} cannot be unpacked`)
  }
}
