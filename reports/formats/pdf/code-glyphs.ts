import type { FontSet } from '../../fonts/types.ts'
import type { PlacedGlyph, Scene, TextLine, TextRun } from '../../scene/types.ts'
import { fontUse, glyphCode, startUse } from './font-use.ts'
import type { FontUse, FontUses, GlyphCode } from './font-use.ts'
import { shareTexts } from './glyph-clusters.ts'

/** White between two glyphs, in em, from which on a reader of the file might see a space. */
const VISIBLE_GAP = 0.03

/** White that is taken from a mark, in em, from which on a reader of the file sees what follows on a line of its own. */
const VISIBLE_OVERLAP = 0.1

/** Wider white is a gap between columns. */
const WIDEST_GAP = 1

/** Gaps are counted in fiftieths of an em, so that a font needs few codes for them; the rest is an offset. */
const GAP_STEPS = 50

/** A run of a line as it is shown. */
export interface ShownRun {
  readonly run: TextRun
  /** Each with its share of its cluster's text. */
  readonly glyphs: readonly PlacedGlyph[]
  /** The first glyph of the line after those of the run. */
  readonly after: PlacedGlyph | undefined
  readonly use: FontUse
}

/** A glyph's code, and where it is to stand. */
export interface CodedGlyph {
  readonly x: number
  readonly code: GlyphCode
}

/**
 * What the scene uses of its fonts. Codes follow the characters: the outlines of like characters (讠, 钅 …) stand
 * together and pack better, as does the map from codes to characters.
 */
export function codeGlyphs(scene: Scene, fonts: FontSet): FontUses {
  const uses: FontUses = new Map()
  for (const line of textLines(scene)) {
    for (const shown of shownRuns(line, uses, fonts)) {
      shown.glyphs.forEach((glyph, index) => codeOf(glyph, index, shown))
    }
  }
  return new Map([...uses].map(([font, use]) => [font, inOrderOfCharacters(use)]))
}

function* textLines({ pages }: Scene): Generator<TextLine> {
  for (const { items } of pages) {
    for (const item of items) if (item.kind === 'text') yield* item.lines
  }
}

function inOrderOfCharacters(use: FontUse): FontUse {
  const sorted = startUse(use.face, use.resource)
  const codes = [...use.codes].flatMap(([id, ofGlyph]) =>
    ofGlyph.map(({ text, space }) => ({ id, text, space })),
  )
  codes.sort((a, b) => compareTexts(a.text, b.text) || a.id - b.id || a.space - b.space)
  for (const { id, text, space } of codes) glyphCode(sorted, { id, text }, space)
  return sorted
}

/** By code units: the same in every locale. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function shownRuns({ runs }: TextLine, uses: FontUses, fonts: FontSet): readonly ShownRun[] {
  const shown = runs.filter(({ glyphs }) => glyphs.length > 0)
  return shown.map((run, index) => ({
    run,
    glyphs: shareTexts(run.glyphs),
    after: shown[index + 1]?.glyphs[0],
    use: fontUse(uses, fonts, run.font),
  }))
}

/** The glyphs from `start` up to `end`, `end` excluded. */
export function codedGlyphs(shown: ShownRun, start: number, end: number): readonly CodedGlyph[] {
  return shown.glyphs
    .slice(start, end)
    .map((glyph, index) => ({ x: glyph.x, code: codeOf(glyph, start + index, shown) }))
}

/** The code of the glyph at this place in the run. */
function codeOf(glyph: PlacedGlyph, index: number, shown: ShownRun): GlyphCode {
  const next = shown.glyphs[index + 1] ?? shown.after
  return glyphCode(shown.use, glyph, spaceBetween(glyph, next, shown))
}

/** White between a glyph's advance and the next glyph that no character stands for, in font units. */
function spaceBetween(glyph: PlacedGlyph, next: PlacedGlyph | undefined, { run, use }: ShownRun): number {
  if (!next) return 0
  const { face } = use
  const across = run.size * (run.stretch ?? 1)
  const gap = (next.x - glyph.x) / across - face.advance(glyph.id) / face.unitsPerEm
  if ((gap < VISIBLE_GAP && gap > -VISIBLE_OVERLAP) || Math.abs(gap) > WIDEST_GAP) return 0
  return Math.round((Math.floor(gap * GAP_STEPS + 0.01) / GAP_STEPS) * face.unitsPerEm)
}
