import type { Locale } from '../../core/locale.ts'
import { plainText } from '../../core/rich-text.ts'
import type { RichText } from '../../core/rich-text.ts'
import { WORDS } from '../../core/words.ts'
import type { Aspect } from '../../model/items/types.ts'
import type { Document, Note, Subject } from '../../model/types.ts'

/** The head of an aspect, after the label of the spanner above it, if any. */
export function aspectHead({ label, over }: Aspect, locale: Locale): string {
  return over === undefined ? label : `${plainText(over)}${WORDS[locale].colon}${label}`
}

/** What is said, in words alone: a mark becomes its word and what it means here. */
export function aspectText({ cell }: Aspect, locale: Locale): string {
  const words = WORDS[locale]
  switch (cell.kind) {
    case 'text':
      return plainText(cell.text)
    case 'terms':
      return joinTerms(cell.terms, locale)
    case 'mark':
      return `${words.marks[cell.mark]}${words.colon}${plainText(cell.words)}`
  }
}

function joinTerms(terms: readonly RichText[], locale: Locale): string {
  return terms.map(plainText).join(WORDS[locale].listSeparator)
}

/** A note as it stands in a field: mark and text. */
export function noteText(note: Note): string {
  return `[${note.mark}] ${plainText(note.text)}`
}

export function subjectText(subject: Subject | undefined, locale: Locale): string {
  return subject === undefined ? '' : WORDS[locale].subjects[subject]
}

/** The titles of sources, each after its id: `S0 …`. */
export function sourcesText(ids: readonly string[], document: Pick<Document, 'locale' | 'sources'>): string {
  return ids
    .map((id) => {
      const source = document.sources.find((known) => known.id === id)
      return source === undefined ? id : `${id} ${source.title}`
    })
    .join(WORDS[document.locale].listSeparator)
}
