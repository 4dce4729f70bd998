import type { Locale } from '../../core/locale.ts'
import { mapLeaves } from '../../core/rich-text.ts'
import type { RichText } from '../../core/rich-text.ts'
import type { LoadedDocument } from '../loaded.ts'
import type { Numbering } from '../numbering.ts'
import type { TermsInput, TextInput } from '../schema/text.ts'
import type { Note, Source } from '../types.ts'

/**
 * Stands for the site where nobody has named one. By RFC 6761 it leads nowhere; it says what is missing to whoever sees it.
 */
export const NO_SITE = 'https://site-is-not-set.invalid'

/** What is the same for all documents of one edition. */
export interface Edition {
  readonly locale: Locale
  /** Origin and base of the site, without a slash at the end. */
  readonly site: string
  /** A text in this edition, its notes not yet numbered. */
  readonly text: (input: TextInput) => RichText
  /** All sources, in the order of their ids. */
  readonly sources: readonly Source[]
  readonly document: (id: string) => LoadedDocument
}

/** One document being put into one edition. Its texts must be asked for in reading order: that numbers the notes. */
export interface Scope {
  readonly edition: Edition
  readonly numbering: Numbering
  readonly rich: (input: TextInput) => RichText
  readonly terms: (input: TermsInput | undefined) => readonly RichText[]
  /** The notes by their marks; to be asked for last. */
  readonly notes: () => readonly Note[]
}

export interface ScopeOptions {
  readonly notes: Readonly<Record<string, TextInput>>
  readonly numbering: Numbering
  /** Comes before the ids of notes. */
  readonly prefix: string
}

export function openScope(edition: Edition, options: ScopeOptions): Scope {
  const { numbering, prefix } = options
  const rich = (input: TextInput): RichText => numberNotes(edition.text(input), { numbering, prefix })
  return {
    edition,
    numbering,
    rich,
    terms: (input) => (input?.items ?? []).map(rich),
    notes: () =>
      byMark(
        Object.entries(options.notes).map(([id, text]) => ({
          id: prefix + id,
          mark: numbering.markOf(prefix + id),
          text: rich(text),
        })),
      ),
  }
}

export function byMark(notes: readonly Note[]): readonly Note[] {
  return notes.toSorted((a, b) => Number(a.mark) - Number(b.mark))
}

function numberNotes(
  text: RichText,
  { numbering, prefix }: Pick<ScopeOptions, 'numbering' | 'prefix'>,
): RichText {
  return mapLeaves(text, (leaf) => {
    if (leaf.kind !== 'note') return [leaf]
    const note = prefix + leaf.note
    return [{ kind: 'note', note, mark: numbering.markOf(note) }]
  })
}
