import { expect, test } from 'vitest'
import type { Inline } from '../../../../reports/core/rich-text.ts'
import { plain } from '../../../../reports/core/rich-text.ts'
import { noteId, noteReferenceId, noteScope } from '../../../../reports/hosts/astro/components/note-scope.ts'
import type { Checklist, Sheet } from '../../../../reports/model/types.ts'

const reference = (note: string): Inline => ({ kind: 'note', note, mark: '1' })

const checklist = (caption: readonly Inline[], text: readonly Inline[]): Checklist => ({
  kind: 'checklist',
  id: 'plan',
  locale: 'en',
  caption,
  summary: [],
  notes: [{ id: 'a', mark: '1', text: plain('Note') }],
  sources: [],
  updated: '2026-01-01',
  steps: [{ id: 'one', title: plain('One'), text, examples: [], sources: [] }],
})

test('the first reference to each note carries its id, wherever it stands', () => {
  const [first, again, other] = [reference('a'), reference('a'), reference('b')]
  const { first: carriers } = noteScope(checklist([{ kind: 'strong', children: [first] }], [again, other]))
  expect([first, again, other].map((inline) => carriers.has(inline))).toEqual([true, false, true])
})

test('a sheet leaves the references of its systems to them', () => {
  const inside = reference('a')
  const sheet: Sheet = {
    kind: 'sheet',
    id: 'sheet',
    locale: 'en',
    caption: plain('Sheet'),
    summary: [],
    notes: [],
    sources: [],
    updated: '2026-01-01',
    kicker: [],
    url: 'https://duizhao.example/en/sheets/sheet/',
    blocks: [{ kind: 'system', system: checklist([inside], []) }],
  }
  expect(noteScope(sheet).first.size).toBe(0)
})

test('ids of two documents differ', () => {
  const scope = noteScope(checklist([], []))
  expect([noteId(scope, 'a'), noteReferenceId(scope, 'a')]).toEqual(['plan-note-a', 'plan-note-a-ref'])
})
