import { issueAt } from '../core/problem.ts'
import { problem } from './catalogue/index.ts'
import { rowsOf } from './check-table.ts'
import { displayPath, resolveBeside } from './content-folder.ts'
import { decodeText } from './decode-text.ts'
import { collectTexts } from './loaded.ts'
import { readCells } from './read-cells.ts'
import { readPicture } from './read-picture.ts'
import { characterIssues } from './read-yaml-file.ts'
import type { Issue } from '../core/issue.ts'
import type { Problem } from '../core/problem.ts'
import type { ContentFile, ContentFolder } from './content-folder.ts'
import type { DocumentInput, LoadedDocument, PictureFile, PlacedText } from './loaded.ts'
import type { Locator } from './parse-yaml.ts'
import type { SheetInput } from './schema/sheet.ts'
import type { RowInput, TableInput } from './schema/table.ts'

/** The document that names files, and where they may lie. */
export interface Naming {
  readonly folder: ContentFolder
  /** Of the document, in the folder. */
  readonly path: string
  readonly locate: Locator
}

export interface ReadFiles {
  readonly document: LoadedDocument
  readonly issues: readonly Issue[]
}

/** Reads the files that a document names beside it: the CSV of a table, the pictures of a sheet. */
export function readNamedFiles(data: DocumentInput, naming: Naming): ReadFiles {
  const { locate } = naming
  const texts = collectTexts(data, locate)
  const base = { data, file: displayPath(naming.folder, naming.path), locate, texts, pictures: new Map() }
  if (data.kind === 'sheet') {
    const { issues, pictures } = readPictures(data, naming)
    return { document: { ...base, pictures }, issues }
  }
  if (data.kind !== 'table' || data.cells === undefined) return { document: base, issues: [] }
  const read = readTableCells(data, data.cells, naming)
  return { document: { ...base, data: read.data, texts: [...texts, ...read.texts] }, issues: read.issues }
}

function findFile(
  written: string,
  naming: Naming,
): { readonly file: ContentFile } | { readonly problem: Problem } {
  const path = resolveBeside(naming.path, written)
  if (path === undefined || naming.folder.leadingOutside?.includes(path) === true) {
    return { problem: problem('file/outside-folder', written) }
  }
  const file = naming.folder.files.find((candidate) => candidate.path === path)
  return file === undefined ? { problem: notFound(written, naming) } : { file }
}

/** Suggests the files of the same type that lie beside or below. */
function notFound(written: string, naming: Naming): Problem {
  const folder = naming.path
    .split('/')
    .slice(0, -1)
    .map((segment) => `${segment}/`)
    .join('')
  const ending = /\.[^.]+$/.exec(written)?.[0] ?? ''
  const known = naming.folder.files
    .map(({ path }) => path)
    .filter((path) => path.startsWith(folder) && path.endsWith(ending) && !path.endsWith('.yaml'))
    .map((path) => path.slice(folder.length))
  return problem('file/not-found', written, known)
}

interface ReadTable {
  readonly data: TableInput
  readonly texts: readonly PlacedText[]
  readonly issues: readonly Issue[]
}

function readTableCells(data: TableInput, named: string, naming: Naming): ReadTable {
  const place = naming.locate.value(['cells'])
  const found = findFile(named, naming)
  if ('problem' in found) return { data, texts: [], issues: [issueAt(found.problem, place)] }
  const decoded = decodeText(displayPath(naming.folder, found.file.path), found.file.bytes)
  if ('issue' in decoded) return { data, texts: [], issues: [decoded.issue] }
  const rows = rowsOf(data)
  const wanted = { columns: data.columns.map(({ id }) => id), rows: rows.map(({ row }) => row.id), place }
  const read = readCells(decoded.source, wanted)
  const twice = rows
    .filter(({ row }) => row.cells !== undefined)
    .map(({ row, path }) =>
      issueAt(problem('table/cells-twice', row.id), naming.locate.key([...path, 'cells'])),
    )
  const filled = (row: RowInput): RowInput => ({ ...row, cells: read.cells.get(row.id) })
  return {
    data: {
      ...data,
      rows: data.rows?.map(filled),
      groups: data.groups?.map((group) => ({ ...group, rows: group.rows.map(filled) })),
    },
    texts: read.texts,
    issues: [...characterIssues(decoded.source), ...twice, ...read.issues],
  }
}

interface ReadPictures {
  readonly pictures: ReadonlyMap<string, PictureFile>
  readonly issues: readonly Issue[]
}

function readPictures(data: SheetInput, naming: Naming): ReadPictures {
  const pictures = new Map<string, PictureFile>()
  const issues = data.blocks.flatMap((block, index) => {
    if (block.kind !== 'picture') return []
    const found = findFile(block.file, naming)
    const read = 'problem' in found ? found : readPicture(block.file, found.file.bytes)
    if ('problem' in read) return [issueAt(read.problem, naming.locate.value(['blocks', index, 'file']))]
    pictures.set(block.file, read.picture)
    return []
  })
  return { pictures, issues }
}
