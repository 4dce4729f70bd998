import type { FontFace } from '../../fonts/types.ts'
import { readOutline } from '../svg/read-outline.ts'
import { fillMask } from './fill-mask.ts'
import type { Mask } from './fill-mask.ts'
import { traceEdges } from './trace-edges.ts'

export interface GlyphPlacement {
  readonly glyph: number
  /** Pixels an em. */
  readonly size: number
  /** So many times as wide. */
  readonly stretch: number
  /** How far right of a whole pixel the glyph begins, in parts of which a pixel has `PHASES`. */
  readonly phase: number
}

/** Parts of a pixel at which a glyph may begin: finer shows no more. */
export const PHASES = 8

/** Masks of a font's glyphs: most come again, in this document or in the next. */
interface KnownMasks {
  readonly masks: Map<string, Mask | undefined>
  bytes: number
}

function createKnownMasks(): KnownMasks {
  return { masks: new Map(), bytes: 0 }
}

/** For each font: ten documents at the usual size, or one at three times that. */
const MAX_BYTES = 4_000_000
/** What a mask takes besides its pixels, about. */
const ENTRY_BYTES = 200

/** What a glyph covers, its origin being in pixel 0, 0; undefined for blanks. */
export function glyphMask(face: FontFace, placement: GlyphPlacement): Mask | undefined {
  const known = face.keep(createKnownMasks)
  if (known.bytes > MAX_BYTES) {
    known.masks.clear()
    known.bytes = 0
  }
  const { glyph, phase, size, stretch } = placement
  const key = `${String(size)} ${String(glyph)} ${String(phase)} ${String(stretch)}`
  if (known.masks.has(key)) return known.masks.get(key)
  const mask = drawGlyph(face, placement)
  known.masks.set(key, mask)
  known.bytes += ENTRY_BYTES + (mask?.cover.length ?? 0)
  return mask
}

function drawGlyph(face: FontFace, { glyph, phase, size, stretch }: GlyphPlacement): Mask | undefined {
  const scale = size / face.unitsPerEm
  const outline = face.outline(glyph)
  const edges = traceEdges(
    (sink) => {
      readOutline(outline, sink)
    },
    { scaleX: scale * stretch, scaleY: -scale, x: phase / PHASES, y: 0, ends: 'closed' },
  )
  return fillMask(edges)
}
