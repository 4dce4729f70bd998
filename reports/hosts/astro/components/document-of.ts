import { getDocument } from 'virtual:duizhao'
import type { Locale } from '../../../core/locale.ts'
import type { Document, DocumentKind } from '../../../model/types.ts'

/** Which document a component shows: one at hand, or one of the content folder by its id. */
export interface DocumentProps<Kind extends DocumentKind> {
  readonly id?: string
  readonly document?: DocumentOf<Kind>
  /** The edition; without it, that of the page. */
  readonly locale?: Locale
}

export type DocumentOf<Kind extends DocumentKind> = Extract<Document, { kind: Kind }>

/** The document that the props name, checked to be of a kind that the component can show. */
export function documentOf<Kind extends DocumentKind>(
  props: DocumentProps<Kind>,
  locale: Locale,
  kinds: readonly Kind[],
): DocumentOf<Kind> {
  if (props.document !== undefined) return props.document
  if (props.id === undefined) throw new Error('The component needs an `id` or a `document`.')
  const found = getDocument(props.id, locale)
  if (!isOfKind(found, kinds)) {
    throw new Error(`“${props.id}” is a ${found.kind}; this component shows ${kinds.join(' or ')}.`)
  }
  return found
}

function isOfKind<Kind extends DocumentKind>(
  document: Document,
  kinds: readonly Kind[],
): document is DocumentOf<Kind> {
  return kinds.some((kind) => kind === document.kind)
}
