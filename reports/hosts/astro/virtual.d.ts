/* eslint-disable @typescript-eslint/consistent-type-imports -- a declared module may not import relative paths */

/** The documents of the content folder, for pages: an integration of `duizhao/astro` makes the module. */
declare module 'virtual:duizhao' {
  type Locale = import('../../core/locale.js').Locale
  type Document = import('../../model/types.js').Document
  type DocumentKind = import('../../model/types.js').DocumentKind
  type DescribedSource = import('../../model/types.js').DescribedSource
  type Term = import('../../model/types.js').Term
  type HandbookData = import('./virtual-module.js').HandbookData
  type Preview = import('./downloads.js').Preview
  type Download = import('./downloads.js').Download

  /** A document in an edition. Throws when there is none. */
  export function getDocument(id: string, locale: Locale): Document
  /** All documents, in the order of the content folder. */
  export function listDocuments(): readonly {
    readonly id: string
    readonly kind: DocumentKind
    readonly updated: string
  }[]
  /** The books of documents in an edition, with their downloads: PDF alone. */
  export function listHandbooks(locale: Locale): readonly HandbookData[]
  /** All sources in an edition, in the order of their ids. */
  export function listSources(locale: Locale): readonly DescribedSource[]
  /** The terms of the glossary in an edition, in the order of its file. */
  export function listTerms(locale: Locale): readonly Term[]
  /** The files of a document that readers can take away; `href` has the site's base path. */
  export function downloadsOf(id: string, locale: Locale): readonly Download[]
  /** A small picture of a document, for lists; there is none in development. */
  export function previewOf(id: string, locale: Locale): Preview | undefined
  /** What a picture of the document shows: a sentence for `alt`, and all of it in words. */
  export function describe(
    id: string,
    locale: Locale,
  ): { readonly alt: string; readonly longDescription: string }
  /** Address of the style sheet with the fonts of each edition: "Duizhao Sans" and "Duizhao Serif". */
  export const fontCss: Readonly<Record<Locale, string>>
}
