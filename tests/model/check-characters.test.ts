import { describe, expect, test } from 'vitest'
import { checkCharacters, checkValue } from '../../reports/model/check-characters.ts'

const codes = (text: string): readonly (readonly [string, number])[] =>
  checkCharacters(text).map(({ problem, offset }) => [problem.code, offset])

describe('characters of content', () => {
  test('may be Chinese, Latin, symbols and emoji without selectors', () => {
    expect(codes('营销 “Café” ÷ − 🙂\r\n\t𠮷')).toEqual([])
  })

  test.each([
    ['a\u0000b', 1],
    ['a\u200Bb', 1],
    ['a\u00ADb', 1],
    ['a\uFEFFb', 1],
    ['☎\uFE0F', 1],
    ['a\u2028b', 1],
    ['a\uE000', 1],
    ['\uFFFD', 0],
    ['a\uFFFE', 1],
    ['葛\u{E0100}', 1],
    ['a\uD800', 1],
    ['\u3164', 0],
  ])('may not be unseen: %j', (text, offset) => {
    expect(codes(text)).toEqual([['text/forbidden-character', offset]])
  })

  test.each(['e\u0301', '\uF900', '\u1112\u1161\u11ab', '\u212B'])('must be in normal form C: %j', (text) => {
    expect(codes(`a${text}`)).toEqual([['text/not-nfc', 1]])
  })

  test('should not be radicals', () => {
    expect(codes('一⽹')).toEqual([['text/radical', 1]])
  })

  test('of a value may not be tabs', () => {
    expect(checkValue('a\tb')).toHaveLength(1)
  })
})
