import { viewOf } from '../../core/bytes.ts'

/** Flags of a composite glyph's component (OpenType 1.9, `glyf`). */
const ARGUMENTS_ARE_WORDS = 0x0001
const ARGUMENTS_ARE_OFFSETS = 0x0002
const HAS_SCALE = 0x0008
const MORE_COMPONENTS = 0x0020
const HAS_TWO_SCALES = 0x0040
const HAS_MATRIX = 0x0080
const HAS_INSTRUCTIONS = 0x0100

/** A glyph's outline without hinting; the parts of a composite glyph are given new ids. */
export function copyOutline(outline: Uint8Array, renumber: (glyph: number) => number): Uint8Array {
  if (outline.length === 0) return outline
  const contours = viewOf(outline).getInt16(0)
  return contours < 0 ? copyComposite(outline, renumber) : copySimple(outline, contours)
}

function copySimple(outline: Uint8Array, contours: number): Uint8Array {
  const lengthAt = 10 + 2 * contours
  const instructions = viewOf(outline).getUint16(lengthAt)
  if (instructions === 0) return outline
  const copy = new Uint8Array(outline.length - instructions)
  copy.set(outline.subarray(0, lengthAt))
  copy.set(outline.subarray(lengthAt + 2 + instructions), lengthAt + 2)
  return copy
}

function copyComposite(outline: Uint8Array, renumber: (glyph: number) => number): Uint8Array {
  const copy = outline.slice()
  const view = viewOf(copy)
  let offset = 10
  let flags = MORE_COMPONENTS
  while ((flags & MORE_COMPONENTS) !== 0) {
    flags = view.getUint16(offset)
    view.setUint16(offset, flags & ~HAS_INSTRUCTIONS)
    view.setUint16(offset + 2, renumber(view.getUint16(offset + 2)))
    offset += 4 + ((flags & ARGUMENTS_ARE_WORDS) !== 0 ? 4 : 2)
    if ((flags & HAS_SCALE) !== 0) offset += 2
    else if ((flags & HAS_TWO_SCALES) !== 0) offset += 4
    else if ((flags & HAS_MATRIX) !== 0) offset += 8
  }
  return copy.subarray(0, offset)
}

/** A composite glyph that shows another glyph as it is. */
export function referTo(outline: Uint8Array, glyph: number): Uint8Array {
  if (outline.length === 0) return outline
  const reference = new Uint8Array(16)
  reference.set(outline.subarray(0, 10))
  const view = viewOf(reference)
  view.setInt16(0, -1)
  view.setUint16(10, ARGUMENTS_ARE_OFFSETS)
  view.setUint16(12, glyph)
  return reference
}

/** xMin, yMin, xMax, yMax of all outlines and the origin, in font units. */
export function boundsOf(outlines: readonly Uint8Array[]): readonly [number, number, number, number] {
  const bounds: [number, number, number, number] = [0, 0, 0, 0]
  for (const outline of outlines) {
    if (outline.length === 0) continue
    const view = viewOf(outline)
    bounds[0] = Math.min(bounds[0], view.getInt16(2))
    bounds[1] = Math.min(bounds[1], view.getInt16(4))
    bounds[2] = Math.max(bounds[2], view.getInt16(6))
    bounds[3] = Math.max(bounds[3], view.getInt16(8))
  }
  return bounds
}
