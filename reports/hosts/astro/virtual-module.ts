import type { Locale } from '../../core/locale.ts'
import type { RichText } from '../../core/rich-text.ts'
import type { DescribedSource, Document, DocumentKind, Term } from '../../model/types.ts'
import type { Download, Preview } from './downloads.ts'

/** All that pages can ask for. */
export interface VirtualData {
  readonly documents: readonly {
    readonly id: string
    readonly kind: DocumentKind
    readonly updated: string
  }[]
  /** By edition and id. */
  readonly editions: Readonly<Partial<Record<Locale, Readonly<Record<string, DocumentData>>>>>
  /** Books of documents. What stands in them the pages have already. */
  readonly handbooks: Readonly<Partial<Record<Locale, readonly HandbookData[]>>>
  /** All sources, in the order of their ids. */
  readonly sources: Readonly<Partial<Record<Locale, readonly DescribedSource[]>>>
  /** The glossary, in the order of its file. */
  readonly terms: Readonly<Partial<Record<Locale, readonly Term[]>>>
  /** Address of the style sheet with the fonts of an edition. */
  readonly fontCss: Readonly<Partial<Record<Locale, string>>>
}

export interface DocumentData {
  readonly document: Document
  readonly description: { readonly alt: string; readonly longDescription: string }
  readonly downloads: readonly Download[]
  readonly preview?: Preview
}

export interface HandbookData {
  readonly id: string
  /** ISO date of the newest of its parts. */
  readonly updated: string
  readonly kicker: RichText
  readonly caption: RichText
  readonly summary: RichText
  readonly description: { readonly alt: string; readonly longDescription: string }
  /** A book comes as PDF alone. */
  readonly downloads: readonly Download[]
}

/**
 * The code of `virtual:duizhao`. The data are written into it as JSON: the pages run in module graphs of their own,
 * where no object of ours can be reached. `virtual.d.ts` gives its types.
 */
export function virtualModuleCode(data: VirtualData): string {
  return `const data = JSON.parse(${JSON.stringify(JSON.stringify(encodeBytes(data)))}, (key, value) =>
  typeof value === 'object' && value !== null && typeof value.$bytes === 'string'
    ? Uint8Array.from(atob(value.$bytes), (character) => character.charCodeAt(0))
    : value
)
function inEdition(things, locale) {
  const edition = things[locale]
  if (edition === undefined) throw new Error(\`duizhao has no edition “\${locale}”; it has \${Object.keys(things).join(', ')}.\`)
  return edition
}
function find(id, locale) {
  const edition = inEdition(data.editions, locale)
  if (!Object.hasOwn(edition, id)) throw new Error(\`duizhao has no document “\${id}”; it has \${Object.keys(edition).join(', ')}.\`)
  return edition[id]
}
export const getDocument = (id, locale) => find(id, locale).document
export const listDocuments = () => data.documents
export const listHandbooks = (locale) => inEdition(data.handbooks, locale)
export const listSources = (locale) => inEdition(data.sources, locale)
export const listTerms = (locale) => inEdition(data.terms, locale)
export const downloadsOf = (id, locale) => find(id, locale).downloads
export const previewOf = (id, locale) => find(id, locale).preview
export const describe = (id, locale) => find(id, locale).description
export const fontCss = data.fontCss
`
}

/** JSON has no bytes: they become `{ $bytes: base64 }`. */
function encodeBytes(value: unknown): unknown {
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') }
  if (Array.isArray(value)) return value.map(encodeBytes)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, encodeBytes(entry)]))
}
