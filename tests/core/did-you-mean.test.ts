import { describe, expect, test } from 'vitest'
import { nearestWord, suggest } from '../../reports/core/did-you-mean.ts'

const KEYS = ['caption', 'summary', 'columns', 'rows']

describe('did you mean', () => {
  test.each([
    ['captoin', 'caption'],
    ['sumary', 'summary'],
    ['Columns', 'columns'],
    ['row', 'rows'],
    ['collums', 'columns'],
  ])('%s → %s', (typed, meant) => {
    expect(nearestWord(typed, KEYS)).toBe(meant)
  })

  test('says nothing of words that are too far off', () => {
    expect(nearestWord('picture', KEYS)).toBeUndefined()
    expect(suggest('picture', KEYS)).toBe('Known here: `caption`, `summary`, `columns`, `rows`.')
  })

  test('says when there is nothing to choose from', () => {
    expect(suggest('a', [])).toBe('There is none to choose from.')
  })
})
