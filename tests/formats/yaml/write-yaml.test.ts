import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'
import { writeYaml } from '../../../reports/formats/yaml/write-yaml.ts'

/** Texts that mean something else when they are written as they are. */
const TRAPS = [
  '',
  ' ',
  ' a',
  'a ',
  '-',
  '- a',
  '-a',
  '?',
  ': a',
  'a:',
  'a: b',
  'a:b',
  'a #b',
  '#b',
  'a#b',
  '*a*',
  '&a',
  '!a',
  '|',
  '>',
  '@a',
  '`a`',
  '%a',
  '"a"',
  "'a'",
  "it's",
  '[a]',
  '{a}',
  'a, b',
  'a]',
  '~',
  'null',
  'Null',
  'true',
  'False',
  'yes',
  '12',
  '+1',
  '-3.5',
  '1e3',
  '0x1f',
  '0o17',
  '.5',
  '.inf',
  '-.INF',
  '.NaN',
  '2026-11-22',
  '1_000',
  '---',
  '...',
  '--- a',
  '<<',
  'a\nb',
  'a\n\nb',
  ' a\nb',
  'a\n b',
  'a\nb ',
  '\na',
  'a\n',
  '- a\n# b',
  'a\tb',
  '\ta',
  'a\rb',
  'a\u0085b',
  'a\u2028b\u2029c',
  'a\ufeffb',
  'a\u200bb',
  '\ud83d\ude00',
  'a\ud83db',
  '\\*a',
  'ROI即：（收益－成本）÷成本。',
  '字'.repeat(300),
] as const

describe('what is written is read back by the yaml package', () => {
  test.each(TRAPS)('%j', (text) => {
    const data = { key: text, list: [text, text], maps: [{ one: text, two: text }], map: { [text]: text } }
    expect(parse(writeYaml(data), { version: '1.2' })).toEqual(data)
  })

  test('in whatever order the signs come', () => {
    const signs = [
      'a',
      '字',
      ' ',
      ':',
      '#',
      '-',
      ',',
      '[',
      ']',
      '{',
      '}',
      "'",
      '"',
      '\\',
      '*',
      '&',
      '\n',
      '1',
      '.',
      '|',
    ]
    const random = randomNumbers(7)
    for (let round = 0; round < 1500; round++) {
      const text = Array.from({ length: 1 + (random() % 6) }, () => signs[random() % signs.length]).join('')
      const data = { a: text, b: [text], c: [{ d: text }] }
      expect(parse(writeYaml(data)), JSON.stringify(text)).toEqual(data)
    }
  })
})

test('the style is that of content files', () => {
  const data = {
    id: 'reach',
    nothing: undefined,
    width: 640,
    caption: { 'zh-Hans': '把流量变成成交', en: 'Turn traffic: into deals' },
    stages: [
      { id: 'one', text: 'first\nsecond', sources: ['S0', 'S1, S2'] },
      { id: 'two', tactics: { en: ['a', 'b'] } },
    ],
  }
  expect(writeYaml(data)).toBe(`id: reach
width: 640
caption:
  zh-Hans: 把流量变成成交
  en: 'Turn traffic: into deals'
stages:
  - id: one
    text: |-
      first
      second
    sources: [S0, 'S1, S2']
  - id: two
    tactics:
      en: [a, b]
`)
})

test('a long text stays on one line, so that a change in it is one line', () => {
  expect(writeYaml({ text: 'word '.repeat(100).trim() }).split('\n')).toHaveLength(2)
})

/** Whole numbers that follow from a seed. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647)
}
