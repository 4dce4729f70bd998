import { getDocument } from 'virtual:duizhao'
import type { Locale } from '../../../core/locale.ts'
import type { Document, DocumentKind } from '../../../model/types.ts'
import { editionOf } from './edition.ts'
import type { Place } from './edition.ts'

/** Which document a component shows: one at hand, or one of the content folder by its id. */
export interface DocumentProps<Kind extends DocumentKind> {
  readonly id?: string
  readonly document?: DocumentOf<Kind>
  /** The edition; without it, that of the page. */
  readonly locale?: Locale
}

export type DocumentOf<Kind extends DocumentKind> = Extract<Document, { kind: Kind }>

/** The document that a component's props name, checked to be of a kind that it can show; and the edition it speaks. */
export function documentOf<Kind extends DocumentKind>(
  astro: Place & { readonly props: DocumentProps<Kind> },
  kinds: readonly Kind[],
): { readonly document: DocumentOf<Kind>; readonly locale: Locale } {
  const { id, document } = astro.props
  const locale = editionOf(astro, astro.props.locale ?? document?.locale)
  if (document !== undefined) return { document, locale }
  if (id === undefined) throw new Error('The component needs an `id` or a `document`.')
  const found = getDocument(id, locale)
  if (!isOfKind(found, kinds)) {
    throw new Error(`“${id}” is a ${found.kind}; this component shows ${kinds.join(' or ')}.`)
  }
  return { document: found, locale }
}

function isOfKind<Kind extends DocumentKind>(
  document: Document,
  kinds: readonly Kind[],
): document is DocumentOf<Kind> {
  return kinds.some((kind) => kind === document.kind)
}
