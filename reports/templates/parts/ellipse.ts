import type { Size } from '../../core/geometry.ts'
import { QUARTER_CIRCLE } from '../../scene/rect-paths.ts'
import type { PathCommand } from '../../scene/types.ts'

/** The ellipse that fills a box, so far within its edges. */
export function ellipse({ width, height }: Size, inset: number): readonly PathCommand[] {
  const rx = width / 2 - inset
  const ry = height / 2 - inset
  const at = (x: number, y: number): { x: number; y: number } => ({
    x: width / 2 + x * rx,
    y: height / 2 + y * ry,
  })
  const k = QUARTER_CIRCLE
  return [
    { op: 'move', to: at(1, 0) },
    { op: 'curve', control1: at(1, k), control2: at(k, 1), to: at(0, 1) },
    { op: 'curve', control1: at(-k, 1), control2: at(-1, k), to: at(-1, 0) },
    { op: 'curve', control1: at(-1, -k), control2: at(-k, -1), to: at(0, -1) },
    { op: 'curve', control1: at(k, -1), control2: at(1, -k), to: at(1, 0) },
    { op: 'close' },
  ]
}
