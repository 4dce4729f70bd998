import { encode } from 'uqr'
import { keepLast } from '../../core/memo.ts'
import type { Colour } from '../../core/colour.ts'
import type { DrawingNode } from '../../doc/types.ts'
import { rectanglePath } from '../../scene/rect-paths.ts'

export interface QrStyle {
  /** Side in points at most, the quiet zone included. */
  readonly size: number
  readonly colour: Colour
  readonly alt: string
}

/** Modules left blank around the code (ISO/IEC 18004 asks for four on a busy page; paper around it is blank too). */
const QUIET_ZONE = 2

/** Modules are so many points wide, or a multiple: edges fall on the dots of screens, and take few digits to write. */
const MODULE_STEP = 0.25

/**
 * Of codes of one size the one that corrects the most errors; it does not grow for more, since larger modules are read
 * from farther away. A document is built in several sizes, and comparing the eight masks takes 1.5 ms.
 */
const encodeAddress = keepLast((address: string) => {
  const { data, size } = encode(address, { ecc: 'L', boostEcc: true, border: QUIET_ZONE })
  return { modules: size, bars: barsOf(data) }
})

/** A QR code (ISO/IEC 18004) as one path. */
export function qrCode(
  address: string,
  { size, colour, alt }: QrStyle,
): DrawingNode & { readonly width: number } {
  const { modules, bars } = encodeAddress(address)
  const side = Math.max(1, Math.floor(size / modules / MODULE_STEP)) * MODULE_STEP
  const commands = bars.flatMap(({ x, y, columns, rows }) =>
    rectanglePath({ x: x * side, y: y * side, width: columns * side, height: rows * side }),
  )
  return {
    kind: 'drawing',
    role: { role: 'figure', alt },
    width: modules * side,
    height: modules * side,
    draw: () => [{ commands, fill: colour }],
  }
}

/** Dark modules in a row or in a column. */
interface Bar {
  readonly x: number
  readonly y: number
  readonly columns: number
  readonly rows: number
}

/**
 * Bars that cover the dark modules; they may cross. From each module that no bar has covered yet one goes right or down,
 * where it gets longer: so there are a fifth fewer than the dark stretches of the rows.
 */
function barsOf(modules: readonly (readonly boolean[])[]): readonly Bar[] {
  const isDark = (x: number, y: number): boolean => modules[y]?.[x] === true
  const covered = modules.map((row) => row.map(() => false))
  const bars: Bar[] = []
  modules.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (!dark || covered[y]?.[x] === true) return
      const bar = barFrom(x, y, isDark)
      for (let below = y; below < y + bar.rows; below++) covered[below]?.fill(true, x, x + bar.columns)
      bars.push(bar)
    })
  })
  return bars
}

function barFrom(x: number, y: number, isDark: (x: number, y: number) => boolean): Bar {
  let columns = 1
  while (isDark(x + columns, y)) columns++
  let rows = 1
  while (isDark(x, y + rows)) rows++
  return columns >= rows ? { x, y, columns, rows: 1 } : { x, y, columns: 1, rows }
}
