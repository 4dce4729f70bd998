import { describe, expect, test } from 'vitest'
import { countIssues, formatIssues } from '../../reports/core/format-issues.ts'
import type { Issue } from '../../reports/core/issue.ts'

const ISSUE: Issue = {
  code: 'text/empty',
  severity: 'error',
  message: 'There is no text here.',
  hint: 'Write it.',
  file: 'content/a.yaml',
  line: 2,
  column: 6,
  path: 'head',
  sourceText: 'kind: table\n标题: x\n',
}

/** The column, in a terminal, of the caret and of what it points at. */
function columns(issue: Issue, target: string): readonly number[] {
  const lines = formatIssues([issue], { colour: 'never' }).split('\n')
  const caret = lines.findIndex((line) => /^ *\| *\^$/.test(line))
  const before = lines[caret - 1]?.split(target)[0] ?? ''
  const wide = [...before.matchAll(/\p{Script=Han}/gu)].length
  return [lines[caret]?.indexOf('^') ?? -1, before.length + wide]
}

describe('issues as text', () => {
  test('show code, place, message, the lines with a caret, and the hint', () => {
    expect(formatIssues([{ ...ISSUE, column: 5 }], { colour: 'never' })).toBe(
      [
        'error text/empty  content/a.yaml:2:5  head',
        '  There is no text here.',
        '  1 | kind: table',
        '  2 | 标题: x',
        '    |       ^',
        '  Hint: Write it.',
        '',
        '1 error, 0 warnings',
        '',
      ].join('\n'),
    )
  })

  test('put the caret under a character behind Han characters', () => {
    const [caret, target] = columns({ ...ISSUE, line: 1, column: 5, sourceText: '标题标题x' }, 'x')
    expect(caret).toBe(target)
  })

  test('cut long lines around the caret', () => {
    const sourceText = `${'营'.repeat(200)}x${'销'.repeat(200)}`
    const text = formatIssues([{ ...ISSUE, line: 1, column: 201, sourceText }], { colour: 'never' })
    expect(text).toMatch(/\| …营{30}x销+…\n/)
    const [caret, target] = columns({ ...ISSUE, line: 1, column: 201, sourceText }, 'x')
    expect(caret).toBe(target)
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(110)
  })

  test('show no code without a place', () => {
    const { code, severity, message, hint } = ISSUE
    expect(formatIssues([{ code, severity, message, hint }], { colour: 'never' })).toBe(
      'error text/empty\n  There is no text here.\n  Hint: Write it.\n\n1 error, 0 warnings\n',
    )
  })

  test('do not let content steer the terminal', () => {
    const hostile = { ...ISSUE, message: 'a\u001b[2Jb\u202Ec', sourceText: 'x\n\u001b]0;x\u0007\t\u200By' }
    expect(formatIssues([hostile], { colour: 'never' })).not.toMatch(
      /[\u0000-\u0009\u000B-\u001F\u200B\u202E]/,
    )
  })

  test('are coloured when asked to be', () => {
    const coloured = formatIssues([ISSUE, { ...ISSUE, severity: 'warning' }], { colour: 'always' })
    expect(coloured).toContain('\u001b[31merror\u001b[0m')
    expect(coloured).toContain('\u001b[33mwarning\u001b[0m')
  })

  test('are counted', () => {
    expect(countIssues([ISSUE, ISSUE, { ...ISSUE, severity: 'warning' }])).toBe('2 errors, 1 warning')
    expect(countIssues([])).toBe('0 errors, 0 warnings')
  })
})
