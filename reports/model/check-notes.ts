import { WRITTEN_LOCALES } from '../core/locale.ts'
import { issueAt } from '../core/problem.ts'
import { problem } from './catalogue/index.ts'
import { editionOf, writings } from './loaded.ts'
import { ID_PATTERN, KEBAB_ID } from './schema/fields.ts'
import type { Issue } from '../core/issue.ts'
import type { Locale } from '../core/locale.ts'
import type { LoadedDocument, PlacedText } from './loaded.ts'
import type { TextInput } from './schema/text.ts'

/** What has notes, and the texts that may refer to them. */
export interface Annotated extends Pick<LoadedDocument, 'texts' | 'locate'> {
  readonly notes: Readonly<Record<string, TextInput>>
}

/** Whether notes and references to notes match, in each edition. */
export function checkNotes(document: Annotated): readonly Issue[] {
  const notes = new Map(Object.entries(document.notes))
  const noteTexts = new Set(notes.values())
  const referring = document.texts.filter(({ text }) => !noteTexts.has(text))
  return [
    ...[...notes.keys()].filter((id) => !KEBAB_ID.test(id)).map((id) => badId(id, document)),
    ...document.texts.flatMap((placed) =>
      noteTexts.has(placed.text) ? nestedIn(placed) : unknownIn(placed, notes),
    ),
    ...[...notes.keys()].flatMap((id) => unreferenced(id, referring, document)),
  ]
}

function badId(id: string, document: Annotated): Issue {
  return issueAt(problem('data/bad-id', id, ID_PATTERN), document.locate.key(['notes', id]))
}

function nestedIn({ text, place }: PlacedText): readonly Issue[] {
  return writings(text).flatMap((written) =>
    written.notes.map(({ id, offset }) => issueAt(problem('note/nested', id), place(written, offset))),
  )
}

function unknownIn({ text, place }: PlacedText, notes: ReadonlyMap<string, TextInput>): readonly Issue[] {
  return writings(text).flatMap((written) =>
    written.notes
      .filter(({ id }) => !notes.has(id))
      .map(({ id, offset }) =>
        issueAt(problem('note/unknown', id, [...notes.keys()]), place(written, offset)),
      ),
  )
}

function unreferenced(id: string, texts: readonly PlacedText[], document: Annotated): readonly Issue[] {
  const refersIn = (locale: Locale): boolean =>
    texts.some(({ text }) => editionOf(text, locale).notes.some((note) => note.id === id))
  const written: readonly Locale[] = texts.some(({ text }) => text.editions['zh-Hant'] !== undefined)
    ? [...WRITTEN_LOCALES, 'zh-Hant']
    : WRITTEN_LOCALES
  const without = written.filter((locale) => !refersIn(locale))
  if (without.length === 0) return []
  const editions = without.length === written.length ? 'any edition' : without.join(' and ')
  return [issueAt(problem('note/unreferenced', id, editions), document.locate.key(['notes', id]))]
}
