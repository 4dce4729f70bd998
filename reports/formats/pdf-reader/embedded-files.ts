import { dictIn, dictsIn, streamIn, stringIn } from './entries.ts'
import type { PDFDict, PDFRawStream } from './pdf-lib.ts'

/** A file that a PDF carries. */
export interface EmbeddedFile {
  readonly name: string
  readonly stream: PDFRawStream
  /** MD5 of its bytes as it was put in, in hexadecimal digits. */
  readonly checksum?: string
}

/** The files that a PDF carries, whether listed by name or associated with the document (ISO 32000-1, 7.11.4). */
export function embeddedFiles(catalog: PDFDict): readonly EmbeddedFile[] {
  const tree = dictIn(dictIn(catalog, 'Names'), 'EmbeddedFiles')
  const files = new Map<string, EmbeddedFile>()
  for (const specification of [...leavesOf(tree), ...dictsIn(catalog, 'AF')]) {
    const file = fileOf(specification)
    if (file !== undefined && !files.has(file.name)) files.set(file.name, file)
  }
  return [...files.values()]
}

/** The values of a tree of names (ISO 32000-1, 7.9.6), each node taken once. */
function leavesOf(root: PDFDict | undefined): readonly PDFDict[] {
  const nodes = new Set(root === undefined ? [] : [root])
  // A set goes on to what is added while it is walked.
  for (const node of nodes) for (const kid of dictsIn(node, 'Kids')) nodes.add(kid)
  return [...nodes].flatMap((node) => dictsIn(node, 'Names'))
}

function fileOf(specification: PDFDict): EmbeddedFile | undefined {
  const name = stringIn(specification, 'UF') ?? stringIn(specification, 'F')
  const files = dictIn(specification, 'EF')
  const stream = streamIn(files, 'UF') ?? streamIn(files, 'F')
  if (name === undefined || stream === undefined) return undefined
  const checksum = stringIn(dictIn(stream.dict, 'Params'), 'CheckSum')?.asBytes()
  return {
    name: name.decodeText(),
    stream,
    ...(checksum === undefined ? {} : { checksum: Buffer.from(checksum).toString('hex') }),
  }
}
