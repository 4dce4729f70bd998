import { expect, test } from 'vitest'
import { LOCALES } from '../../../../reports/core/locale.ts'
import { COMPONENT_WORDS } from '../../../../reports/hosts/astro/components/component-words.ts'
import { fillTemplate } from '../../../../reports/hosts/astro/components/fill-template.ts'

test('names are replaced by numbers, nought too, and others stay', () => {
  expect(fillTemplate('{shown} of {total}, {shown}, {other}', { shown: 0, total: 12 })).toBe(
    '0 of 12, 0, {other}',
  )
})

test.each(LOCALES)('the templates of %s have the names that scripts fill in', (locale) => {
  const { shown, ticked } = COMPONENT_WORDS[locale]
  const filled = [
    fillTemplate(shown, { shown: 7, total: 31 }),
    fillTemplate(ticked, { ticked: 7, total: 31 }),
  ]
  for (const text of filled) {
    expect(text).toMatch(/7/)
    expect(text).toMatch(/31/)
    expect(text).not.toMatch(/[{}]/)
  }
})
