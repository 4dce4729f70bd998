import { readOutline } from './read-outline.ts'

/** A glyph's outline as relative SVG path data, y down, in font units. */
export interface CompactOutline {
  /** Where the first contour begins; the data continue from there. Blank glyphs have no data. */
  readonly x: number
  readonly y: number
  readonly data: string
}

/** Coordinates in tenths of a font unit: whole numbers, so that relative ones gather no error. */
interface Pen {
  data: string
  lastOp: string
  x: number
  y: number
  startX: number
  startY: number
  /** Where a smooth quadratic curve would have its control point; NaN when the last segment is no such curve. */
  smoothX: number
  smoothY: number
}

/**
 * Turns an outline with y up into short relative data with y down, to a tenth of a unit. The points that TrueType
 * implies between two control points are what SVG's smooth curves (`t`) imply: half the numbers.
 */
export function compactOutline(outline: string): CompactOutline {
  const pen: Pen = { data: '', lastOp: '', x: 0, y: 0, startX: 0, startY: 0, smoothX: Number.NaN, smoothY: 0 }
  let start: { readonly x: number; readonly y: number } | undefined
  readOutline(outline, {
    move: (x, y) => {
      if (start !== undefined) write(pen, 'm', [tenths(x) - pen.x, tenths(-y) - pen.y])
      start ??= { x: tenths(x) / 10, y: tenths(-y) / 10 }
      moveTo(pen, tenths(x), tenths(-y))
      pen.startX = pen.x
      pen.startY = pen.y
    },
    line: (x, y) => {
      drawLine(pen, tenths(x), tenths(-y))
    },
    quadratic: ([controlX, controlY, x, y]) => {
      drawQuadratic(pen, [tenths(controlX), tenths(-controlY), tenths(x), tenths(-y)])
    },
    cubic: (points) => {
      const down = points.map((value, place) => tenths(place % 2 === 0 ? value : -value))
      write(
        pen,
        'c',
        down.map((value, place) => value - (place % 2 === 0 ? pen.x : pen.y)),
      )
      moveTo(pen, down[4] ?? 0, down[5] ?? 0)
    },
    close: () => {
      write(pen, 'z', [])
      moveTo(pen, pen.startX, pen.startY)
    },
  })
  return { x: 0, y: 0, ...start, data: pen.data }
}

function tenths(value: number): number {
  // Adding 0 makes 0 of -0.
  return Math.round(value * 10) + 0
}

function moveTo(pen: Pen, x: number, y: number): void {
  pen.x = x
  pen.y = y
  pen.smoothX = Number.NaN
}

function drawLine(pen: Pen, x: number, y: number): void {
  if (y === pen.y) write(pen, 'h', [x - pen.x])
  else if (x === pen.x) write(pen, 'v', [y - pen.y])
  else write(pen, 'l', [x - pen.x, y - pen.y])
  moveTo(pen, x, y)
}

function drawQuadratic(
  pen: Pen,
  [controlX, controlY, x, y]: readonly [number, number, number, number],
): void {
  if (pen.smoothX === controlX && pen.smoothY === controlY) write(pen, 't', [x - pen.x, y - pen.y])
  else write(pen, 'q', [controlX - pen.x, controlY - pen.y, x - pen.x, y - pen.y])
  moveTo(pen, x, y)
  pen.smoothX = 2 * x - controlX
  pen.smoothY = 2 * y - controlY
}

function write(pen: Pen, op: string, values: readonly number[]): void {
  let needsSpace = op === pen.lastOp
  if (!needsSpace) pen.data += op
  for (const value of values) {
    pen.data += needsSpace && value >= 0 ? ` ${formatTenths(value)}` : formatTenths(value)
    needsSpace = true
  }
  pen.lastOp = op
}

function formatTenths(value: number): string {
  if (value % 10 === 0) return String(value / 10)
  if (value > -10 && value < 10) return value < 0 ? `-.${String(-value)}` : `.${String(value)}`
  return String(value / 10)
}
