/** ‘ ’ “ ” */
export const QUOTES: readonly number[] = [0x2018, 0x2019, 0x201c, 0x201d]

/** Space at each side of a proportional quotation mark, in em. */
export const QUOTE_BEARING = 0.045

/**
 * The Chinese fonts draw quotation marks and the apostrophe an em wide. English wants them as wide as their ink: this
 * sets their advance and side bearings in `hmtx`, which browsers honour, and leaves the outlines alone.
 */
export function setProportionalQuotes(font: Uint8Array, glyphOf: (codePoint: number) => number | undefined): Uint8Array {
  const bytes = font.slice()
  const view = new DataView(bytes.buffer)
  const head = tableOffset(view, 'head')
  const bearing = Math.round(view.getUint16(head + 18) * QUOTE_BEARING)
  for (const codePoint of QUOTES) {
    const glyph = glyphOf(codePoint)
    if (glyph === undefined) continue
    const outline = glyphBounds(view, glyph)
    const metrics = view.getUint16(tableOffset(view, 'hhea') + 34)
    if (!outline || glyph >= metrics) continue
    const at = tableOffset(view, 'hmtx') + glyph * 4
    view.setUint16(at, outline.xMax - outline.xMin + 2 * bearing)
    view.setInt16(at + 2, bearing)
  }
  return bytes
}

/** Where a table begins in a TrueType file. */
function tableOffset(view: DataView, tag: string): number {
  const count = view.getUint16(4)
  for (let index = 0; index < count; index++) {
    const at = 12 + index * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)))
    if (name === tag) return view.getUint32(at + 8)
  }
  throw new Error(`The font has no ${tag} table.`)
}

/** The horizontal bounds of a glyph's outline; undefined for a blank one. */
function glyphBounds(view: DataView, glyph: number): { xMin: number; xMax: number } | undefined {
  const isLong = view.getInt16(tableOffset(view, 'head') + 50) === 1
  const loca = tableOffset(view, 'loca')
  const offset = (index: number): number =>
    isLong ? view.getUint32(loca + index * 4) : view.getUint16(loca + index * 2) * 2
  const start = offset(glyph)
  if (start === offset(glyph + 1)) return undefined
  const at = tableOffset(view, 'glyf') + start
  return { xMin: view.getInt16(at + 2), xMax: view.getInt16(at + 6) }
}
