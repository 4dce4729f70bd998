/** A PDF of objects numbered from 1, the first of which is the catalog; `trailer` adds to the trailer. */
export function pdfText(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${String(index + 1)} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const size = objects.length + 1
  const table = `xref\n0 ${String(size)}\n0000000000 65535 f \n${rows.join('')}`
  const end = `trailer\n<</Size ${String(size)}/Root 1 0 R${trailer}>>\nstartxref\n${String(text.length)}\n%%EOF\n`
  return Buffer.from(text + table + end, 'latin1')
}
