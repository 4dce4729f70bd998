import type { FontFace, FontSet } from '../../fonts/types.ts'
import type { FontKey, PlacedGlyph } from '../../scene/types.ts'
import type { GlyphRequest } from './cut-true-type.ts'

/** What a document uses of one font. Code 0 is `.notdef`. */
export interface FontUse {
  readonly face: FontFace
  /** Name among the resources of the pages. */
  readonly resource: string
  /** By source glyph. */
  readonly codes: Map<number, GlyphCode[]>
  /** One a code. */
  readonly requests: GlyphRequest[]
  /** One a code: the characters it stands for. */
  readonly texts: string[]
  /** Code that carries the outline of a source glyph. */
  readonly outlines: Map<number, number>
}

export interface GlyphCode {
  /** Four hexadecimal digits. */
  readonly digits: string
  /** What it stands for, and the white that follows it in font units. */
  readonly text: string
  readonly space: number
  /** Advance that the PDF gives the glyph, in thousandths of an em. */
  readonly width: number
}

/** Stands in the text map for a glyph without characters of its own; `/ActualText` around it has the last word. */
const NO_CHARACTER = '\u200b'

export type FontUses = Map<FontKey, FontUse>

export function fontUse(uses: FontUses, fonts: FontSet, key: FontKey): FontUse {
  const known = uses.get(key)
  if (known) return known
  const use = startUse(fonts[key], `F${String(uses.size + 1)}`)
  uses.set(key, use)
  return use
}

export function startUse(face: FontFace, resource: string): FontUse {
  return {
    face,
    resource,
    codes: new Map(),
    requests: [{ glyph: 0, advance: face.advance(0) }],
    texts: [''],
    outlines: new Map([[0, 0]]),
  }
}

/**
 * The code of a glyph that stands for `text` and is followed by `space` font units of white that belong to no
 * character. The three together make a code: so the text map is never ambiguous, and the gap between Han and Latin
 * is part of a glyph's advance and no reader takes it for a space. Codes of one glyph share its outline.
 */
export function glyphCode(
  use: FontUse,
  { id, text }: Pick<PlacedGlyph, 'id' | 'text'>,
  space: number,
): GlyphCode {
  const known = use.codes.get(id)
  const same = known?.find((code) => code.text === text && code.space === space)
  if (same) return same
  const made = addCode(use, { id, text }, space)
  if (known) known.push(made)
  else use.codes.set(id, [made])
  return made
}

function addCode(use: FontUse, { id, text }: Pick<PlacedGlyph, 'id' | 'text'>, space: number): GlyphCode {
  if (id === 0) {
    throw new Error(
      `${use.face.postScriptName} has no glyph for “${text}”; the text was not checked before layout.`,
    )
  }
  const twin = use.outlines.get(id)
  const advance = use.face.advance(id) + space
  const code = use.requests.push({ glyph: id, advance, ...(twin === undefined ? {} : { twin }) }) - 1
  if (twin === undefined) use.outlines.set(id, code)
  use.texts.push(text === '' ? NO_CHARACTER : text)
  const digits = code.toString(16).toUpperCase().padStart(4, '0')
  return { digits, text, space, width: glyphWidth(use.face, advance) }
}

/** Glyph space of a PDF: thousandths of an em. */
export function glyphWidth(face: FontFace, advance: number): number {
  return Math.round((advance * 1_000_000) / face.unitsPerEm) / 1000
}
