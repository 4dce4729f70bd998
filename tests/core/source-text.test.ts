import { describe, expect, test } from 'vitest'
import { displayWidth } from '../../reports/core/display-width.ts'
import { placeAt, sourceText } from '../../reports/core/source-text.ts'

describe('places in a text', () => {
  const source = sourceText('a.txt', 'ab\ncd\r\n\ref')

  test.each([
    [0, 1, 1],
    [2, 1, 3],
    [3, 2, 1],
    [7, 3, 1],
    [8, 4, 1],
    [9, 4, 2],
    [99, 4, 3],
    [-1, 1, 1],
  ])('offset %i is %i:%i', (offset, line, column) => {
    expect(placeAt(source, offset)).toMatchObject({ file: 'a.txt', line, column })
  })
})

describe('display width', () => {
  test.each([
    ['abc', 3],
    ['营销', 4],
    ['，。（）', 8],
    ['e\u0301', 1],
    ['a\u200Bb', 2],
    ['𠮷', 2],
    ['“—”', 3],
  ])('%j takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })
})
