import { displayWidth } from './display-width.ts'
import { describePlace } from './problem.ts'
import type { Issue } from './issue.ts'

export interface FormatOptions {
  /** `always` adds ANSI colours; the caller decides, for it alone knows the terminal. */
  readonly colour: 'always' | 'never'
}

type Paint = 'red' | 'yellow' | 'cyan' | 'bold' | 'dim'

const ANSI: Readonly<Record<Paint, number>> = { red: 31, yellow: 33, cyan: 36, bold: 1, dim: 2 }

/** Columns of a code line that are shown before the caret, and in all. */
const FRAME_LEAD = 60
const FRAME_WIDTH = 100

/** Issues as text for a terminal: code, place, what is wrong, the lines in question with a caret, what to do. */
export function formatIssues(issues: readonly Issue[], options: FormatOptions): string {
  return [...issues.map((issue) => formatIssue(issue, options)), countIssues(issues)].join('\n\n') + '\n'
}

/** `2 errors, 1 warning`. */
export function countIssues(issues: readonly Issue[]): string {
  const count = (severity: Issue['severity']): string => {
    const number = issues.filter((issue) => issue.severity === severity).length
    return `${String(number)} ${severity}${number === 1 ? '' : 's'}`
  }
  return `${count('error')}, ${count('warning')}`
}

function formatIssue(issue: Issue, options: FormatOptions): string {
  const paint = painter(options)
  const tone = issue.severity === 'error' ? 'red' : 'yellow'
  const place = issue.file === undefined ? '' : `  ${paint('cyan', printable(describePlace(issue)))}`
  const path = issue.path === undefined ? '' : `  ${paint('dim', printable(issue.path))}`
  return [
    `${paint(tone, issue.severity)} ${paint('bold', issue.code)}${place}${path}`,
    `  ${printable(issue.message)}`,
    ...codeFrame(issue).map((line) => `  ${line}`),
    `  Hint: ${printable(issue.hint)}`,
  ].join('\n')
}

function painter(options: FormatOptions): (paint: Paint, text: string) => string {
  return options.colour === 'never'
    ? (_, text) => text
    : (paint, text) => `\u001b[${String(ANSI[paint])}m${text}\u001b[0m`
}

/** The line before, the line, and a caret under the column; nothing when the place is not known. */
function codeFrame(issue: Issue): readonly string[] {
  if (issue.sourceText === undefined || issue.line === undefined) return []
  const lines = issue.sourceText.split(/\r\n|\n|\r/)
  const line = lines[issue.line - 1]
  if (line === undefined) return []
  const gutter = String(issue.line).length
  const numbered = (number: number, text: string): string =>
    `${String(number).padStart(gutter)} | ${text}`.trimEnd()
  const before = lines[issue.line - 2]
  const { shown, caret } = cutAround(printable(line), (issue.column ?? 1) - 1)
  return [
    ...(before === undefined ? [] : [numbered(issue.line - 1, cutAround(printable(before), 0).shown)]),
    numbered(issue.line, shown),
    ...(issue.column === undefined ? [] : [`${' '.repeat(gutter)} | ${' '.repeat(caret)}^`]),
  ]
}

/** A line no wider than a terminal, with the column of the caret in it. */
function cutAround(line: string, column: number): { readonly shown: string; readonly caret: number } {
  const lead = Array.from(line.slice(0, column))
  const kept: string[] = []
  let width = 0
  for (const character of lead.toReversed()) {
    width += displayWidth(character)
    if (width > FRAME_LEAD) break
    kept.unshift(character)
  }
  const start = kept.length < lead.length ? '…' : ''
  const caret = displayWidth(start + kept.join(''))
  let shown = start + kept.join('')
  for (const character of line.slice(column)) {
    if (displayWidth(shown) + displayWidth(character) >= FRAME_WIDTH) return { shown: `${shown}…`, caret }
    shown += character
  }
  return { shown, caret }
}

/** Content must not steer the terminal: what does not print is shown as U+FFFD, a tab as a space. */
export function printable(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replaceAll(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, (found) =>
      '\u{FFFD}'.repeat(found.length),
    )
}
