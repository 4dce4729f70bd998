/**
 * A hinted font of five glyphs: .notdef, a square, a dot, nothing, and square and dot together as a composite. Each
 * glyph with an outline carries the instructions `HINT`.
 */
export function buildTrueType(): Uint8Array {
  const square = simpleGlyph(0, 500)
  const dot = simpleGlyph(600, 700)
  const outlines = [square, square, dot, Buffer.alloc(0), compositeGlyph([1, 2])]
  const glyf = Buffer.concat(outlines)
  const loca = Buffer.alloc(2 * (outlines.length + 1))
  let offset = 0
  outlines.forEach((outline, index) => {
    offset += outline.length
    loca.writeUInt16BE(offset / 2, 2 * (index + 1))
  })
  const hmtx = Buffer.concat(outlines.map(() => words([500, 0])))
  const head = Buffer.alloc(54)
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt32BE(0x5f0f3cf5, 12)
  head.writeUInt16BE(1000, 18)
  const hhea = Buffer.alloc(36)
  hhea.writeUInt32BE(0x00010000, 0)
  hhea.writeUInt16BE(outlines.length, 34)
  const maxp = Buffer.alloc(32)
  maxp.writeUInt32BE(0x00010000, 0)
  ;[outlines.length, 4, 1, 8, 2, 2, 0, 0, 0, 0, 16, 4, 2, 1].forEach((value, index) => {
    maxp.writeUInt16BE(value, 4 + 2 * index)
  })
  return joinTables({ glyf, head, hhea, hmtx, loca, maxp })
}

const INSTRUCTIONS = Buffer.from('HINT', 'latin1')

function simpleGlyph(low: number, high: number): Buffer {
  const header = words([1, low, low, high, high, 3, INSTRUCTIONS.length])
  const flags = Buffer.from([1, 1, 1, 1])
  const side = high - low
  const coordinates = words([low, 0, side, 0, low, side, 0, -side])
  return Buffer.concat([header, INSTRUCTIONS, flags, coordinates])
}

function compositeGlyph(parts: readonly number[]): Buffer {
  const components = parts.map((glyph, index) => {
    const isLast = index === parts.length - 1
    return words([0x0001 | 0x0002 | (isLast ? 0x0100 : 0x0020), glyph, 40, 60])
  })
  return Buffer.concat([
    words([-1, 0, 0, 700, 700]),
    ...components,
    words([INSTRUCTIONS.length]),
    INSTRUCTIONS,
  ])
}

function words(values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(2 * values.length)
  values.forEach((value, index) => buffer.writeInt16BE(value, 2 * index))
  return buffer
}

function joinTables(tables: Readonly<Record<string, Buffer>>): Uint8Array {
  const entries = Object.entries(tables)
  const directory = Buffer.alloc(12 + 16 * entries.length)
  directory.writeUInt32BE(0x00010000, 0)
  directory.writeUInt16BE(entries.length, 4)
  const padded = entries.map(([, table]) =>
    Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]),
  )
  let offset = directory.length
  entries.forEach(([tag, table], index) => {
    directory.write(tag, 12 + 16 * index, 'latin1')
    directory.writeUInt32BE(offset, 20 + 16 * index)
    directory.writeUInt32BE(table.length, 24 + 16 * index)
    offset += padded[index]?.length ?? 0
  })
  return new Uint8Array(Buffer.concat([directory, ...padded]))
}
