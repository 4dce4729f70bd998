import { expect, test } from 'vitest'
import { plain } from '../../../reports/core/rich-text.ts'
import { richTextSource } from '../../../reports/formats/yaml/rich-text-source.ts'
import { parseRichText } from '../../../reports/model/parse-rich-text.ts'

test.each([
  ['a **b *c* d** e', 'a **b *c* d** e'],
  [
    'see [the *rules*](https://example.org/a_(b)) or [^fee]',
    'see [the *rules*](https://example.org/a_(b)) or [^fee]',
  ],
  ['one\ntwo', 'one\ntwo'],
  ['2 * 3 [sic]', String.raw`2 \* 3 \[sic\]`],
  [String.raw`C:\dir \*`, String.raw`C:\\dir \*`],
])('%j is written as %j', (source, written) => {
  expect(richTextSource(parseRichText(source).text)).toBe(written)
})

test('text that looks like marks stays text', () => {
  const text = String.raw`**a** *b* [c](https://d.example) [^e] \* \\`
  expect(parseRichText(richTextSource(plain(text))).text).toEqual(plain(text))
})

test('whatever can be read is read again from what is written', () => {
  const signs = [
    'a',
    '字',
    ' ',
    '*',
    '**',
    '[',
    ']',
    '](https://a.example)',
    '[^n]',
    '\\',
    '\n',
    '(',
    ')',
    '.',
  ]
  let state = 11
  const random = (): number => (state = (state * 48_271) % 2_147_483_647)
  let sound = 0
  for (let round = 0; round < 6000; round++) {
    const source = Array.from({ length: 1 + (random() % 9) }, () => signs[random() % signs.length]).join('')
    const { text, problems } = parseRichText(source)
    if (problems.length > 0 || text.length === 0) continue
    sound++
    expect(parseRichText(richTextSource(text)), JSON.stringify(source)).toMatchObject({ text, problems: [] })
  }
  expect(sound).toBeGreaterThan(1500)
})
