import * as hb from 'harfbuzzjs'
import { memo } from '../core/memo.ts'
import type { FontKey } from '../scene/types.ts'
import type { FontFace, ShapedGlyph, ShapeOptions } from './types.ts'

export interface FaceSource {
  readonly key: FontKey
  /** A TrueType font, cut to the characters in use. */
  readonly bytes: Uint8Array
  readonly postScriptName: string
}

/** Opens a cut font for shaping and drawing. Glyphs, outlines and shaped words are remembered in the face. */
export function openFontFace({ key, bytes, postScriptName }: FaceSource): FontFace {
  const face = new hb.Face(new hb.Blob(bytes))
  const font = new hb.Font(face)
  const metrics = readMetrics(face)
  const characters = new Set(face.collectUnicodes())
  const shapes = new Map<string, readonly ShapedGlyph[]>()
  return {
    key,
    postScriptName,
    weight: key.endsWith('700') ? 700 : 400,
    ...metrics,
    bytes,
    has: (codePoint) => characters.has(codePoint),
    advance: memo((glyph) => font.glyphHAdvance(glyph)),
    outline: memo((glyph) => font.glyphToPath(glyph)),
    blankHalf: memo((mark) => blankHalf(font, mark)),
    keep: createKeeper(),
    shape: (text, options) => {
      // A text is shaped anew for each size it is tried in, and shaping knows no size.
      if (shapes.size >= REMEMBERED_SHAPES) shapes.clear()
      const key = `${options?.lang ?? ''} ${(options?.features ?? []).join(',')} ${text}`
      const known = shapes.get(key) ?? shapeText(font, text, options)
      shapes.set(key, known)
      return known
    },
  }
}

function createKeeper(): FontFace['keep'] {
  const kept = new Map<() => unknown, unknown>()
  return <V>(make: () => V): V => {
    if (!kept.has(make)) kept.set(make, make())
    return kept.get(make) as V
  }
}

function blankHalf(font: hb.Font, mark: string): { readonly lead: number; readonly trail: number } {
  const [full] = shapeText(font, mark)
  const [half] = shapeText(font, mark, { features: ['halt'] })
  if (!full || !half) return { lead: 0, trail: 0 }
  const lead = full.offsetX - half.offsetX
  return { lead, trail: full.advance - half.advance - lead }
}

/** Some megabytes at most. */
const REMEMBERED_SHAPES = 2000

function shapeText(font: hb.Font, text: string, options: ShapeOptions = {}): readonly ShapedGlyph[] {
  const buffer = new hb.Buffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  buffer.setDirection(hb.Direction.LTR)
  if (options.lang !== undefined) buffer.setLanguage(options.lang)
  buffer.setClusterLevel(hb.ClusterLevel.MONOTONE_CHARACTERS)
  hb.shape(
    font,
    buffer,
    (options.features ?? []).map((tag) => new hb.Feature(tag, 1)),
  )
  return buffer.getGlyphInfosAndPositions().map((glyph) => ({
    id: glyph.codepoint,
    cluster: glyph.cluster,
    advance: glyph.xAdvance ?? 0,
    offsetX: glyph.xOffset ?? 0,
    offsetY: glyph.yOffset ?? 0,
  }))
}

type Metrics = Pick<
  FontFace,
  'unitsPerEm' | 'ascender' | 'descender' | 'capHeight' | 'xHeight' | 'boundingBox'
>

/** The metrics of the `head`, `hhea` and `OS/2` tables (OpenType 1.9). */
function readMetrics(face: hb.Face): Metrics {
  const head = tableView(face, 'head')
  const hhea = tableView(face, 'hhea')
  const os2 = tableView(face, 'OS/2')
  const hasHeights = os2.getUint16(0) >= 2
  const unitsPerEm = head.getUint16(18)
  return {
    unitsPerEm,
    ascender: hhea.getInt16(4),
    descender: hhea.getInt16(6),
    capHeight: hasHeights ? os2.getInt16(88) : Math.round(unitsPerEm * 0.7),
    xHeight: hasHeights ? os2.getInt16(86) : Math.round(unitsPerEm * 0.5),
    boundingBox: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
  }
}

function tableView(face: hb.Face, tag: string): DataView {
  const table = face.referenceTable(tag)
  if (table === undefined) throw new Error(`The font has no ${tag} table.`)
  return new DataView(table.buffer, table.byteOffset, table.byteLength)
}
