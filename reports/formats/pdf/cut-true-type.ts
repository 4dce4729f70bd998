import { viewOf } from '../../core/bytes.ts'
import { boundsOf, copyOutline, referTo } from './glyph-outlines.ts'

/** One glyph of the cut font; its place in the list is its new id. */
export interface GlyphRequest {
  /** Id in the source font. */
  readonly glyph: number
  /** Advance in font units; it may differ from the source's. */
  readonly advance: number
  /** New id of an earlier glyph with the same outline, which this one then refers to. */
  readonly twin?: number
}

export interface CutTrueType {
  readonly bytes: Uint8Array
  /** xMin, yMin, xMax, yMax of the glyphs, in font units. */
  readonly boundingBox: readonly [number, number, number, number]
}

interface SourceFont {
  readonly bytes: Uint8Array
  readonly view: DataView
  readonly table: (tag: string) => { readonly offset: number; readonly length: number }
}

/**
 * Cuts a TrueType font to the requested glyphs, in the order of the requests; the first must be `.notdef`, glyph 0.
 * Parts of composite glyphs that were not requested follow at the end. Only the tables that a PDF needs are kept and
 * hinting is dropped, so the result depends on the requests alone and not on what else the source holds.
 */
export function cutTrueType(bytes: Uint8Array, requests: readonly GlyphRequest[]): CutTrueType {
  const source = openSource(bytes)
  const outlines = copyOutlines(source, requests)
  const glyphs = outlines.requests
  const { glyf, loca, isLong } = joinOutlines(outlines.data)
  const boundingBox = boundsOf(outlines.data)
  const tables: readonly (readonly [string, Uint8Array])[] = [
    ['glyf', glyf],
    ['head', headTable(source, boundingBox, isLong)],
    ['hhea', hheaTable(source, glyphs.length)],
    ['hmtx', hmtxTable(source, glyphs)],
    ['loca', loca],
    ['maxp', maxpTable(source, glyphs.length)],
  ]
  return { bytes: joinTables(tables), boundingBox }
}

function openSource(bytes: Uint8Array): SourceFont {
  const view = viewOf(bytes)
  const tables = new Map<string, { offset: number; length: number }>()
  const count = view.getUint16(4)
  for (let entry = 12; entry < 12 + 16 * count; entry += 16) {
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4))
    tables.set(tag, { offset: view.getUint32(entry + 8), length: view.getUint32(entry + 12) })
  }
  return {
    bytes,
    view,
    table: (tag) => {
      const found = tables.get(tag)
      if (!found) throw new Error(`The font has no ${tag} table; only TrueType outlines can be embedded.`)
      return found
    },
  }
}

/** The outlines in order, with glyph ids changed to the new ones; parts of composites are added to the requests. */
function copyOutlines(
  source: SourceFont,
  requested: readonly GlyphRequest[],
): { readonly requests: readonly GlyphRequest[]; readonly data: readonly Uint8Array[] } {
  const requests = [...requested]
  const data: Uint8Array[] = []
  const ids = new Map<number, number>()
  requests.forEach(({ glyph, twin }, id) => {
    if (twin === undefined) ids.set(glyph, id)
  })
  const renumber = (glyph: number): number => {
    const known = ids.get(glyph)
    if (known !== undefined) return known
    const id = requests.push({ glyph, advance: readMetric(source, glyph).advance }) - 1
    ids.set(glyph, id)
    return id
  }
  // The list grows while it is walked.
  for (const { glyph, twin } of requests) {
    const outline = readOutline(source, glyph)
    data.push(twin === undefined ? copyOutline(outline, renumber) : referTo(outline, twin))
  }
  return { requests, data }
}

function readOutline(source: SourceFont, glyph: number): Uint8Array {
  const loca = source.table('loca').offset
  const isLong = source.view.getInt16(source.table('head').offset + 50) === 1
  const at = (index: number): number =>
    isLong ? source.view.getUint32(loca + 4 * index) : 2 * source.view.getUint16(loca + 2 * index)
  const glyf = source.table('glyf').offset
  return source.bytes.subarray(glyf + at(glyph), glyf + at(glyph + 1))
}

function joinOutlines(outlines: readonly Uint8Array[]): {
  readonly glyf: Uint8Array
  readonly loca: Uint8Array
  readonly isLong: boolean
} {
  const length = outlines.reduce((sum, outline) => sum + evenLength(outline), 0)
  const isLong = length > 0x1fffe
  const glyf = new Uint8Array(length)
  const loca = new Uint8Array((outlines.length + 1) * (isLong ? 4 : 2))
  const view = viewOf(loca)
  const setOffset = (index: number, value: number): void => {
    if (isLong) view.setUint32(4 * index, value)
    else view.setUint16(2 * index, value / 2)
  }
  let offset = 0
  outlines.forEach((outline, index) => {
    setOffset(index, offset)
    glyf.set(outline, offset)
    offset += evenLength(outline)
  })
  setOffset(outlines.length, offset)
  return { glyf, loca, isLong }
}

function evenLength(outline: Uint8Array): number {
  return outline.length + (outline.length % 2)
}

function headTable(
  source: SourceFont,
  boundingBox: readonly [number, number, number, number],
  isLong: boolean,
): Uint8Array {
  const head = copyTable(source, 'head')
  const view = viewOf(head)
  view.setUint32(8, 0)
  boundingBox.forEach((value, index) => {
    view.setInt16(36 + 2 * index, value)
  })
  view.setInt16(50, isLong ? 1 : 0)
  return head
}

function hheaTable(source: SourceFont, count: number): Uint8Array {
  const hhea = copyTable(source, 'hhea')
  viewOf(hhea).setUint16(34, count)
  return hhea
}

function hmtxTable(source: SourceFont, glyphs: readonly GlyphRequest[]): Uint8Array {
  const hmtx = new Uint8Array(4 * glyphs.length)
  const view = viewOf(hmtx)
  glyphs.forEach(({ glyph, advance }, index) => {
    view.setUint16(4 * index, advance)
    view.setInt16(4 * index + 2, readMetric(source, glyph).sideBearing)
  })
  return hmtx
}

function readMetric(source: SourceFont, glyph: number): { advance: number; sideBearing: number } {
  const { offset } = source.table('hmtx')
  const count = source.view.getUint16(source.table('hhea').offset + 34)
  const row = offset + 4 * Math.min(glyph, count - 1)
  const sideBearing = glyph < count ? row + 2 : offset + 4 * count + 2 * (glyph - count)
  return { advance: source.view.getUint16(row), sideBearing: source.view.getInt16(sideBearing) }
}

/** The limits of the source hold for the cut; a reference to a twin adds one level and no hinting is left. */
function maxpTable(source: SourceFont, count: number): Uint8Array {
  const maxp = copyTable(source, 'maxp')
  const view = viewOf(maxp)
  view.setUint16(4, count)
  view.setUint16(10, Math.max(view.getUint16(6), view.getUint16(10)))
  view.setUint16(12, Math.max(view.getUint16(8), view.getUint16(12)))
  view.setUint16(14, 1)
  for (let field = 16; field <= 26; field += 2) view.setUint16(field, 0)
  view.setUint16(28, Math.max(1, view.getUint16(28)))
  view.setUint16(30, view.getUint16(30) + 1)
  return maxp
}

function copyTable(source: SourceFont, tag: string): Uint8Array {
  const { offset, length } = source.table(tag)
  return source.bytes.slice(offset, offset + length)
}

/** The font file. Checksums are left at nought: readers of PDF do not look at them. */
function joinTables(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const directory = 12 + 16 * tables.length
  const length = tables.reduce((sum, [, table]) => sum + paddedLength(table), directory)
  const file = new Uint8Array(length)
  const view = viewOf(file)
  const power = 2 ** Math.floor(Math.log2(tables.length))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, tables.length)
  view.setUint16(6, 16 * power)
  view.setUint16(8, Math.log2(power))
  view.setUint16(10, 16 * (tables.length - power))
  let offset = directory
  tables.forEach(([tag, table], index) => {
    const entry = 12 + 16 * index
    for (let letter = 0; letter < 4; letter++) view.setUint8(entry + letter, tag.charCodeAt(letter))
    view.setUint32(entry + 8, offset)
    view.setUint32(entry + 12, table.length)
    file.set(table, offset)
    offset += paddedLength(table)
  })
  return file
}

function paddedLength(table: Uint8Array): number {
  return Math.ceil(table.length / 4) * 4
}
