import type { Colour } from '../core/colour.ts'
import type { Insets, Size } from '../core/geometry.ts'
import type { Locale } from '../core/locale.ts'
import type { PathCommand, PathItem, StructureNode } from '../scene/types.ts'
import type { Paragraph } from '../typeset/types.ts'

/** What a template makes: a document in parts that each know their role, with no position yet. Points throughout. */
export interface Doc {
  readonly locale: Locale
  readonly title: string
  readonly description: string
  readonly author: string
  readonly updated: string
  readonly url?: string
  readonly page: PageStyle
  readonly body: readonly FlowNode[]
}

export interface PageStyle {
  readonly width: number
  /** `content`: one page as high as what stands on it. */
  readonly height: number | 'content'
  readonly margin: Insets
  readonly background: Colour
  /** Runs at the head of each page after the first, as an artifact. */
  readonly runningHead?: RunningLine
  /** The first page goes on from others, so it has its running head, too. */
  readonly goesOn?: 'from other pages'
  /** Runs at the foot of each page, as an artifact. */
  readonly runningFoot?: (page: number, total: number) => RunningLine
}

/** Pages without the head of a document: a whole one, or a part of a book. */
export type DocPages = Pick<Doc, 'page' | 'body'>

/** A line in the middle of the upper or lower margin: one paragraph from the left, one to the right. */
export interface RunningLine {
  readonly start: Paragraph
  readonly end?: Paragraph
}

/** A role in the structure tree, with its attributes. Links within the document, `#name`, lead to the part of that name. */
export type Role = Omit<StructureNode, 'id' | 'children'> & { readonly name?: string }

/** The flow: blocks one under another, broken into pages between them. */
export type FlowNode = FlowGroup | FlowBox | FlowTable

/** Blocks that belong together in the structure: a list, a section. */
export interface FlowGroup {
  readonly kind: 'group'
  readonly role: Role
  readonly children: readonly FlowNode[]
}

export interface FlowBox {
  readonly kind: 'box'
  readonly box: BoxNode
  readonly spaceBefore: number
  /** A heading never stands alone at a page's foot. */
  readonly keepWithNext: boolean
  /** How much higher it may become to fill a page of fixed height, in points. */
  readonly stretch: number
  /** `bottom` stands at the foot of a page of fixed height. */
  readonly place: 'flow' | 'bottom'
  /** What stays blank at its left, in points. */
  readonly indent?: number
  /** Running text: where a page ends, it goes on on the next, two lines at least on either side. Of text alone. */
  readonly divides?: 'between lines'
}

export interface FlowTable {
  readonly kind: 'table'
  readonly spaceBefore: number
  /** Read before the table; drawn above it. */
  readonly caption?: Paragraph
  readonly captionGap: number
  readonly columns: readonly TableColumn[]
  readonly head: readonly TableRow[]
  readonly groups: readonly TableGroup[]
  /** Rules: under each row, and the strong ones above and below the table. */
  readonly rule: Colour
  readonly strongRule: Colour
  readonly padding: { readonly x: number; readonly y: number }
  /** How much higher a row may become to fill a page of fixed height, in points. */
  readonly stretch: number
  /** In a book, no low row stands alone under the head, and the last goes with what follows the table. */
  readonly keeps?: 'its ends together'
}

export interface TableColumn {
  /** Drawn over the column's head, in its subject's colour. */
  readonly edge?: Colour
  /** Share of spare width relative to the others; 0 keeps the column at its content's width. */
  readonly grow: number
  /** Never narrower than this, in points. */
  readonly minWidth: number
  /** Its text is not broken as long as the column takes no more than this share of the table. */
  readonly unbrokenShare: number
}

export interface TableGroup {
  /** A head over the whole width; repeated on the next page with `continued`. */
  readonly label?: { readonly cell: TableCell; readonly continued: TableCell }
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  readonly cells: readonly TableCell[]
}

export interface TableCell {
  readonly role: Role
  readonly paragraph: Paragraph
  /** Stands before the text's first line. */
  readonly icon?: DrawingNode
  readonly columnSpan: number
  readonly rowSpan: number
}

/** Boxes: laid out by Flexbox and Grid. Leaves are text and drawings. */
export type BoxNode = StackNode | GridNode | TextNode | DrawingNode | ImageNode

interface BoxStyle {
  readonly role?: Role | 'artifact'
  readonly fill?: Colour
  readonly radius?: number
  /** Rules along the box's edges, inside it. */
  readonly edges?: readonly Edge[]
  readonly padding?: Insets
  readonly gap?: number
  /** Share of spare space in the parent stack. */
  readonly grow?: number
  readonly width?: number
}

export interface Edge {
  readonly side: 'top' | 'right' | 'bottom' | 'left'
  readonly width: number
  readonly colour: Colour
}

export interface StackNode extends BoxStyle {
  readonly kind: 'stack'
  readonly direction: 'row' | 'column'
  readonly align?: 'start' | 'center' | 'end' | 'stretch'
  readonly justify?: 'start' | 'center' | 'end' | 'between'
  /** Children go to the next line when they do not fit. */
  readonly wrap?: 'wrap'
  readonly children: readonly BoxNode[]
}

export interface GridNode extends BoxStyle {
  readonly kind: 'grid'
  /** Widths of the columns: points, or shares such as `1fr`. */
  readonly columns: readonly (number | `${number}fr`)[]
  readonly children: readonly BoxNode[]
}

export interface TextNode {
  readonly kind: 'text'
  readonly role?: Role | 'artifact'
  readonly paragraph: Paragraph
  /** `fill` takes the width there is, `hug` only what the text needs. */
  readonly width: 'fill' | 'hug'
  readonly grow?: number
}

/** Paths drawn to the size the layout gives. */
export interface DrawingNode {
  readonly kind: 'drawing'
  /** A figure needs `alt`; anything else is decoration. */
  readonly role?: Role | 'artifact'
  readonly width: number | 'fill'
  readonly height: number | 'fill'
  readonly draw: (size: Size) => readonly DrawnPath[]
  /** A letter set in the middle, as decoration. */
  readonly letter?: Paragraph
  readonly grow?: number
}

/** Coordinates relative to the drawing's top left. */
export type DrawnPath = Pick<PathItem, 'fill' | 'stroke'> & { readonly commands: readonly PathCommand[] }

export interface ImageNode {
  readonly kind: 'image'
  readonly role: Role
  readonly width: number
  readonly height: number
  readonly mime: 'image/png' | 'image/jpeg'
  readonly bytes: Uint8Array
}
