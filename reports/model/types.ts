import type { Locale } from '../core/locale.ts'
import type { RichText } from '../core/rich-text.ts'

/**
 * The Model in one language: what every template, page component and data format reads.
 * All references are resolved and all notes numbered; nothing here knows of files or YAML.
 */
export type System = ComparisonTable | Stages | Checklist
export type Document = System | Sheet
export type DocumentKind = Document['kind']

/** Whose matter a thing is. Colour and mark follow from it everywhere. */
export type Subject = 'marketing' | 'ecommerce' | 'shared'

interface DocumentBase {
  readonly id: string
  readonly locale: Locale
  readonly caption: RichText
  /** One sentence that says what the reader should see; set under the caption. */
  readonly summary: RichText
  /** Notes in the order of their marks, `1` first. */
  readonly notes: readonly Note[]
  /** The sources drawn on, in the order of their ids. */
  readonly sources: readonly Source[]
  /** ISO date of the last change to the content. */
  readonly updated: string
  /** The page of the site that shows it, below the edition's folder: `/guides/how-they-relate/`. */
  readonly path?: string
  /** Where on the site it is shown, absolute; a QR code on paper leads there. */
  readonly url?: string
}

export interface Note {
  readonly id: string
  readonly mark: string
  readonly text: RichText
}

/** One of the documents the material comes from. */
export interface Source {
  /** `S0` … `S4`. */
  readonly id: string
  readonly title: string
  /** What kind of text it is: encyclopaedic, promotional … */
  readonly character: string
}

export interface ComparisonTable extends DocumentBase {
  readonly kind: 'table'
  /** Head of the stub column. */
  readonly stubHead: RichText
  readonly columns: readonly Column[]
  readonly spanners: readonly Spanner[]
  /** At least one; a table without row groups has one group without a label. */
  readonly groups: readonly RowGroup[]
}

export interface Column {
  readonly id: string
  readonly head: RichText
  readonly subject?: Subject
}

/** A head over several adjacent columns. */
export interface Spanner {
  readonly label: RichText
  readonly subject?: Subject
  /** Indices into `columns`, both included. */
  readonly first: number
  readonly last: number
}

export interface RowGroup {
  readonly id?: string
  readonly label?: RichText
  readonly rows: readonly Row[]
}

export interface Row {
  readonly id: string
  readonly head: RichText
  /** One cell for each column, in their order. */
  readonly cells: readonly Cell[]
  /** Ids of sources. */
  readonly sources: readonly string[]
}

export type Mark = 'yes' | 'partly' | 'no'

export type Cell =
  | { readonly kind: 'text'; readonly text: RichText }
  | { readonly kind: 'terms'; readonly terms: readonly RichText[] }
  /** `words` says what the mark means here; never empty. */
  | { readonly kind: 'mark'; readonly mark: Mark; readonly words: RichText }

/** Ordered stages; a loop's last stage leads back to its first. */
export interface Stages extends DocumentBase {
  readonly kind: 'stages' | 'loop'
  readonly stages: readonly Stage[]
  /** What leads from the last stage back to the first; only in a loop. */
  readonly back?: RichText
}

export interface Stage {
  readonly id: string
  readonly title: RichText
  readonly subject?: Subject
  /** What happens here. */
  readonly text: RichText
  /** The tactics of this stage. */
  readonly tactics: readonly RichText[]
  /** What leads on to the next stage; printed at the arrow. */
  readonly onward?: RichText
  readonly sources: readonly string[]
}

export interface Checklist extends DocumentBase {
  readonly kind: 'checklist'
  readonly steps: readonly Step[]
  /** What helps at every step. */
  readonly support?: { readonly title: RichText; readonly text: RichText }
}

export interface Step {
  readonly id: string
  readonly title: RichText
  readonly text: RichText
  readonly subject?: Subject
  /** What to use or do, as short terms. */
  readonly examples: readonly RichText[]
  readonly sources: readonly string[]
}

/** A one-pager: blocks on one sheet of paper. */
export interface Sheet extends DocumentBase {
  readonly kind: 'sheet'
  /** Small line over the headline: what sort of sheet this is, for whom. */
  readonly kicker: RichText
  /** Address of its own page on the site, absolute. */
  readonly url: string
  readonly blocks: readonly SheetBlock[]
}

export type SheetBlock =
  | { readonly kind: 'lead'; readonly text: RichText }
  | { readonly kind: 'checklist'; readonly checklist: Checklist }
  | { readonly kind: 'stages'; readonly title?: RichText; readonly stages: Stages }
  | { readonly kind: 'metrics'; readonly title: RichText; readonly metrics: readonly Metric[] }
  | { readonly kind: 'table'; readonly table: ComparisonTable }
  | { readonly kind: 'call-out'; readonly title: RichText; readonly text: RichText }
  | { readonly kind: 'sources' }
  | { readonly kind: 'qr'; readonly label: RichText }
  | { readonly kind: 'picture'; readonly picture: Picture }

export interface Metric {
  readonly id: string
  readonly name: RichText
  readonly subject?: Subject
  readonly formula: RichText
  /** What a change in it says. */
  readonly reading: RichText
}

/** A picture from the content folder, already read and checked. */
export interface Picture {
  readonly alt: string
  readonly mime: 'image/png' | 'image/jpeg'
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}
