/** Where an object stands: at a byte of the file, or at an index in an object stream. */
export type Position = { readonly offset: number } | { readonly stream: number; readonly index: number }

/** Bytes of the three fields of an entry: its kind, a byte offset or the number of a stream, an index in it. */
const WIDTH = 6

/** PNG's filter Up (PNG 1.2, 6.4): each byte less the one above it. */
const UP = 2

/** How `crossReferences` are to be read: as differences between entries, which hardly differ from one to the next. */
export const FIELDS = `/W[1 4 1]/DecodeParms<</Predictor 12/Columns ${String(WIDTH)}>>`

/** The rows of a cross-reference stream (ISO 32000-1, 7.5.8), object 0 first, each led by its filter. */
export function crossReferences(positions: readonly Position[]): Uint8Array {
  const entries = Buffer.alloc(WIDTH * (positions.length + 1))
  entries.writeUInt8(255, WIDTH - 1)
  positions.forEach((position, index) => {
    const row = WIDTH * (index + 1)
    const packed = 'stream' in position
    entries.writeUInt8(packed ? 2 : 1, row)
    entries.writeUInt32BE(packed ? position.stream : position.offset, row + 1)
    entries.writeUInt8(packed ? position.index : 0, row + 5)
  })
  return filterUp(entries)
}

function filterUp(entries: Uint8Array): Uint8Array {
  const rows = entries.length / WIDTH
  const filtered = new Uint8Array(rows * (WIDTH + 1))
  for (let row = 0; row < rows; row++) {
    const to = row * (WIDTH + 1)
    filtered[to] = UP
    for (let at = row * WIDTH; at < (row + 1) * WIDTH; at++) {
      filtered[at + row + 1] = (entries[at] ?? 0) - (entries[at - WIDTH] ?? 0)
    }
  }
  return filtered
}

/** The cross-reference table of a plain file (ISO 32000-1, 7.5.4). */
export function crossReferenceTable(positions: readonly Position[]): string {
  let table = `xref\n0 ${String(positions.length + 1)}\n0000000000 65535 f \n`
  for (const position of positions) {
    if (!('offset' in position)) throw new Error('A plain file has no object streams.')
    table += `${String(position.offset).padStart(10, '0')} 00000 n \n`
  }
  return table
}
