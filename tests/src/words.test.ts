import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../reports/core/locale.ts'
import { toTraditional } from '../../src/chapter/traditional.ts'
import { SITE_WORDS } from '../../src/words.ts'

/** All words of an edition, each with its place. */
function leaves(value: unknown, at: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[at, value]]
  return Object.entries(value ?? {}).flatMap(([name, child]) => leaves(child, `${at}.${name}`))
}

describe.each(LOCALES)('the words of %s', (locale) => {
  test('are none of them empty', () => {
    expect(leaves(SITE_WORDS[locale], locale).filter(([, words]) => words.trim() === '')).toEqual([])
  })

  test('make up its title', () => {
    const { title, hero } = SITE_WORDS[locale]
    const space = locale === 'en' ? ' ' : ''
    expect([hero.before, hero.traffic, hero.to, hero.trade].filter(Boolean).join(space)).toBe(title)
  })
})

test('no Simplified character is left in the Traditional words', () => {
  // One by one: as phrases, some would be taken for the mainland's words of another meaning.
  // 平台 is what the trade writes; the exceptions of the content say so, too.
  const characters = [...leaves(SITE_WORDS['zh-Hant'], '').join('').replaceAll('平台', '')]
  expect(characters.filter((character) => toTraditional(character) !== character)).toEqual([])
})
