/** Palette indices as unfiltered PNG rows: leftmost pixel in the high bits. */
export function packRows(indices: Uint8Array, width: number, bitDepth: number): Uint8Array {
  const height = indices.length / width
  const perByte = 8 / bitDepth
  const stride = 1 + Math.ceil(width / perByte)
  const rows = new Uint8Array(stride * height)
  for (let y = 0; y < height; y += 1) {
    const row = indices.subarray(y * width, (y + 1) * width)
    const start = y * stride + 1
    if (perByte === 1) rows.set(row, start)
    else packRow(row, bitDepth, rows.subarray(start, start + stride - 1))
  }
  return rows
}

function packRow(row: Uint8Array, bitDepth: number, packed: Uint8Array): void {
  const perByte = 8 / bitDepth
  row.forEach((index, x) => {
    const at = Math.floor(x / perByte)
    packed[at] = (packed[at] ?? 0) | (index << (8 - bitDepth * ((x % perByte) + 1)))
  })
}
