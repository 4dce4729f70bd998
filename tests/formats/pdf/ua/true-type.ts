/** What the checker asks of an embedded TrueType program. */
export interface TrueTypeProgram {
  readonly glyphCount: number
  /** Advance in thousandths of an em; `undefined` for a glyph that is not there. */
  readonly widthOf: (glyph: number) => number | undefined
  /** True when the glyph is there and draws something. */
  readonly hasOutline: (glyph: number) => boolean
}

/** Opens a TrueType program; `undefined` when a table that a PDF needs is missing. */
export function openTrueType(bytes: Uint8Array): TrueTypeProgram | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = readDirectory(bytes, view)
  const [head, hhea, hmtx, loca, maxp] = ['head', 'hhea', 'hmtx', 'loca', 'maxp'].map((tag) =>
    tables.get(tag),
  )
  if (head === undefined || hhea === undefined || hmtx === undefined) return undefined
  if (loca === undefined || maxp === undefined) return undefined
  const unitsPerEm = view.getUint16(head + 18)
  const glyphCount = view.getUint16(maxp + 4)
  const metricCount = view.getUint16(hhea + 34)
  const isLong = view.getInt16(head + 50) === 1
  const startOf = (glyph: number): number =>
    isLong ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph)
  return {
    glyphCount,
    widthOf: (glyph) => {
      if (glyph >= glyphCount) return undefined
      return (view.getUint16(hmtx + 4 * Math.min(glyph, metricCount - 1)) * 1000) / unitsPerEm
    },
    hasOutline: (glyph) => glyph < glyphCount && startOf(glyph + 1) > startOf(glyph),
  }
}

/** Offsets of the tables by tag. */
function readDirectory(bytes: Uint8Array, view: DataView): ReadonlyMap<string, number> {
  const count = bytes.length < 12 ? 0 : view.getUint16(4)
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const entry = 12 + 16 * index
      return [String.fromCharCode(...bytes.subarray(entry, entry + 4)), view.getUint32(entry + 8)]
    }),
  )
}
