import type { Locale } from '../../core/locale.ts'
import { memo } from '../../core/memo.ts'
import { fontFilesOf } from './font-files.ts'
import { readFontTable } from './font-table.ts'

/** First and last code point of a stretch that a font covers. */
type CodeRange = readonly [first: number, last: number]

/**
 * A test for code points: true when every font of the edition has a glyph for it, or when it needs none. Reads the
 * `cmap` tables of the uncut fonts and nothing else of them.
 */
export async function fontCoverage(locale: Locale): Promise<(codePoint: number) => boolean> {
  const fonts = await Promise.all(fontFilesOf(locale).map((file) => coverageOf(file.path)))
  return (codePoint) =>
    isInvisible(String.fromCodePoint(codePoint)) || fonts.every((ranges) => covers(ranges, codePoint))
}

/** Two editions share their fonts, and content is read again and again while it is written. */
const coverageOf = memo(readCoverage)

/** The code points of a TrueType font, as ascending ranges. */
export async function readCoverage(path: string): Promise<readonly CodeRange[]> {
  const cmap = await readFontTable(path, 'cmap')
  const format12 = findSubtable(cmap, 12)
  if (format12 !== undefined) return readFormat12(format12)
  const format4 = findSubtable(cmap, 4)
  if (format4 !== undefined) return readFormat4(format4)
  throw new Error(`${path} has no Unicode character map that we can read.`)
}

/** Characters that are layout instructions and need no glyph: line breaks, joiners, variation selectors. */
function isInvisible(character: string): boolean {
  return /[\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(character)
}

function covers(ranges: readonly CodeRange[], codePoint: number): boolean {
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first, last] = ranges[middle] ?? [0, -1]
    if (codePoint < first) high = middle - 1
    else if (codePoint > last) low = middle + 1
    else return true
  }
  return false
}

/** Unicode subtables: platform 0, or platform 3 with encoding 1 or 10 (OpenType 1.9, cmap). */
function findSubtable(cmap: Buffer, format: number): Buffer | undefined {
  for (let record = 4; record < 4 + cmap.readUInt16BE(2) * 8; record += 8) {
    const platform = cmap.readUInt16BE(record)
    const encoding = cmap.readUInt16BE(record + 2)
    if (platform !== 0 && !(platform === 3 && (encoding === 1 || encoding === 10))) continue
    const subtable = cmap.subarray(cmap.readUInt32BE(record + 4))
    if (subtable.readUInt16BE(0) === format) return subtable
  }
  return undefined
}

function readFormat12(table: Buffer): readonly CodeRange[] {
  return Array.from({ length: table.readUInt32BE(12) }, (_, index) => {
    const group = 16 + index * 12
    return [table.readUInt32BE(group), table.readUInt32BE(group + 4)]
  })
}

function readFormat4(table: Buffer): readonly CodeRange[] {
  const segments = table.readUInt16BE(6) / 2
  return Array.from({ length: segments }, (_, index): CodeRange => {
    const last = table.readUInt16BE(14 + index * 2)
    const first = table.readUInt16BE(16 + segments * 2 + index * 2)
    return [first, last]
  }).filter(([first]) => first !== 0xffff)
}
