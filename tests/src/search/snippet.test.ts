import { describe, expect, test } from 'vitest'
import { openFold } from '../../../src/search/fold.ts'
import { findRanges, pieces } from '../../../src/search/mark-words.ts'
import type { Piece } from '../../../src/search/mark-words.ts'
import { readNeedle } from '../../../src/search/needle.ts'
import { cutSnippet } from '../../../src/search/snippet.ts'
import { openStemmer } from '../../../src/search/stem.ts'

const reader = { fold: openFold('複复購购'), stemAll: openStemmer() }

function ranges(text: string, ...words: readonly string[]): ReturnType<typeof findRanges> {
  return findRanges(
    text,
    words.map((word) => readNeedle(word, reader)),
    reader,
  )
}

/** `…a [marked] text`. */
function shown(all: readonly Piece[]): string {
  return all.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')
}

function marked(text: string, ...words: readonly string[]): string {
  return shown(pieces(text, ranges(text, ...words), [0, text.length]))
}

describe('marks', () => {
  test.each([
    ['看複 購率，再看复购率。', ['复购率'], '看[複 購率]，再看[复购率]。'],
    ['Live selling, deliver, lived', ['live'], '[Live] selling, deliver, [lived]'],
    ['Pricing and the price', ['prices'], '[Pricing] and the [price]'],
    ['A private domain is no domain', ['private domain'], 'A [private domain] is no domain'],
    ['搜索推广（SEO/SEM）', ['seo', '推广'], '搜索[推广]（[SEO]/SEM）'],
    ['复购券与复购率', ['复购', '复购率'], '[复购]券与[复购率]'],
    ['𠮷祥客单价', ['客单价'], '𠮷祥[客单价]'],
    ['nothing here', ['live'], 'nothing here'],
  ])('of %s', (text, words, expected) => {
    expect(marked(text, ...words)).toBe(expected)
  })
})

describe('snippets', () => {
  const long = `${'前面的话很长，'.repeat(20)}最后说到复购率，${'后面的话也很长，'.repeat(20)}`

  test('are cut around the first mark, from the beginning of a clause', () => {
    const snippet = shown(cutSnippet(long, ranges(long, '复购率')))
    expect(snippet).toMatch(/^…前面的话很长，.*最后说到\[复购率\]，.*…$/)
    expect(snippet.length).toBeLessThan(110)
  })

  test('are the beginning where nothing is marked', () => {
    expect(shown(cutSnippet(long, []))).toMatch(/^前面的话很长，.*…$/)
  })

  test('are the whole of a short text', () => {
    expect(shown(cutSnippet('短短一句。', []))).toBe('短短一句。')
  })

  test('do not divide an English word', () => {
    const text = 'wonderful '.repeat(60).trim()
    expect(shown(cutSnippet(text, []))).toMatch(/^(?:wonderful )+…$/)
  })
})
