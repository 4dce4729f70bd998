import { issueAt } from '../core/problem.ts'
import { placeAt } from '../core/source-text.ts'
import { checkCharacters } from './check-characters.ts'
import { decodeText } from './decode-text.ts'
import { locatorAt, parseYaml } from './parse-yaml.ts'
import type { Issue } from '../core/issue.ts'
import type { SourceText } from '../core/source-text.ts'
import type { ParsedYaml } from './parse-yaml.ts'

/** Decodes, checks and parses one YAML file; `file` is how issues call it. */
export function readYamlFile(file: string, bytes: Uint8Array): ParsedYaml {
  const decoded = decodeText(file, bytes)
  if ('issue' in decoded) {
    return { locate: locatorAt({ file }), issues: [decoded.issue] }
  }
  const parsed = parseYaml(decoded.source)
  return { ...parsed, issues: [...characterIssues(decoded.source), ...parsed.issues] }
}

/** What must not stand in a file, each at its place. */
export function characterIssues(source: SourceText): readonly Issue[] {
  return checkCharacters(source.text).map(({ problem, offset }) => issueAt(problem, placeAt(source, offset)))
}
