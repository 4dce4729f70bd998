import { describe, expect, test } from 'vitest'
import { plain, plainText } from '../../reports/core/rich-text.ts'
import { parsePlainText, parseRichText } from '../../reports/model/parse-rich-text.ts'
import type { Inline, RichText } from '../../reports/core/rich-text.ts'

const strong = (...children: readonly Inline[]): Inline => ({ kind: 'strong', children })
const emphasis = (...children: readonly Inline[]): Inline => ({ kind: 'emphasis', children })
const text = (words: string): Inline => ({ kind: 'text', text: words })

const GOOD: readonly (readonly [string, RichText])[] = [
  ['plain', plain('plain')],
  ['a **b** c', [text('a '), strong(text('b')), text(' c')]],
  ['a *b* c', [text('a '), emphasis(text('b')), text(' c')]],
  ['***a***', [strong(emphasis(text('a')))]],
  ['**a *b***', [strong(text('a '), emphasis(text('b')))]],
  ['*a **b** c*', [emphasis(text('a '), strong(text('b')), text(' c'))]],
  ['他说**“强”**字', [text('他说'), strong(text('“强”')), text('字')]],
  ['a * b ** c', plain('a * b ** c')],
  ['a \\* b\\*\\*c', plain('a * b**c')],
  ['C:\\temp \\', plain('C:\\temp \\')],
  ['[sic] and \\[^x]', plain('[sic] and [^x]')],
  ['one\ntwo\n', [text('one'), { kind: 'break' }, text('two')]],
  ['[**a** b](/c/)', [{ kind: 'link', href: '/c/', children: [strong(text('a')), text(' b')] }]],
  [
    '[a](https://example.org/b_(c))',
    [{ kind: 'link', href: 'https://example.org/b_(c)', children: [text('a')] }],
  ],
  ['[a](mailto:a@example.org)', [{ kind: 'link', href: 'mailto:a@example.org', children: [text('a')] }]],
  ['[a](#b)', [{ kind: 'link', href: '#b', children: [text('a')] }]],
  ['a[^n]b', [text('a'), { kind: 'note', note: 'n', mark: '' }, text('b')]],
  ['🙂𠮷', plain('🙂𠮷')],
]

const BAD: readonly (readonly [string, string, number])[] = [
  ['a **b', 'text/unclosed-mark', 2],
  ['a *b', 'text/unclosed-mark', 2],
  ['**a *b** c', 'text/unclosed-mark', 0],
  ['2*3', 'text/unclosed-mark', 1],
  ['**a **', 'text/unclosed-mark', 0],
  ['a [b', 'text/unclosed-bracket', 2],
  ['a [b](c', 'text/unclosed-link', 2],
  ['a [b](java script:x)', 'text/unclosed-link', 2],
  ['[a](javascript:alert(1))', 'text/unsafe-link', 4],
  ['[a](vbscript:x)', 'text/unsafe-link', 4],
  ['[a](//b)', 'text/unsafe-link', 4],
  ['[a]()', 'text/unsafe-link', 4],
  ['[](/a/)', 'text/empty-markup', 0],
]

describe('rich text', () => {
  test.each(GOOD)('%j', (source, expected) => {
    expect(parseRichText(source)).toMatchObject({ text: expected, problems: [] })
  })

  test.each(BAD)('%j is %s at %i', (source, code, offset) => {
    const problems = parseRichText(source).problems.map((found) => [found.problem.code, found.offset])
    expect(problems).toContainEqual([code, offset])
  })

  test.each(GOOD)('%j knows where its characters were written', (source) => {
    const { offsets, text: parsed } = parseRichText(source)
    const written = offsets.map((offset) => source[offset]).join('')
    expect(written).toBe(plainText(parsed).replaceAll('\n', '').replace('[]', ''))
  })

  test.each([
    '*a '.repeat(20_000),
    '['.repeat(20_000),
    `${'['.repeat(2000)}${'](/a/)'.repeat(2000)}`,
    '**a'.repeat(20_001),
  ])('stands however deep it is nested', (source) => {
    expect(parseRichText(source).problems.length).toBeGreaterThan(0)
  })

  test('reports one bracket for all that are inside it', () => {
    expect(parseRichText('a [b [c [d').problems.map(({ offset }) => offset)).toEqual([2])
  })

  test('places note references', () => {
    expect(parseRichText('ab[^n]').notes).toEqual([{ id: 'n', offset: 2 }])
  })

  test('leaves plain text alone but for the space around it', () => {
    expect(parsePlainText(' **a** ')).toMatchObject({ text: plain('**a**'), offsets: [1, 2, 3, 4, 5] })
  })
})
