import { issueAt } from '../core/problem.ts'
import { problem } from './catalogue/index.ts'
import { readChapters } from './chapter/read-chapters.ts'
import { checkData } from './check-data.ts'
import { displayPath } from './content-folder.ts'
import { readNamedFiles } from './read-named-files.ts'
import { readYamlFile } from './read-yaml-file.ts'
import { casesSchema } from './schema/cases.ts'
import { checklistSchema } from './schema/checklist.ts'
import { codeSchema } from './schema/code.ts'
import { faqSchema } from './schema/faq.ts'
import { describe, describeType, isRecord } from './schema/fields.ts'
import { figuresSchema } from './schema/figures.ts'
import { handbookSchema } from './schema/handbook.ts'
import { matrixSchema } from './schema/matrix.ts'
import { sheetSchema } from './schema/sheet.ts'
import { loopSchema, stagesSchema } from './schema/stages.ts'
import { tableSchema } from './schema/table.ts'
import { timelineSchema } from './schema/timeline.ts'
import { treeSchema } from './schema/tree.ts'
import type { z } from 'zod'
import type { Issue } from '../core/issue.ts'
import type { Place } from '../core/problem.ts'
import type { LoadedHandbook } from './chapter/types.ts'
import type { ContentFile, ContentFolder } from './content-folder.ts'
import type { DocumentInput, LoadedDocument } from './loaded.ts'
import type { Locator } from './parse-yaml.ts'
import type { DocumentKind, PublicationKind } from './types.ts'

/** What was found in one YAML file; id and kind are known even of a document that is broken elsewhere. */
export interface ReadDocument {
  readonly id?: string
  readonly idPlace: Place
  readonly kind?: PublicationKind
  readonly document?: LoadedDocument
  readonly handbook?: LoadedHandbook
  readonly issues: readonly Issue[]
}

const SCHEMAS: Readonly<Record<DocumentKind, z.ZodType<DocumentInput>>> = {
  table: tableSchema,
  stages: stagesSchema,
  loop: loopSchema,
  timeline: timelineSchema,
  tree: treeSchema,
  matrix: matrixSchema,
  cases: casesSchema,
  figures: figuresSchema,
  code: codeSchema,
  checklist: checklistSchema,
  faq: faqSchema,
  sheet: sheetSchema,
}

const KINDS: readonly PublicationKind[] = [...(Object.keys(SCHEMAS) as DocumentKind[]), 'handbook']

/** Reads one document with the files it names. */
export function readDocument(folder: ContentFolder, { path, bytes }: ContentFile): ReadDocument {
  const { data, issues, locate } = readYamlFile(displayPath(folder, path), bytes)
  const idPlace = locate.value(['id'])
  if (data === undefined) return { idPlace, issues }
  if (!isRecord(data)) {
    const wrong = problem('data/wrong-type', 'a map with `kind` and `id`', describeType(data))
    return { idPlace, issues: [...issues, issueAt(wrong, locate.value([]))] }
  }
  const id = typeof data.id === 'string' ? { id: data.id } : {}
  const kind = kindOf(data.kind)
  if (kind === undefined) return { ...id, idPlace, issues: [...issues, unknownKind(data.kind, locate)] }
  const known = { ...id, kind, idPlace }
  if (kind === 'handbook') {
    const checked = checkData(handbookSchema, data, locate)
    if (checked.data === undefined) return { ...known, issues: [...issues, ...checked.issues] }
    const read = readChapters(checked.data, { folder, path, locate })
    return { ...known, handbook: read.handbook, issues: [...issues, ...read.issues] }
  }
  const checked = checkData(SCHEMAS[kind], data, locate)
  if (checked.data === undefined) return { ...known, issues: [...issues, ...checked.issues] }
  const { document, issues: fileIssues } = readNamedFiles(checked.data, { folder, path, locate })
  return { ...known, document, issues: [...issues, ...fileIssues] }
}

function kindOf(value: unknown): PublicationKind | undefined {
  return KINDS.find((kind) => kind === value)
}

function unknownKind(kind: unknown, locate: Locator): Issue {
  if (kind === undefined) return issueAt(problem('data/missing', 'kind'), locate.value(['kind']))
  return issueAt(problem('data/unknown-kind', describe(kind), KINDS), locate.value(['kind']))
}
