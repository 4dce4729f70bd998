interface Segment {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** Straight pieces that a curve is taken for. */
const PIECES = 6

/**
 * Samples an outline of SVG path data in absolute M, L, Q, C and Z, by nonzero winding: for each height the ordinates
 * in ascending order, true inside.
 */
export function sampleOutline(
  path: string,
  xs: readonly number[],
  ys: readonly number[],
): readonly (readonly boolean[])[] {
  const segments = flatten(path)
  return ys.map((y) => {
    const crossings = segments
      .filter(({ y1, y2 }) => y1 <= y !== y2 <= y)
      .map(({ x1, y1, x2, y2 }) => ({ x: x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), turn: y2 > y1 ? 1 : -1 }))
      .sort((a, b) => a.x - b.x)
    let winding = 0
    let next = 0
    return xs.map((x) => {
      for (let crossing = crossings[next]; crossing && crossing.x < x; crossing = crossings[++next]) {
        winding += crossing.turn
      }
      return winding !== 0
    })
  })
}

function flatten(path: string): readonly Segment[] {
  const segments: Segment[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  const lineTo = (x2: number, y2: number): void => {
    segments.push({ x1: x, y1: y, x2, y2 })
    x = x2
    y = y2
  }
  for (const [, command = '', operands = ''] of path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    const numbers = (operands.match(/-?[\d.]+/g) ?? []).map(Number)
    if (command === 'Z') {
      lineTo(startX, startY)
    } else if (command === 'M') {
      ;[x = 0, y = 0] = numbers
      startX = x
      startY = y
    } else {
      addCurve([x, y, ...numbers], lineTo)
    }
  }
  return segments
}

/** A Bézier curve of any degree, by de Casteljau's construction. */
function addCurve(points: readonly number[], lineTo: (x: number, y: number) => void): void {
  const pieces = points.length > 4 ? PIECES : 1
  for (let piece = 1; piece <= pieces; piece++) {
    const t = piece / pieces
    let level = [...points]
    while (level.length > 2) {
      const lower = level
      level = lower.slice(2).map((value, index) => (lower[index] ?? 0) * (1 - t) + value * t)
    }
    lineTo(level[0] ?? 0, level[1] ?? 0)
  }
}
