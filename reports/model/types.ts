import type { Locale } from '../core/locale.ts'
import type { RichText } from '../core/rich-text.ts'

/**
 * The Model in one language: what every template, page component and data format reads.
 * All references are resolved and all notes numbered; nothing here knows of files or YAML.
 */
export type System =
  ComparisonTable | Stages | Timeline | Tree | Matrix | Cases | Figures | Code | Checklist | Faq
export type Document = System | Sheet
export type DocumentKind = Document['kind']

/** What comes out as files: a document, or a book of documents. */
export type Publication = Document | Handbook
export type PublicationKind = Publication['kind']

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

/** A source as a page on sources presents it. */
export interface DescribedSource extends Source {
  readonly holds?: RichText
}

/** A term of the subject, defined. */
export interface Term {
  readonly id: string
  readonly term: string
  readonly short?: string
  /** Other names that people search for, in this edition. */
  readonly also: readonly string[]
  readonly definition: RichText
  /** Ids of related terms. */
  readonly see: readonly string[]
  /** Ids of the documents in which it matters. */
  readonly systems: readonly string[]
  readonly sources: readonly string[]
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

/** Periods in time, the earliest first. */
export interface Timeline extends DocumentBase {
  readonly kind: 'timeline'
  readonly periods: readonly Period[]
  /** What is expected after the last. */
  readonly next?: Remark
}

export interface Period {
  readonly id: string
  /** When it was, as far as a source says. */
  readonly when?: RichText
  readonly title: RichText
  readonly subject?: Subject
  readonly text: RichText
  /** What marks the period, as short terms. */
  readonly signs: readonly RichText[]
  readonly sources: readonly string[]
}

/** A thing said beside the parts of a system: what runs through all of them, what comes after them. */
export interface Remark {
  readonly title: RichText
  readonly text: RichText
  readonly sources: readonly string[]
}

/** A whole and its parts. */
export interface Tree extends DocumentBase {
  readonly kind: 'tree'
  readonly root: RichText
  readonly branches: readonly Branch[]
  /** What runs through all branches. */
  readonly across?: Remark
}

export interface Branch {
  readonly id: string
  readonly title: RichText
  readonly subject?: Subject
  readonly text?: RichText
  /** Its smallest parts, as short terms. */
  readonly leaves: readonly RichText[]
  /** Parts that have more to say; three levels below the root at most. */
  readonly branches: readonly Branch[]
  readonly sources: readonly string[]
}

/** A question, its answers, and the criteria that decide between them. */
export interface Matrix extends DocumentBase {
  readonly kind: 'matrix'
  readonly question: RichText
  readonly options: readonly Option[]
  readonly criteria: readonly Criterion[]
}

/** An answer. */
export interface Option {
  readonly id: string
  readonly title: RichText
  readonly subject?: Subject
  /** What follows when this is the answer. */
  readonly outcome: RichText
  readonly sources: readonly string[]
}

export interface Criterion {
  readonly id: string
  readonly title: RichText
  readonly question: RichText
  /** What speaks for each option, in their order. */
  readonly signs: readonly RichText[]
  readonly sources: readonly string[]
}

/** Cases, told in the same points and sorted by the same facets. */
export interface Cases extends DocumentBase {
  readonly kind: 'cases'
  /** Head of the names. */
  readonly nameHead: RichText
  readonly facets: readonly Facet[]
  readonly points: readonly Point[]
  readonly cases: readonly Case[]
}

/** A respect in which cases are alike or differ. */
export interface Facet {
  readonly id: string
  readonly head: RichText
  readonly values: readonly FacetValue[]
}

export interface FacetValue {
  readonly id: string
  readonly label: RichText
  readonly subject?: Subject
}

/** What is told of each case. */
export interface Point {
  readonly id: string
  readonly head: RichText
}

export interface Case {
  readonly id: string
  readonly name: RichText
  readonly subject?: Subject
  /** For each facet, in their order, its values here. */
  readonly facets: readonly (readonly FacetValue[])[]
  /** For each point, in their order, what there is to tell; empty where there is nothing. */
  readonly points: readonly RichText[]
  readonly figures: readonly Quantity[]
  readonly sources: readonly string[]
}

/** A number with its unit and what it counts. */
export interface Quantity {
  readonly id: string
  /** Digits, as they are printed. */
  readonly value: string
  readonly unit?: RichText
  readonly label: RichText
}

/** Numbers and what they mean. */
export interface Figures extends DocumentBase {
  readonly kind: 'figures'
  readonly figures: readonly Figure[]
}

export interface Figure {
  readonly id: string
  readonly title: RichText
  readonly subject?: Subject
  readonly text: RichText
  readonly values: readonly Quantity[]
  /** When the numbers were true. */
  readonly date?: RichText
  readonly formula?: Formula
  /** What it says when it rises or falls. */
  readonly reading?: RichText
  readonly sources: readonly string[]
}

export interface Formula {
  /** In the ids of the inputs: `clicks / impressions`. */
  readonly expression: string
  readonly inputs: readonly FormulaInput[]
  readonly result: 'percent' | 'money' | 'number'
  /** Of the result. */
  readonly unit?: RichText
}

export interface FormulaInput {
  readonly id: string
  readonly name: RichText
  readonly unit?: RichText
  readonly example: number
}

/** A coding scheme: one code of each part, joined, says what a thing is. */
export interface Code extends DocumentBase {
  readonly kind: 'code'
  readonly separator: string
  readonly parts: readonly CodePart[]
  readonly examples: readonly CodeExample[]
}

export interface CodePart {
  readonly id: string
  readonly title: RichText
  readonly text: RichText
  readonly codes: readonly CodeValue[]
  readonly sources: readonly string[]
}

export interface CodeValue {
  readonly code: string
  readonly title: RichText
  readonly text?: RichText
}

export interface CodeExample {
  /** A code of each part, joined by the separator. */
  readonly code: string
  readonly reading: RichText
}

/** Questions and their answers. */
export interface Faq extends DocumentBase {
  readonly kind: 'faq'
  readonly questions: readonly Question[]
}

export interface Question {
  readonly id: string
  readonly question: RichText
  /** Paragraphs. */
  readonly answer: readonly RichText[]
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
  /** With `title`, under a heading of the sheet's own. */
  | { readonly kind: 'system'; readonly title?: RichText; readonly system: System }
  /** What to do, in order. */
  | { readonly kind: 'actions'; readonly title: RichText; readonly actions: readonly Action[] }
  | { readonly kind: 'metrics'; readonly title: RichText; readonly metrics: readonly Metric[] }
  | { readonly kind: 'call-out'; readonly title: RichText; readonly text: RichText }
  | { readonly kind: 'sources' }
  | { readonly kind: 'qr'; readonly label: RichText }
  | { readonly kind: 'picture'; readonly picture: Picture }

export interface Action {
  readonly title: RichText
  readonly text: RichText
}

export interface Metric {
  readonly id: string
  readonly name: RichText
  readonly subject?: Subject
  readonly formula: RichText
  /** What a change in it says. */
  readonly reading: RichText
}

/** Chapters and systems as one book. It comes on paper alone: each system in it has its other formats by itself. */
export interface Handbook extends DocumentBase {
  readonly kind: 'handbook'
  /** Small line over the title. */
  readonly kicker: RichText
  readonly chapters: readonly Chapter[]
  /** Systems that no chapter shows. */
  readonly appendices: readonly System[]
  readonly glossary: readonly Term[]
  readonly sources: readonly DescribedSource[]
}

export interface Chapter {
  /** Name of its file, and of its page on the site. */
  readonly slug: string
  readonly title: RichText
  /** What it claims, in a sentence. */
  readonly thesis: RichText
  /** The page of the site that shows it, below the edition's folder. */
  readonly path: string
  readonly blocks: readonly ChapterBlock[]
}

export type ChapterBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: RichText }
  /** Links lead to `https:`, `mailto:`, or a page of the site, below the edition's folder. */
  | { readonly kind: 'paragraph'; readonly text: RichText }
  | { readonly kind: 'list'; readonly marks: 'bullets' | 'numbers'; readonly items: readonly RichText[] }
  /** Its notes are numbered by themselves, under ids that are unique in the book. */
  | { readonly kind: 'system'; readonly system: System }
  /** Mentioned by name; `url` is the address of its page, absolute. */
  | { readonly kind: 'one-pager'; readonly id: string; readonly caption: RichText; readonly url: string }

/** A picture from the content folder, already read and checked. */
export interface Picture {
  readonly alt: string
  readonly mime: 'image/png' | 'image/jpeg'
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}
