import type { Document, Note } from '../../../model/types.ts'
import type { Inline } from '../../../core/rich-text.ts'

/** Which note references of a document are the first to their note: these carry the id that the note links back to. */
export interface NoteScope {
  /** Start of every id, so that two documents on one page do not clash. */
  readonly prefix: string
  readonly first: ReadonlySet<object>
}

type NoteReference = Extract<Inline, { kind: 'note' }>

export function noteScope(document: Document): NoteScope {
  const first = new Map<string, object>()
  visitReferences(ownText(document), (reference) => {
    if (!first.has(reference.note)) first.set(reference.note, reference)
  })
  return { prefix: document.id, first: new Set(first.values()) }
}

/** The notes that a document's own text refers to: of a sheet, not those of the systems on it, which list them. */
export function ownNotes(document: Document): readonly Note[] {
  const referred = new Set<string>()
  visitReferences(ownText(document), ({ note }) => referred.add(note))
  return document.kind === 'sheet' ? document.notes.filter(({ id }) => referred.has(id)) : document.notes
}

/** Id of the note in the list of notes. */
export function noteId(scope: NoteScope, note: string): string {
  return `${scope.prefix}-note-${note}`
}

/** Id of the first reference to the note. */
export function noteReferenceId(scope: NoteScope, note: string): string {
  return `${scope.prefix}-note-${note}-ref`
}

/** A sheet without the systems in it: they number their notes themselves. */
function ownText(document: Document): unknown {
  if (document.kind !== 'sheet') return document
  const blocks = document.blocks.filter(({ kind }) => kind !== 'system' && kind !== 'picture')
  return { ...document, blocks }
}

function visitReferences(value: unknown, visit: (reference: NoteReference) => void): void {
  if (typeof value !== 'object' || value === null) return
  if (isNoteReference(value)) visit(value)
  else
    Object.values(value).forEach((child) => {
      visitReferences(child, visit)
    })
}

function isNoteReference(value: object): value is NoteReference {
  return 'kind' in value && value.kind === 'note'
}
