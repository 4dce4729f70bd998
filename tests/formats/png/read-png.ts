import { crc32, inflateSync } from 'node:zlib'

export interface ReadPng {
  readonly width: number
  readonly height: number
  readonly bitDepth: number
  readonly colourType: number
  /** Pixels a metre. */
  readonly resolution: number
  readonly texts: Readonly<Record<string, string>>
  readonly chunks: readonly string[]
  readonly palette: readonly number[]
  /** `0xrrggbb`, row by row. */
  readonly pixels: readonly number[]
}

/** Reads what `encodePng` may write, by the standard: palette or truecolour, filters 0 to 2. Checks every CRC. */
export function readPng(png: Uint8Array): ReadPng {
  const file = Buffer.from(png)
  if (file.subarray(0, 8).toString('latin1') !== '\x89PNG\r\n\x1a\n') throw new Error('no PNG')
  const chunks = [...readChunks(file)]
  const data = (type: string): Buffer =>
    Buffer.concat(chunks.filter((chunk) => chunk.type === type).map((chunk) => chunk.data))
  const header = data('IHDR')
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const [bitDepth = 0, colourType = 0] = header.subarray(8)
  const palette = triples(data('PLTE'))
  const rowBits = width * (colourType === 3 ? bitDepth : 24)
  const rows = unfilter(inflateSync(data('IDAT')), { height, length: Math.ceil(rowBits / 8) })
  const pixels = rows.flatMap((row) =>
    colourType === 3 ? unpack(row, width, bitDepth).map((index) => palette[index] ?? -1) : triples(row),
  )
  return {
    width,
    height,
    bitDepth,
    colourType,
    resolution: data('pHYs').readUInt32BE(0),
    texts: Object.fromEntries(
      chunks.filter(({ type }) => type === 'iTXt').map((chunk) => readText(chunk.data)),
    ),
    chunks: chunks.map(({ type }) => type),
    palette,
    pixels,
  }
}

function* readChunks(file: Buffer): Generator<{ readonly type: string; readonly data: Buffer }> {
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at)
    const body = file.subarray(at + 4, at + 8 + length)
    if (crc32(body) !== file.readUInt32BE(at + 8 + length)) throw new Error('wrong CRC')
    yield { type: body.toString('latin1', 0, 4), data: body.subarray(4) }
    at += 12 + length
  }
}

function readText(data: Buffer): readonly [string, string] {
  const keyword = data.subarray(0, data.indexOf(0))
  const language = data.subarray(keyword.length + 3, data.indexOf(0, keyword.length + 3))
  const text = data.subarray(keyword.length + 3 + language.length + 2)
  return [keyword.toString('latin1'), `${language.toString('latin1')}: ${text.toString('utf8')}`]
}

function unfilter(data: Buffer, { height, length }: { height: number; length: number }): readonly Buffer[] {
  const rows: Buffer[] = []
  for (let y = 0; y < height; y += 1) {
    const start = y * (length + 1)
    const filter = data[start] ?? 0
    if (filter > 2) throw new Error('unexpected filter')
    const row = Buffer.from(data.subarray(start + 1, start + 1 + length))
    for (let x = 0; x < length; x += 1) {
      const before = filter === 1 ? (row[x - 3] ?? 0) : filter === 2 ? (rows[y - 1]?.[x] ?? 0) : 0
      row[x] = ((row[x] ?? 0) + before) & 0xff
    }
    rows.push(row)
  }
  if (data.length !== height * (length + 1)) throw new Error('wrong length of image data')
  return rows
}

function unpack(row: Buffer, width: number, bitDepth: number): readonly number[] {
  return Array.from({ length: width }, (_, x) => {
    const bit = x * bitDepth
    return ((row[bit >> 3] ?? 0) >> (8 - bitDepth - (bit & 7))) & (2 ** bitDepth - 1)
  })
}

function triples(bytes: Buffer): readonly number[] {
  return Array.from({ length: bytes.length / 3 }, (_, index) => bytes.readUIntBE(3 * index, 3))
}
