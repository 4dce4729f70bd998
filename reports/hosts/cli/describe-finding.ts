import { localeSlug } from '../../core/locale.ts'
import { printable } from '../../core/format-issues.ts'
import { describeChange } from './describe-change.ts'
import type { Finding, FoundFile, ReadFile } from './finding.ts'

/** A finding in words, for a terminal; each line ends with a line feed. */
export function describeFinding(finding: Finding): string {
  const [first, ...others] = linesOf(finding)
  return (
    [`${printable(finding.file)}: ${first ?? ''}`, ...others.map((line) => `  ${line}`)].join('\n') + '\n'
  )
}

function linesOf(finding: Finding): readonly string[] {
  switch (finding.verdict) {
    case 'missing':
      return [printable(finding.message)]
    case 'unreadable':
      return [
        'cannot be verified',
        ...finding.problems.flatMap(({ code, message, hint }) => [
          `error ${code}  ${printable(message)}`,
          `Hint: ${printable(hint)}`,
        ]),
      ]
    default:
      return [
        verdictOf(finding),
        ...describeReport(finding),
        ...describeIntegrity(finding),
        ...describeComparison(finding),
      ]
  }
}

function verdictOf({ verdict, intact, changes, comparedWith = '' }: ReadFile): string {
  const found = {
    same: `says the same as ${comparedWith}`,
    changed: `differs from ${comparedWith} in ${counted(changes.length, 'place')}`,
    gone: 'its document is no longer in the content',
  }[verdict]
  return intact ? found : `altered after it was made; as it is now, ${found}`
}

function describeReport({ id, edition, kind, title, updated, parts }: ReadFile): readonly string[] {
  const counts = Object.entries(parts).map(([part, count]) => counted(count, part))
  return [
    printable(title),
    printable(`${id}, edition ${edition}: ${kind} of ${counts.join(', ')}, updated ${updated}`),
  ]
}

function describeIntegrity({ files, intact, id, edition }: ReadFile): readonly string[] {
  const carried = `carries ${files.map(describeFile).join(', ')}`
  if (intact) return [carried]
  return [carried, `Hint: Do not rely on it. Fetch it anew, or render it: ${renderCommand(id, edition)}`]
}

function describeFile({ name, state, size }: FoundFile): string {
  const parts = [...(size === undefined ? [] : [kilobytes(size)]), STATES[state]]
  return printable(`${name} (${parts.join(', ')})`)
}

const STATES: Readonly<Record<FoundFile['state'], string>> = {
  intact: 'intact',
  altered: 'ALTERED',
  missing: 'MISSING',
  foreign: 'put in by somebody',
}

function describeComparison({ verdict, changes, id, edition }: ReadFile): readonly string[] {
  switch (verdict) {
    case 'same':
      return []
    case 'gone':
      return [`Hint: The content has no document “${id}”. Name another folder with --content <dir>.`]
    case 'changed':
      return [
        'from the PDF to the content:',
        ...changes.map((change) => `  ${describeChange(change)}`),
        `Hint: Render it anew: ${renderCommand(id, edition)}`,
      ]
  }
}

function renderCommand(id: string, edition: ReadFile['edition']): string {
  return `duizhao render ${id} --format pdf --lang ${localeSlug(edition)}`
}

/** `1 row`, `2 rows`. */
export function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
