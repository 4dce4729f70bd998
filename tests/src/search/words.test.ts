import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../../reports/core/locale.ts'
import { toTraditional } from '../../../src/chapter/traditional.ts'
import { SEARCH_WORDS } from '../../../src/search/words.ts'

function leaves(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(leaves)
}

describe.each(LOCALES)('the words of the search in %s', (locale) => {
  test('are none of them empty', () => {
    expect(leaves(SEARCH_WORDS[locale]).filter((words) => words.trim() === '')).toEqual([])
  })

  test('have the places that the script fills in', () => {
    const { found, foundOne, nearest, nothing, more } = SEARCH_WORDS[locale]
    for (const template of [found, foundOne, nearest, nothing]) expect(template).toContain('{query}')
    for (const template of [found, nearest, more]) expect(template).toContain('{count}')
  })
})

test('no Simplified character is left in the Traditional words', () => {
  const characters = [...leaves(SEARCH_WORDS['zh-Hant']).join('')]
  expect(characters.filter((character) => toTraditional(character) !== character)).toEqual([])
})
