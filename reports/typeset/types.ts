import type { Colour } from '../core/colour.ts'
import type { Locale } from '../core/locale.ts'
import type { FontKey } from '../scene/types.ts'
import type { LineBreak } from './break-opportunities.ts'
import type { CharacterClass } from './characters.ts'

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
  | { readonly role: 'span'; readonly lang: string }
  | {
      readonly role: 'note-reference'
      readonly note: string
      /** `#name` of the note, where the mark leads to it. */
      readonly href?: string
    }

export interface Paragraph {
  readonly spans: readonly TextSpan[]
  readonly locale: Locale
  /** Distance between baselines in points. */
  readonly leading: number
  /** `justify` sets lines to the full measure, but for the last one and those that it would tear apart. */
  readonly align: 'start' | 'center' | 'end' | 'justify'
  /**
   * `fill` fills each line; `balance` makes lines of like length, for headings and labels, and sets them smaller before it
   * divides a word; `pretty` fills lines unless that leaves a stub of a last line under one or two full ones.
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
  /** White at the left of an opening mark, in points: dropped where the mark begins a line. */
  readonly lead: number
  /** White at the right of a closing mark or a stop, in points: dropped where the mark ends a line. */
  readonly trail: number
  readonly glyphs: readonly ClusterGlyph[]
  /** Its glyphs are drawn so many times as wide; 1 when absent. */
  readonly stretch?: number
  /** Class of its first character: what shapes together is of one kind. */
  readonly kind: CharacterClass
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
  readonly breaks: readonly LineBreak[]
  readonly sums: ClusterSums
}

/** Before each cluster and at the end, in points, what the clusters before it come to: any range is a difference. */
export interface ClusterSums {
  /** Advances and gaps. */
  readonly widths: Float64Array
  /** What a line can be squeezed by. */
  readonly slacks: Float64Array
}

/** A line as a range of clusters, `end` excluded; trailing blanks have no width. */
export interface SetLine {
  readonly start: number
  readonly end: number
  /** In points. Where it is not the natural width of the clusters, the line is squeezed or stretched to it. */
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
