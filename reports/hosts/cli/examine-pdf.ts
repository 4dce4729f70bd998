import { ReportError } from '../../core/issue.ts'
import { NO_SITE } from '../../model/localise/scope.ts'
import { carriedName } from '../../formats/pdf/report-properties.ts'
import type { ReadReport } from '../../formats/pdf-reader/read-report.ts'
import { compareOutlines } from '../../formats/yaml/compare-outlines.ts'
import type { DataMap } from '../../formats/yaml/data.ts'
import { documentData } from '../../formats/yaml/document-data.ts'
import { outlineOf } from '../../formats/yaml/outline.ts'
import type { Outline } from '../../formats/yaml/outline.ts'
import { readYaml } from '../../formats/yaml/read-yaml.ts'
import type { ForeignData } from '../../formats/yaml/read-yaml.ts'
import type { ContentSet } from '../../model/content-set.ts'
import { UsageError } from './exit-code.ts'
import type { Finding, FoundFile, ReadFile } from './finding.ts'
import { readPdfFile } from './read-pdf-file.ts'

export interface Examination {
  readonly content: ContentSet
  readonly cwd: string
}

/** Reads a PDF and compares what it carries with the content. A file that cannot be read is a finding, too. */
export async function examinePdf(file: string, { content, cwd }: Examination): Promise<Finding> {
  try {
    return compare(file, await readPdfFile(file, cwd), content)
  } catch (error) {
    if (error instanceof UsageError) return { file, verdict: 'missing', message: error.message }
    if (!(error instanceof ReportError)) throw error
    const problems = error.issues.map(({ code, severity, message, hint }) => ({
      code,
      severity,
      message,
      hint,
    }))
    return { file, verdict: 'unreadable', problems }
  }
}

function compare(file: string, report: ReadReport, content: ContentSet): ReadFile {
  const { id, edition, yaml } = report
  const data = readYaml(yaml.name, yaml.bytes)
  const outline = outlineOf(data, edition)
  const entry = [...content.documents, ...content.handbooks].find((known) => known.id === id)
  const files = foundFiles(report)
  const finding = {
    file,
    id,
    edition,
    kind: textOf(data.kind),
    title: outline[0]?.name ?? '',
    updated: textOf(data.updated),
    parts: countParts(outline),
    intact: data.id === id && files.every(({ state }) => state === 'intact' || state === 'foreign'),
    files,
  }
  if (entry === undefined) return { ...finding, verdict: 'gone', changes: [] }
  const today = atSameSite(documentData(content.publication(id, edition)), data)
  const changes = compareOutlines(outline, outlineOf(today, edition))
  const verdict = changes.length === 0 ? 'same' : 'changed'
  return { ...finding, verdict, comparedWith: entry.file, changes }
}

function foundFiles({ id, edition, kind, yaml, csv, others }: ReadReport): readonly FoundFile[] {
  const size = ({ bytes }: { readonly bytes: Uint8Array }): { readonly size: number } => ({
    size: bytes.length,
  })
  const spreadsheet: FoundFile =
    csv === undefined
      ? { name: carriedName(id, edition, 'csv'), state: 'missing' }
      : { name: csv.name, state: csv.state, ...size(csv) }
  return [
    // A book has none.
    ...(csv === undefined && kind === 'handbook' ? [] : [spreadsheet]),
    { name: yaml.name, state: yaml.state, ...size(yaml) },
    ...others.map((name) => ({ name, state: 'foreign' as const })),
  ]
}

function countParts(outline: Outline): ReadFile['parts'] {
  const own = outline.filter(({ kind, within }) => kind !== 'document' && within === undefined)
  const counts = [...Map.groupBy(own, ({ kind }) => kind)].map(([kind, parts]) => [kind, parts.length])
  return Object.fromEntries(counts) as ReadFile['parts']
}

/** Where nobody has said what the site is, only the path of an address can be compared. */
function atSameSite(today: DataMap, before: ForeignData): DataMap {
  const { url } = today
  if (typeof url !== 'string' || !url.startsWith(NO_SITE) || typeof before.url !== 'string') return today
  return before.url.endsWith(url.slice(NO_SITE.length)) ? { ...today, url: before.url } : today
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
