import { hash } from 'node:crypto'
import { cutTrueType } from './cut-true-type.ts'
import { glyphWidth } from './font-use.ts'
import type { FontUse } from './font-use.ts'
import { addObject, addStream, pdfAscii } from './pdf-objects.ts'
import type { PdfObjects, PdfRef } from './pdf-objects.ts'
import { toUnicodeMap } from './to-unicode-map.ts'

/** Bits of a font descriptor's flags (ISO 32000-1, table 123). */
const SERIF = 2
const SYMBOLIC = 4

/** Embeds what is used of a font: a composite font whose codes are the glyph ids of the cut file. */
export function embedFont(objects: PdfObjects, use: FontUse): PdfRef {
  const cut = cutTrueType(use.face.bytes, use.requests)
  const name = `${subsetTag(cut.bytes)}+${use.face.postScriptName}`
  const file = addStream(objects, {
    bytes: cut.bytes,
    content: 'binary',
    dict: { Length1: cut.bytes.length },
  })
  const descendant = addObject(objects, {
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: pdfAscii('Adobe'), Ordering: pdfAscii('Identity'), Supplement: 0 },
    CIDToGIDMap: 'Identity',
    DW: DEFAULT_WIDTH,
    W: widthArray(use),
    FontDescriptor: addObject(objects, {
      ...descriptor(use, cut.boundingBox),
      FontName: name,
      FontFile2: file,
    }),
  })
  return addObject(objects, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: addStream(objects, {
      bytes: Buffer.from(toUnicodeMap(use.texts), 'latin1'),
      content: 'text',
      dict: {},
    }),
  })
}

function descriptor(
  { face }: FontUse,
  boundingBox: readonly number[],
): Readonly<Record<string, string | number | readonly number[]>> {
  const scaled = (value: number): number => Math.round((value * 1000) / face.unitsPerEm)
  return {
    Type: 'FontDescriptor',
    Flags: face.key.startsWith('serif') ? SYMBOLIC | SERIF : SYMBOLIC,
    FontBBox: boundingBox.map(scaled),
    ItalicAngle: 0,
    Ascent: scaled(face.ascender),
    Descent: scaled(face.descender),
    CapHeight: scaled(face.capHeight),
    XHeight: scaled(face.xHeight),
    // The usual estimate from the weight; readers use it only when they must replace the font.
    StemV: Math.round(10 + (220 * (face.weight - 50)) / 900),
    FontWeight: face.weight,
  }
}

const DEFAULT_WIDTH = 1000

/** Widths that are not the default, as lists of neighbours: `[1 [250 610] 7 [278]]`. */
function widthArray(use: FontUse): readonly (number | readonly number[])[] {
  const entries: (number | number[])[] = []
  let open: number[] | undefined
  use.requests.forEach(({ advance }, code) => {
    const width = glyphWidth(use.face, advance)
    if (width === DEFAULT_WIDTH) {
      open = undefined
    } else if (open) {
      open.push(width)
    } else {
      open = [width]
      entries.push(code, open)
    }
  })
  return entries
}

/** Six letters that tell this cut of the font from others (ISO 32000-1, 9.6.4). */
function subsetTag(bytes: Uint8Array): string {
  const digest = Buffer.from(hash('md5', bytes, 'hex'), 'hex')
  return String.fromCharCode(...digest.subarray(0, 6).map((byte) => 65 + (byte % 26)))
}
