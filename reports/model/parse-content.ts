import { ReportError } from '../core/issue.ts'
import { problem } from './catalogue/index.ts'
import { checkHandbook } from './chapter/check-handbook.ts'
import { checkDocument } from './check-document.ts'
import { checkIds, reportRepeated } from './check-ids.ts'
import { rowsOf } from './check-table.ts'
import { displayPath } from './content-folder.ts'
import { contentSet } from './content-set.ts'
import { collectTexts } from './loaded.ts'
import { locatorAt } from './parse-yaml.ts'
import { readDocument } from './read-document.ts'
import { readYamlFile } from './read-yaml-file.ts'
import { checkData } from './check-data.ts'
import { checkGlossary } from './check-glossary.ts'
import { glossarySchema } from './schema/glossary.ts'
import { exceptionsSchema, sourcesSchema } from './schema/sources.ts'
import type { z } from 'zod'
import type { Issue } from '../core/issue.ts'
import type { KnownThings } from './check-document.ts'
import type { ContentFile, ContentFolder } from './content-folder.ts'
import type { ContentSet } from './content-set.ts'
import type { LoadedDocument } from './loaded.ts'
import type { Locator } from './parse-yaml.ts'
import type { ReadDocument } from './read-document.ts'

export interface ContentOptions {
  /** Origin and base of the site: `https://example.org/base`. */
  readonly site: string
}

export interface ParsedContent {
  /** Absent when an issue is an error. */
  readonly content?: ContentSet
  /** Everything that is wrong or doubtful, by file, line and column. */
  readonly issues: readonly Issue[]
}

const SOURCES_FILE = 'sources.yaml'
const GLOSSARY_FILE = 'glossary.yaml'
const EXCEPTIONS_FILE = 'zh-hant-exceptions.yaml'

/** Files that hold a list each, and no document. */
const LISTS = [SOURCES_FILE, GLOSSARY_FILE, EXCEPTIONS_FILE]

/** Reads a whole content folder and collects every problem in it. */
export function parseContent(folder: ContentFolder, options: ContentOptions): ParsedContent {
  const sources = readList(folder, SOURCES_FILE, sourcesSchema)
  const glossary = readList(folder, GLOSSARY_FILE, glossarySchema)
  const exceptions = readList(folder, EXCEPTIONS_FILE, exceptionsSchema)
  const read = documentFiles(folder).map((file) => readDocument(folder, file))
  const loaded = read.map(({ document }) => document).filter((document) => document !== undefined)
  const handbooks = read.map(({ handbook }) => handbook).filter((handbook) => handbook !== undefined)
  const known = knownThings(read, sources)
  const issues = sortIssues([
    ...folderIssues(folder),
    ...sources.issues,
    ...exceptions.issues,
    ...glossary.issues,
    ...checkGlossary(glossary.data, glossary.locate, known),
    ...checkIds(
      sources.locate,
      sources.data.map(({ id }, index) => ({ id, path: [index, 'id'] })),
    ),
    ...read.flatMap((document) => document.issues),
    ...duplicateDocuments(read),
    ...duplicatePages(loaded),
    ...loaded.flatMap((document) => checkDocument(document, known)),
    ...handbooks.flatMap((handbook) => checkHandbook(handbook, known.documents)),
  ])
  if (issues.some(({ severity }) => severity === 'error')) return { issues }
  const content = contentSet({
    documents: loaded,
    handbooks,
    sources: sources.data,
    glossary: glossary.data,
    otherTexts: [
      ...collectTexts(sources.data, sources.locate),
      ...collectTexts(glossary.data, glossary.locate),
    ],
    exceptions: exceptions.data,
    exceptionsLocator: exceptions.locate,
    warnings: issues,
    site: options.site.replace(/\/+$/, ''),
  })
  return { content, issues }
}

/** Reads a whole content folder; throws one ReportError with all issues if any is an error. */
export function loadContent(folder: ContentFolder, options: ContentOptions): ContentSet {
  const { content, issues } = parseContent(folder, options)
  if (content === undefined) throw new ReportError(issues)
  return content
}

function documentFiles(folder: ContentFolder): readonly ContentFile[] {
  return folder.files
    .filter(({ path }) => path.endsWith('.yaml') && !LISTS.includes(path))
    .toSorted((a, b) => compare(a.path, b.path))
}

function folderIssues(folder: ContentFolder): readonly Issue[] {
  const misnamed = folder.files.filter(({ path }) => path.endsWith('.yml'))
  return [
    ...misnamed.map(({ path }) => ({ ...problem('file/extension', path), file: displayPath(folder, path) })),
    ...(folder.leadingOutside ?? []).map((path) => ({
      ...problem('file/leads-outside', path),
      file: displayPath(folder, path),
    })),
  ]
}

interface ReadList<T> {
  readonly data: readonly T[]
  readonly locate: Locator
  readonly issues: readonly Issue[]
}

/** A list in a file of its own at the root of the folder; without the file it is empty. */
function readList<T>(folder: ContentFolder, path: string, schema: z.ZodType<T[]>): ReadList<T> {
  const file = folder.files.find((candidate) => candidate.path === path)
  if (file === undefined) return { data: [], locate: locatorAt({}), issues: [] }
  const { data, issues, locate } = readYamlFile(displayPath(folder, path), file.bytes)
  // A file of comments alone holds no list yet.
  if (data === undefined || data === null) return { data: [], locate, issues }
  const checked = checkData(schema, data, locate)
  return { data: checked.data ?? [], locate, issues: [...issues, ...checked.issues] }
}

function duplicateDocuments(read: readonly ReadDocument[]): readonly Issue[] {
  const names = read.flatMap(({ id, idPlace }) => (id === undefined ? [] : [{ name: id, place: idPlace }]))
  return reportRepeated(names, (id, first) => problem('data/duplicate-id', id, first))
}

function duplicatePages(documents: readonly LoadedDocument[]): readonly Issue[] {
  const pages = documents.flatMap(({ data, locate }) =>
    data.kind === 'sheet' ? [{ name: data.path, place: locate.value(['path']) }] : [],
  )
  return reportRepeated(pages, (path, first) => problem('data/duplicate-page-path', path, first))
}

function knownThings(read: readonly ReadDocument[], sources: ReadList<{ readonly id: string }>): KnownThings {
  const isBroken = sources.issues.some(({ severity }) => severity === 'error')
  return {
    ...(isBroken ? {} : { sources: sources.data.map(({ id }) => id) }),
    documents: new Map(
      read.flatMap(({ id, kind }) =>
        id === undefined || kind === undefined || kind === 'handbook' ? [] : [[id, kind] as const],
      ),
    ),
    rows: new Map(
      read.flatMap(({ document }) =>
        document?.data.kind === 'table'
          ? [[document.data.id, rowsOf(document.data).map(({ row }) => row.id)] as const]
          : [],
      ),
    ),
  }
}

function sortIssues(issues: readonly Issue[]): readonly Issue[] {
  return issues.toSorted(
    (a, b) =>
      compare(a.file ?? '', b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
