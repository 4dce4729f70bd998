import { describe, expect, test } from 'vitest'
import { sliceCharacters, unicodeRange } from '../../../reports/hosts/node/font-slices.ts'

const page = (characters: string): ReadonlySet<string> => new Set(characters)
const many = Array.from({ length: 20 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('')

describe('sliceCharacters', () => {
  test('what many pages show comes first, then what each page has for itself', () => {
    const slices = sliceCharacters([page(`共${many}`), page('共同'), page('共')], 'a')
    expect(slices).toEqual(['a共同', many])
  })

  test('no character stands in two slices, and none is lost', () => {
    const pages = [page(many), page(`${many}甲乙`), page('丙')]
    const all = sliceCharacters(pages, 'ab').join('')
    expect(new Set(all).size).toBe([...all].length)
    expect([...all].sort()).toEqual([...new Set(`${many}甲乙丙ab`)].sort())
  })

  test('white stands with what is always there', () => {
    const slices = sliceCharacters([page('甲\u3000'), page('乙\u00a0\u2060'), page(many)], 'a')
    expect(slices.filter((slice) => /^[\s\p{Cf}]*$/u.test(slice))).toEqual([])
    expect(slices.join('')).toContain('\u3000')
  })

  test('pages without characters get what is always there', () => {
    expect(sliceCharacters([], 'ab')).toEqual(['ab'])
  })
})

test('neighbours are written as a range', () => {
  expect(unicodeRange('cab网')).toBe('U+61-63, U+7f51')
})
