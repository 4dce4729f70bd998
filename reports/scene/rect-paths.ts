import type { Rect } from '../core/geometry.ts'
import type { PathCommand } from './types.ts'

/** How far the control points of a quarter circle stand from its ends, in radii. */
export const QUARTER_CIRCLE = 0.5522847498

/** The path of a rectangle, clockwise from its top left. */
export function rectanglePath({ x, y, width, height }: Rect): readonly PathCommand[] {
  return [
    { op: 'move', to: { x, y } },
    { op: 'line', to: { x: x + width, y } },
    { op: 'line', to: { x: x + width, y: y + height } },
    { op: 'line', to: { x, y: y + height } },
    { op: 'close' },
  ]
}

/** The path of a rectangle with round corners, clockwise from the left end of its upper side. */
export function roundedRect(rect: Rect, radius: number): readonly PathCommand[] {
  const { x: left, y: top } = rect
  const right = left + rect.width
  const bottom = top + rect.height
  const r = Math.min(radius, rect.width / 2, rect.height / 2)
  const inset = r * (1 - QUARTER_CIRCLE)
  const line = (x: number, y: number): PathCommand => ({ op: 'line', to: { x, y } })
  const curve = (
    ...[x1, y1, x2, y2, x, y]: readonly [number, number, number, number, number, number]
  ): PathCommand => ({
    op: 'curve',
    control1: { x: x1, y: y1 },
    control2: { x: x2, y: y2 },
    to: { x, y },
  })
  return [
    { op: 'move', to: { x: left + r, y: top } },
    line(right - r, top),
    curve(right - inset, top, right, top + inset, right, top + r),
    line(right, bottom - r),
    curve(right, bottom - inset, right - inset, bottom, right - r, bottom),
    line(left + r, bottom),
    curve(left + inset, bottom, left, bottom - inset, left, bottom - r),
    line(left, top + r),
    curve(left, top + inset, left + inset, top, left + r, top),
    { op: 'close' },
  ]
}
