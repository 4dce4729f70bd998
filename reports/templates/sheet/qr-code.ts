import { encode } from 'uqr'
import type { Colour } from '../../core/colour.ts'
import type { DrawingNode } from '../../doc/types.ts'
import type { PathCommand } from '../../scene/types.ts'

export interface QrStyle {
  /** Side in points, the quiet zone included. */
  readonly size: number
  readonly colour: Colour
  readonly alt: string
}

/** Modules left blank around the code (ISO/IEC 18004 asks for four on a busy page; paper around it is blank too). */
const QUIET_ZONE = 2

/** A QR code (ISO/IEC 18004, error correction M) as one path. */
export function qrCode(address: string, { size, colour, alt }: QrStyle): DrawingNode {
  const { data, size: modules } = encode(address, { ecc: 'M', border: QUIET_ZONE })
  const side = size / modules
  const commands = data.flatMap((row, y) => runs(row).flatMap(([from, to]) => bar({ from, to, y, side })))
  return {
    kind: 'drawing',
    role: { role: 'figure', alt },
    width: size,
    height: size,
    draw: () => [{ commands, fill: colour }],
  }
}

/** The dark stretches of a row of modules, as [first, end). */
function runs(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  let start = -1
  for (let index = 0; index <= row.length; index++) {
    const dark = row[index] === true
    if (dark && start < 0) start = index
    if (!dark && start >= 0) {
      found.push([start, index])
      start = -1
    }
  }
  return found
}

interface Bar {
  readonly from: number
  readonly to: number
  readonly y: number
  readonly side: number
}

function bar({ from, to, y, side }: Bar): readonly PathCommand[] {
  const left = from * side
  const right = to * side
  const top = y * side
  const bottom = top + side
  return [
    { op: 'move', to: { x: left, y: top } },
    { op: 'line', to: { x: right, y: top } },
    { op: 'line', to: { x: right, y: bottom } },
    { op: 'line', to: { x: left, y: bottom } },
    { op: 'close' },
  ]
}
