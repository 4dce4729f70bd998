import type { FontKey } from '../scene/types.ts'

/** One font, cut to the characters in use, open for shaping. Metrics are in font units. */
export interface FontFace {
  readonly key: FontKey
  /** PostScript name of the uncut font, e.g. `NotoSansSC-Regular`. */
  readonly postScriptName: string
  readonly weight: 400 | 700
  readonly unitsPerEm: number
  readonly ascender: number
  readonly descender: number
  readonly capHeight: number
  readonly xHeight: number
  /** xMin, yMin, xMax, yMax of all glyphs. */
  readonly boundingBox: readonly [number, number, number, number]
  /** The cut font, a TrueType file (`glyf` outlines). */
  readonly bytes: Uint8Array
  /** True when the font has a glyph for the code point. */
  readonly has: (codePoint: number) => boolean
  /** Advance of a glyph. */
  readonly advance: (glyph: number) => number
  /** Outline of a glyph as SVG path data, y up; empty for blanks. */
  readonly outline: (glyph: number) => string
  /** The white at the left and at the right of a full-width mark that its half width (`halt`) has not. */
  readonly blankHalf: (mark: string) => { readonly lead: number; readonly trail: number }
  /** What a format keeps of the face for as long as it is open: each maker makes one value. */
  readonly keep: <V>(make: () => V) => V
  /** Shapes text of one direction and script mix; kerning and features as the font has them. */
  readonly shape: (text: string, options?: ShapeOptions) => readonly ShapedGlyph[]
}

export interface ShapeOptions {
  /** BCP 47. */
  readonly lang?: string
  /** OpenType features to turn on, e.g. `halt`. */
  readonly features?: readonly string[]
}

export interface ShapedGlyph {
  readonly id: number
  /** Index into the text, in UTF-16 code units, of the cluster's first character. */
  readonly cluster: number
  readonly advance: number
  readonly offsetX: number
  readonly offsetY: number
}

export type FontSet = Readonly<Record<FontKey, FontFace>>
