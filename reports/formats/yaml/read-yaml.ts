import { ReportError } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import { sourceText } from '../../core/source-text.ts'
import { parseYaml } from '../../model/parse-yaml.ts'
import { isRecord } from '../../model/schema/fields.ts'
import { readSources } from './sources-comment.ts'

/** Data that somebody may have edited: nothing is sure but that it is a map. */
export type ForeignData = Readonly<Record<string, unknown>>

/** The data in a file of `renderYaml`, its sources included. Throws one `ReportError` when there is none to be read. */
export function readYaml(file: string, bytes: Uint8Array): ForeignData {
  const text = new TextDecoder().decode(bytes)
  const data = parse(file, text)
  if (!isRecord(data)) throw new ReportError([NO_MAP(file)])
  const sources =
    data.kind === 'sheet' || data.kind === 'handbook' ? data.sources : (parse(file, readSources(text)) ?? [])
  return { ...data, sources }
}

function parse(file: string, text: string): unknown {
  const { data, issues } = parseYaml(sourceText(file, text))
  const errors = issues.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new ReportError(errors)
  return isTree(data, []) ? data : undefined
}

/** False for what contains itself: an alias can stand within what it repeats. */
function isTree(value: unknown, above: readonly unknown[]): boolean {
  if (typeof value !== 'object' || value === null) return true
  return !above.includes(value) && Object.values(value).every((inner) => isTree(inner, [...above, value]))
}

const NO_MAP = (file: string): Issue => ({
  code: 'yaml/no-map',
  severity: 'error',
  message: 'The YAML does not describe a document.',
  hint: 'Fetch the file anew from where it is published.',
  file,
})
