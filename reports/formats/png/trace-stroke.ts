import type { Point } from '../../core/geometry.ts'
import type { Edges } from './trace-edges.ts'

/** In pixels. */
export interface StrokeStyle {
  readonly width: number
  readonly dash: readonly number[]
}

/** Corners longer than this many line widths are cut off, as SVG and PDF do. */
const MITER_LIMIT = 4

/**
 * The outline of a line along contours of edges: a rectangle along each edge and a wedge at each corner, all wound the
 * same way, so that they unite. Butt ends and mitred corners, the default of SVG and PDF.
 */
export function traceStroke(contours: Edges, style: StrokeStyle): Edges {
  const lines = toPolylines(contours).flatMap((line) =>
    style.dash.length === 0 ? [line] : cutDashes(line, style.dash),
  )
  return lines.flatMap((line) => strokeLine(line, style.width / 2))
}

type Polyline = readonly Point[]

/** Consecutive edges that meet, as lines; a closed one ends where it began. */
function toPolylines(edges: Edges): readonly Polyline[] {
  const lines: Point[][] = []
  for (let at = 0; at + 3 < edges.length; at += 4) {
    const from = { x: edges[at] ?? 0, y: edges[at + 1] ?? 0 }
    const to = { x: edges[at + 2] ?? 0, y: edges[at + 3] ?? 0 }
    if (from.x === to.x && from.y === to.y) continue
    const line = lines.at(-1)
    const end = line?.at(-1)
    if (line !== undefined && end?.x === from.x && end.y === from.y) line.push(to)
    else lines.push([from, to])
  }
  return lines
}

function cutDashes(line: Polyline, dash: readonly number[]): readonly Polyline[] {
  const pattern = dash.length % 2 === 0 ? dash : [...dash, ...dash]
  if (pattern.every((length) => length <= 0)) return [line]
  const dashes: Point[][] = []
  let index = 0
  let left = pattern[0] ?? 0
  let current: Point[] | undefined
  const step = (): void => {
    index = (index + 1) % pattern.length
    left = pattern[index] ?? 0
    current = undefined
  }
  line.slice(1).forEach((to, place) => {
    const from = line[place] ?? to
    const length = Math.hypot(to.x - from.x, to.y - from.y)
    for (let done = 0; done < length;) {
      const part = Math.min(left, length - done)
      const between = (at: number): Point => ({
        x: from.x + ((to.x - from.x) * at) / length,
        y: from.y + ((to.y - from.y) * at) / length,
      })
      if (index % 2 === 0 && part > 0) {
        if (current === undefined) dashes.push((current = [between(done)]))
        current.push(between(done + part))
      }
      done += part
      left -= part
      if (left <= 0) step()
    }
  })
  return dashes
}

function strokeLine(line: Polyline, half: number): readonly number[] {
  const edges: number[] = []
  const [first] = line
  const last = line.at(-1)
  const closed = line.length > 2 && first !== undefined && first.x === last?.x && first.y === last.y
  line.slice(1).forEach((to, place) => {
    const from = line[place] ?? to
    const normal = normalOf(from, to, half)
    addPolygon(edges, [
      plus(from, normal, 1),
      plus(to, normal, 1),
      plus(to, normal, -1),
      plus(from, normal, -1),
    ])
    const next = line[place + 2] ?? (closed ? line[1] : undefined)
    if (next !== undefined) addCorner(edges, { from, at: to, to: next, half })
  })
  return edges
}

function addCorner(
  edges: number[],
  { at, from, half, to }: { from: Point; at: Point; to: Point; half: number },
): void {
  const before = normalOf(from, at, half)
  const after = normalOf(at, to, half)
  const turn = before.x * after.y - before.y * after.x
  if (turn === 0) return
  // The gap is on the outer side of the turn.
  const side = turn > 0 ? -1 : 1
  const sum = { x: before.x + after.x, y: before.y + after.y }
  const lengthSquared = sum.x * sum.x + sum.y * sum.y
  const reach = (2 * half * half) / lengthSquared
  const corner = [at, plus(at, before, side)]
  if (reach * Math.sqrt(lengthSquared) <= MITER_LIMIT * half) corner.push(plus(at, sum, side * reach))
  addPolygon(edges, [...corner, plus(at, after, side)])
}

/** At right angles to the edge, as long as half the line's width. */
function normalOf(from: Point, to: Point, half: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  return { x: (-(to.y - from.y) * half) / length, y: ((to.x - from.x) * half) / length }
}

function plus(point: Point, vector: Point, times: number): Point {
  return { x: point.x + vector.x * times, y: point.y + vector.y * times }
}

/** Adds a polygon, turned so that its area is positive. */
function addPolygon(edges: number[], points: readonly Point[]): void {
  const around = points.map((point, index) => [point, points[(index + 1) % points.length] ?? point] as const)
  const area = around.reduce((sum, [from, to]) => sum + from.x * to.y - to.x * from.y, 0)
  for (const [from, to] of around) {
    if (area >= 0) edges.push(from.x, from.y, to.x, to.y)
    else edges.push(to.x, to.y, from.x, from.y)
  }
}
