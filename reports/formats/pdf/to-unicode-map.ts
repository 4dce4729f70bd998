import { utf16 } from './pdf-objects.ts'

/** Codes of one range share their first byte (Adobe technical note 5014, 2.3). */
const CODES_IN_RANGE = 256

const HEAD = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
`

const FOOT = `endcmap
CMapName currentdict /CMap defineresource pop
end
end
`

/** The `ToUnicode` CMap of a font: for each code its characters. Code 0, `.notdef`, has none. */
export function toUnicodeMap(texts: readonly string[]): string {
  const ranges: string[] = []
  for (let start = 0; start < texts.length; start += CODES_IN_RANGE) {
    const first = Math.max(1, start)
    const end = Math.min(texts.length, start + CODES_IN_RANGE)
    if (first >= end) continue
    const characters = texts.slice(first, end).map((text) => `<${utf16(text)}>`)
    ranges.push(`<${hexadecimal(first)}> <${hexadecimal(end - 1)}> [${characters.join('')}]`)
  }
  return `${HEAD}${String(ranges.length)} beginbfrange\n${ranges.join('\n')}\nendbfrange\n${FOOT}`
}

function hexadecimal(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0')
}
