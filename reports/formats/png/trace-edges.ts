import type { OutlineSink } from '../svg/read-outline.ts'

/** Straight edges in pixels, four numbers each: from x, y to x, y. */
export type Edges = readonly number[]

/** Where an outline goes: every point is scaled, then moved. A negative `scaleY` turns y up into y down. */
export interface Placement {
  readonly scaleX: number
  readonly scaleY: number
  readonly x: number
  readonly y: number
  /** A filled contour is closed even where the path leaves it open. */
  readonly ends: 'closed' | 'open'
}

/** Pixels by which a chord may miss its curve. */
const FLATNESS = 0.04

/** Draws an outline into edges; curves become chords. */
export function traceEdges(draw: (sink: OutlineSink) => void, placement: Placement): Edges {
  const { scaleX, scaleY, x: left, y: top } = placement
  const edges: number[] = []
  let startX = 0
  let startY = 0
  let penX = 0
  let penY = 0
  const edge = (x: number, y: number): void => {
    edges.push(penX, penY, x, y)
    penX = x
    penY = y
  }
  const close = (): void => {
    if (penX !== startX || penY !== startY) edge(startX, startY)
  }
  const finish = placement.ends === 'closed' ? close : (): void => undefined
  draw({
    move: (x, y) => {
      finish()
      startX = penX = left + x * scaleX
      startY = penY = top + y * scaleY
    },
    line: (x, y) => {
      edge(left + x * scaleX, top + y * scaleY)
    },
    quadratic: ([x1, y1, x2, y2]) => {
      flattenQuadratic(
        [penX, penY, left + x1 * scaleX, top + y1 * scaleY, left + x2 * scaleX, top + y2 * scaleY],
        edge,
      )
    },
    cubic: ([x1, y1, x2, y2, x3, y3]) => {
      const first = [penX, penY, left + x1 * scaleX, top + y1 * scaleY] as const
      flattenCubic(
        [...first, left + x2 * scaleX, top + y2 * scaleY, left + x3 * scaleX, top + y3 * scaleY],
        edge,
      )
    },
    close,
  })
  finish()
  return edges
}

type Quadratic = readonly [number, number, number, number, number, number]
type Cubic = readonly [...Quadratic, number, number]

function flattenQuadratic([x0, y0, x1, y1, x2, y2]: Quadratic, edge: (x: number, y: number) => void): void {
  const bend = Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2)
  const steps = Math.ceil(Math.sqrt(bend / (4 * FLATNESS)))
  for (let step = 1; step < steps; step += 1) {
    const t = step / steps
    const u = 1 - t
    edge(u * u * x0 + 2 * u * t * x1 + t * t * x2, u * u * y0 + 2 * u * t * y1 + t * t * y2)
  }
  edge(x2, y2)
}

function flattenCubic([x0, y0, x1, y1, x2, y2, x3, y3]: Cubic, edge: (x: number, y: number) => void): void {
  const bend = Math.max(
    Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2),
    Math.hypot(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3),
  )
  const steps = Math.ceil(Math.sqrt((3 * bend) / (4 * FLATNESS)))
  for (let step = 1; step < steps; step += 1) {
    const t = step / steps
    const u = 1 - t
    const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
    edge(a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3)
  }
  edge(x3, y3)
}
