import type { Colour } from '../core/colour.ts'
import type { Locale } from '../core/locale.ts'
import type { Point, Rect } from '../core/geometry.ts'

/**
 * A document laid out: pages of positioned items, and beside them one structure tree. Every item names the
 * structure node it belongs to, or is an artifact (decoration). Formats walk it and measure nothing.
 * Units: points, y down, origin at the page's top left; text is placed by its baseline.
 */
export interface Scene {
  readonly locale: Locale
  readonly title: string
  /** What the whole document shows, in a sentence or two: the alternative text of the picture. */
  readonly description: string
  readonly author: string
  /** ISO date. */
  readonly updated: string
  /** Address of the page on the site, when it has one. */
  readonly url?: string
  readonly pages: readonly ScenePage[]
  /** The root; its role is `document`. Node ids are unique and count up in reading order. */
  readonly structure: StructureNode
  /** Ids of the headings that are bookmarks, in reading order; all of them when absent. */
  readonly bookmarks?: readonly number[]
}

export interface ScenePage {
  readonly width: number
  readonly height: number
  readonly background: Colour
  /** In painting order. */
  readonly items: readonly SceneItem[]
}

/** A structure node's id, or `artifact` for what is decoration: rules, fills, running heads, page numbers. */
export type Owner = number | 'artifact'

export type SceneItem = TextItem | BoxItem | PathItem | ImageItem | LinkItem

/** A whole paragraph, or the part of it that stands on this page, set in lines. */
export interface TextItem {
  readonly kind: 'text'
  readonly owner: Owner
  /** The text of these lines, as the source has it. */
  readonly text: string
  /** The box that the lines were set in. */
  readonly box: Rect
  readonly align: 'start' | 'center' | 'end' | 'justify'
  readonly lines: readonly TextLine[]
}

export interface TextLine {
  /** Left end of the first glyph. */
  readonly x: number
  readonly baseline: number
  readonly width: number
  readonly runs: readonly TextRun[]
}

/** Glyphs of one font, size and colour, shaped together. */
export interface TextRun {
  readonly text: string
  readonly font: FontKey
  /** Em size. */
  readonly size: number
  readonly colour: Colour
  readonly x: number
  /** Raised by this much (note marks), 0 as a rule. */
  readonly rise: number
  /** Its glyphs are drawn so many times as wide as they are (a dash of two em); 1 when absent. */
  readonly stretch?: number
  readonly glyphs: readonly PlacedGlyph[]
  /** The inline structure node (a link, a note mark), when it is not the item's owner. */
  readonly owner?: number
}

export interface PlacedGlyph {
  /** Glyph id in the font the run names. */
  readonly id: number
  /** Left origin, absolute on the page. */
  readonly x: number
  /** Raise above the baseline. */
  readonly y: number
  /** The source characters this glyph stands for; empty for the second glyph of a cluster. */
  readonly text: string
}

/** A filled rectangle. */
export interface BoxItem {
  readonly kind: 'box'
  readonly owner: Owner
  readonly rect: Rect
  readonly fill: Colour
  /** Corner radius. */
  readonly radius: number
}

export interface PathItem {
  readonly kind: 'path'
  readonly owner: Owner
  readonly commands: readonly PathCommand[]
  readonly fill?: Colour
  readonly stroke?: { readonly colour: Colour; readonly width: number; readonly dash?: readonly number[] }
}

/** Absolute page coordinates. */
export type PathCommand =
  | { readonly op: 'move' | 'line'; readonly to: Point }
  | { readonly op: 'curve'; readonly control1: Point; readonly control2: Point; readonly to: Point }
  | { readonly op: 'close' }

export interface ImageItem {
  readonly kind: 'image'
  readonly owner: Owner
  readonly rect: Rect
  readonly mime: 'image/png' | 'image/jpeg'
  readonly bytes: Uint8Array
}

/** A clickable area; its owner is the `link` node whose text it covers. */
export interface LinkItem {
  readonly kind: 'link'
  readonly owner: number
  readonly rect: Rect
  /** `https:` or `mailto:` address, or `#12`: the structure node to go to. */
  readonly href: string
  /** What the link says, for the annotation's Contents. */
  readonly label: string
}

export type FontKey = 'sans-400' | 'sans-700' | 'serif-400' | 'serif-700'

export interface StructureNode {
  readonly id: number
  readonly role: StructureRole
  readonly children: readonly StructureNode[]
  /** 1–6, for headings. */
  readonly level?: number
  /** For figures: the alternative text. */
  readonly alt?: string
  /** For links: where to. */
  readonly href?: string
  /** For head cells. */
  readonly scope?: 'column' | 'row' | 'both'
  readonly columnSpan?: number
  readonly rowSpan?: number
  /** When the text is in another language than the document. */
  readonly lang?: string
}

/**
 * `list` holds `list-item`s, each a `label` and a `list-body`. A `table` holds a `caption`, a `table-head` and
 * `table-body`s of `row`s. `contents` holds `contents-entry`s, which may hold others. `span` is inline text with nothing special but a language or a style of its own.
 */
export type StructureRole =
  | 'document'
  | 'section'
  | 'heading'
  | 'paragraph'
  | 'list'
  | 'list-item'
  | 'label'
  | 'list-body'
  | 'contents'
  | 'contents-entry'
  | 'table'
  | 'caption'
  | 'table-head'
  | 'table-body'
  | 'row'
  | 'head-cell'
  | 'cell'
  | 'figure'
  | 'link'
  | 'note-reference'
  | 'note'
  | 'span'
