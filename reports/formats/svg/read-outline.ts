/** x and y of up to three points; good until the next segment is read. */
export type CurvePoints = readonly [number, number, number, number, number, number]

/** What an outline is made of, in the order of drawing. Coordinates are as in the outline. */
export interface OutlineSink {
  readonly move: (x: number, y: number) => void
  readonly line: (x: number, y: number) => void
  /** Control point and end; what follows them is of no meaning. */
  readonly quadratic: (points: CurvePoints) => void
  /** Two control points and end. */
  readonly cubic: (points: CurvePoints) => void
  readonly close: () => void
}

const MINUS = 45
const DOT = 46
const ZERO = 48
const NINE = 57
const UPPER_A = 65

/**
 * Reads a glyph's outline: absolute path data of M, L, Q, C and Z, each written out. Reads character by character,
 * for this is where drawing text spends its time: a pattern or `split` takes four times as long.
 */
export function readOutline(outline: string, sink: OutlineSink): void {
  const numbers: [number, number, number, number, number, number] = [0, 0, 0, 0, 0, 0]
  let count = 0
  let op = ''
  let at = 0
  while (at < outline.length) {
    const code = outline.charCodeAt(at)
    if (code >= UPPER_A) {
      if (op !== '') drawSegment(op, numbers, sink)
      op = outline.charAt(at)
      count = 0
      at += 1
    } else if (code === MINUS || (code >= DOT && code <= NINE)) {
      const end = numberEnd(outline, at)
      numbers[count % 6] = readNumber(outline, at, end)
      count += 1
      at = end
    } else at += 1
  }
  if (op !== '') drawSegment(op, numbers, sink)
}

function numberEnd(text: string, start: number): number {
  let end = start + 1
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end)
    if (code !== DOT && (code < ZERO || code > NINE)) break
  }
  return end
}

function readNumber(text: string, start: number, end: number): number {
  const negative = text.charCodeAt(start) === MINUS
  let value = 0
  let unit = 0
  for (let at = negative ? start + 1 : start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (code === DOT) unit = 1
    else {
      value = value * 10 + code - ZERO
      unit *= 10
    }
  }
  const size = unit === 0 ? value : value / unit
  return negative ? -size : size
}

function drawSegment(op: string, numbers: CurvePoints, sink: OutlineSink): void {
  switch (op) {
    case 'M':
      sink.move(numbers[0], numbers[1])
      return
    case 'L':
      sink.line(numbers[0], numbers[1])
      return
    case 'Q':
      sink.quadratic(numbers)
      return
    case 'C':
      sink.cubic(numbers)
      return
    case 'Z':
      sink.close()
      return
    default:
      throw new Error(`An outline has no command ${op}.`)
  }
}
