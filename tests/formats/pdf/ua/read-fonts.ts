import { bytesOf, dictOf, listOf, nameOf, numberOf } from './pdf-json.ts'
import type { PdfDict, PdfJson, PdfValue } from './pdf-json.ts'
import { openTrueType } from './true-type.ts'
import type { TrueTypeProgram } from './true-type.ts'

/** A composite font with its one descendant. */
export interface UaFont {
  readonly where: string
  readonly dict: PdfDict
  readonly descendant: PdfDict
  readonly descriptor: PdfDict
  readonly program: TrueTypeProgram | undefined
  /** Width that the dictionary gives a code, in thousandths of an em. */
  readonly widthOf: (code: number) => number
  /** What each code stands for. */
  readonly texts: ReadonlyMap<number, string>
}

export function readFont(file: PdfJson, value: PdfValue | undefined): UaFont {
  const dict = dictOf(file, value)
  const descendant = dictOf(file, listOf(file, dict['/DescendantFonts'])[0])
  const descriptor = dictOf(file, descendant['/FontDescriptor'])
  const program = bytesOf(file, descriptor['/FontFile2'])
  const map = bytesOf(file, dict['/ToUnicode'])
  const widths = readWidths(file, descendant['/W'])
  const fallback = numberOf(file, descendant['/DW']) ?? 1000
  return {
    where: `font ${nameOf(file, dict['/BaseFont']) ?? '?'}`,
    dict,
    descendant,
    descriptor,
    program: program && openTrueType(program),
    widthOf: (code) => widths.get(code) ?? fallback,
    texts: map ? readTextMap(Buffer.from(map).toString('latin1')) : new Map(),
  }
}

/** The array `W`: `first [w w …]` or `first last w` (ISO 32000-1, 9.7.4.3). */
function readWidths(file: PdfJson, value: PdfValue | undefined): ReadonlyMap<number, number> {
  const widths = new Map<number, number>()
  const members = listOf(file, value)
  for (let index = 0; index < members.length;) {
    const first = Number(members[index])
    const second = members[index + 1]
    if (typeof second === 'number') {
      for (let code = first; code <= second; code++) widths.set(code, Number(members[index + 2]))
      index += 3
    } else {
      listOf(file, second).forEach((width, offset) => widths.set(first + offset, Number(width)))
      index += 2
    }
  }
  return widths
}

/** A `ToUnicode` CMap: single codes, ranges that count up, and ranges with a list (ISO 32000-1, 9.10.3). */
function readTextMap(map: string): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  for (const [, lines = ''] of map.matchAll(/beginbfchar\b([^]*?)\bendbfchar/g)) {
    for (const [, code = '', text = ''] of lines.matchAll(/<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]*)>/g)) {
      texts.set(Number.parseInt(code, 16), fromUtf16(text))
    }
  }
  const range = /<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>\s*(?:<([\dA-Fa-f]*)>|\[([^\]]*)\])/g
  for (const [, lines = ''] of map.matchAll(/beginbfrange\b([^]*?)\bendbfrange/g)) {
    for (const [, first = '', last = '', start, list = ''] of lines.matchAll(range)) {
      const members = Array.from(list.matchAll(/<([\dA-Fa-f]*)>/g), ([, text = '']) => fromUtf16(text))
      const low = Number.parseInt(first, 16)
      for (let code = low; code <= Number.parseInt(last, 16); code++) {
        const text = start === undefined ? members[code - low] : countUp(fromUtf16(start), code - low)
        if (text !== undefined) texts.set(code, text)
      }
    }
  }
  return texts
}

function fromUtf16(digits: string): string {
  return Array.from(digits.match(/.{4}/g) ?? [], (unit) =>
    String.fromCharCode(Number.parseInt(unit, 16)),
  ).join('')
}

function countUp(text: string, by: number): string {
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by)
}
