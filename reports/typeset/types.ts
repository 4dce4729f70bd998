import type { Colour } from '../core/colour.ts'
import type { Locale } from '../core/locale.ts'
import type { FontKey } from '../scene/types.ts'

/** A run of text in one style. */
export interface TextSpan {
  readonly text: string
  readonly font: FontKey
  /** Em size in points. */
  readonly size: number
  readonly colour: Colour
  /** Raised by so many points; note marks are. */
  readonly rise: number
  /** No line breaks inside it, unless it is longer than the line. */
  readonly keep?: 'together'
  /** What the run is beside plain text. Spans that share one object belong to one inline. */
  readonly inline?: TextInline
}

export type TextInline =
  | { readonly role: 'link'; readonly href: string }
  | { readonly role: 'note-reference'; readonly note: string }

export interface Paragraph {
  readonly spans: readonly TextSpan[]
  readonly locale: Locale
  /** Distance between baselines in points. */
  readonly leading: number
  readonly align: 'start' | 'center' | 'end'
  /**
   * `fill` fills each line; `balance` makes lines of like length, for headings and labels; `pretty` fills lines unless
   * that leaves a stub of a last line under one or two full ones.
   */
  readonly wrap: 'fill' | 'pretty' | 'balance'
}

/** The smallest piece that is placed as one: the glyphs of one character, or of a few that shape together. */
export interface Cluster {
  readonly text: string
  readonly span: TextSpan
  /** Advance in points. */
  readonly advance: number
  /** Space before it in points when it does not begin a line: the gap between Han and Latin. */
  readonly gap: number
  readonly glyphs: readonly ClusterGlyph[]
  readonly blank: boolean
}

/** Offsets in points from the cluster's origin, y up. */
export interface ClusterGlyph {
  readonly id: number
  readonly x: number
  readonly y: number
}

/** A paragraph shaped and ready to be set at any width. */
export interface ShapedParagraph {
  readonly paragraph: Paragraph
  readonly clusters: readonly Cluster[]
  /** For each cluster, whether a line may or must begin with it. */
  readonly breaks: readonly ('none' | 'allowed' | 'required')[]
}

/** A line as a range of clusters, `end` excluded; trailing blanks stand in `text` and have no width. */
export interface SetLine {
  readonly start: number
  readonly end: number
  /** Width of the ink and inner spaces in points. */
  readonly width: number
}

export interface SetParagraph {
  readonly shaped: ShapedParagraph
  readonly lines: readonly SetLine[]
  /** Width of the widest line in points. */
  readonly width: number
  /** Lines × leading in points. */
  readonly height: number
}
