import { describe, expect, test } from 'vitest'
import { sourceText } from '../../reports/core/source-text.ts'
import { formatPath, parseYaml } from '../../reports/model/parse-yaml.ts'

/** The character of the source at the place of `mark` in the value of `key`. */
function characterAt(source: string, key: string): string {
  const { data, locate } = parseYaml(sourceText('a.yaml', source))
  const value = (data as Readonly<Record<string, string>>)[key] ?? ''
  const { line = 0, column = 0 } = locate.value([key], value.indexOf('#'))
  return source.split('\n')[line - 1]?.slice(column - 1) ?? ''
}

describe('places in YAML', () => {
  test.each([
    ['a: one#two', 'plain'],
    ['a: "one #two"', 'double quotes'],
    ["a: 'one #two'", 'single quotes'],
    ['a:\n  one\n  two\n  three#two', 'plain over lines'],
    ['a: |\n  one\n\n    two #two', 'literal block'],
    ['a: >- # folded\n  one\n  two\n\n  three #two\n', 'folded block'],
    ['x: &x one#two\na: *x', 'alias'],
  ])('%j (%s)', (source) => {
    expect(characterAt(source, 'a')).toMatch(/^#two/)
  })

  test('fall on the start of a text with escapes', () => {
    const { locate } = parseYaml(sourceText('a.yaml', 'a: "one\\ttwo"'))
    expect(locate.value(['a'], 5)).toMatchObject({ line: 1, column: 4 })
  })

  test('fall on what is around a value that is missing', () => {
    const { locate } = parseYaml(sourceText('a.yaml', 'a:\n  - b: 1\n'))
    expect(locate.value(['a', 0, 'c'])).toMatchObject({ line: 2, column: 5, path: 'a[0].c' })
  })

  test('of keys differ from those of values', () => {
    const { locate } = parseYaml(sourceText('a.yaml', 'a: {b: c}'))
    expect(locate.key(['a', 'b'])).toMatchObject({ column: 5 })
    expect(locate.value(['a', 'b'])).toMatchObject({ column: 8 })
  })

  test('count lines that end in CR LF', () => {
    const { locate } = parseYaml(sourceText('a.yaml', 'a: 1\r\nb: 2\r\n'))
    expect(locate.value(['b'])).toMatchObject({ line: 2, column: 4 })
  })
})

describe('YAML 1.2', () => {
  test('keeps words and dates as text', () => {
    expect(parseYaml(sourceText('a.yaml', 'a: [yes, no, on, 2026-11-22]')).data).toEqual({
      a: ['yes', 'no', 'on', '2026-11-22'],
    })
  })

  test('does not merge keys', () => {
    expect(parseYaml(sourceText('a.yaml', '<<: {a: 1}')).data).toEqual({ '<<': { a: 1 } })
  })

  test('writes paths as code does', () => {
    expect(formatPath(['rows', 2, 'cells', 'marketing'])).toBe('rows[2].cells.marketing')
  })
})
