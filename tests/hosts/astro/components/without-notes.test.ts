import { expect, test } from 'vitest'
import { plain, plainText } from '../../../../reports/core/rich-text.ts'
import type { RichText } from '../../../../reports/core/rich-text.ts'
import { notedOnce, withoutNotes } from '../../../../reports/hosts/astro/components/without-notes.ts'

const noted = (words: string): RichText => [
  { kind: 'strong', children: [...plain(words), { kind: 'note', note: 'a', mark: '1' }] },
]

test('the marks of notes go, at any depth', () => {
  expect(plainText(withoutNotes(noted('Since then')))).toBe('Since then')
})

test('a label has its mark the first time, and a like one has its own', () => {
  const once = notedOnce()
  const [label, like] = [noted('Since then'), noted('Since then')]
  expect([label, label, like, label].map((text) => plainText(once(text)))).toEqual([
    'Since then[1]',
    'Since then',
    'Since then[1]',
    'Since then',
  ])
})
