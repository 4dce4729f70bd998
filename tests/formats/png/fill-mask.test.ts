import { describe, expect, test } from 'vitest'
import { fillMask, FULL_COVER } from '../../../reports/formats/png/fill-mask.ts'
import type { Mask } from '../../../reports/formats/png/fill-mask.ts'
import { traceEdges } from '../../../reports/formats/png/trace-edges.ts'
import type { Placement } from '../../../reports/formats/png/trace-edges.ts'
import { traceStroke } from '../../../reports/formats/png/trace-stroke.ts'

const AT_ORIGIN: Placement = { scaleX: 1, scaleY: 1, x: 0, y: 0, ends: 'closed' }

/** Closed contours through points. */
function contours(...lists: readonly (readonly (readonly [number, number])[])[]): readonly number[] {
  return traceEdges((sink) => {
    for (const [first, ...rest] of lists) {
      if (first !== undefined) sink.move(...first)
      for (const point of rest) sink.line(...point)
      sink.close()
    }
  }, AT_ORIGIN)
}

/** In pixels. */
function areaOf(mask: Mask | undefined): number {
  return (mask?.cover ?? new Uint8Array()).reduce((sum, cover) => sum + cover, 0) / FULL_COVER
}

function rowsOf(mask: Mask | undefined): readonly (readonly number[])[] {
  if (mask === undefined) return []
  return Array.from({ length: mask.height }, (_, y) => [
    ...mask.cover.subarray(y * mask.width, (y + 1) * mask.width),
  ])
}

describe('fillMask', () => {
  test('covers parts of pixels by area', () => {
    const mask = fillMask(
      contours([
        [10.5, 20.25],
        [12.5, 20.25],
        [12.5, 22],
        [10.5, 22],
      ]),
    )
    expect(mask).toMatchObject({ left: 10, top: 20, width: 3, height: 2 })
    expect(rowsOf(mask)).toEqual([
      [24, 48, 24],
      [32, 64, 32],
    ])
  })

  test.each([
    [
      'steep',
      [
        [0, 0],
        [3, 0],
        [1.5, 17],
      ],
      25.5,
    ],
    [
      'flat',
      [
        [0, 0],
        [40, 1.3],
        [0, 2.6],
      ],
      52,
    ],
    [
      'slanted',
      [
        [1.2, 1.1],
        [9.7, 3.4],
        [4.4, 12.8],
      ],
      46.045,
    ],
  ] as const)('a %s triangle keeps its area', (_name, points, area) => {
    expect(Math.abs(areaOf(fillMask(contours(points))) - area)).toBeLessThan(0.15)
    expect(areaOf(fillMask(contours(points.toReversed())))).toBe(areaOf(fillMask(contours(points))))
  })

  test('parts wound alike unite, those wound otherwise are holes', () => {
    const square = [
      [0, 0],
      [8, 0],
      [8, 8],
      [0, 8],
    ] as const
    const inner = [
      [2, 2],
      [6, 2],
      [6, 6],
      [2, 6],
    ] as const
    expect(areaOf(fillMask(contours(square, inner)))).toBe(64)
    expect(areaOf(fillMask(contours(square, inner.toReversed())))).toBe(48)
  })

  test('curves have the area of the circle', () => {
    const arc = 0.5523
    const edges = traceEdges(
      (sink) => {
        sink.move(1, 0)
        sink.cubic([1, arc, arc, 1, 0, 1])
        sink.cubic([-arc, 1, -1, arc, -1, 0])
        sink.cubic([-1, -arc, -arc, -1, 0, -1])
        sink.cubic([arc, -1, 1, -arc, 1, 0])
      },
      { scaleX: 20, scaleY: -20, x: 30, y: 30, ends: 'closed' },
    )
    expect(Math.abs(areaOf(fillMask(edges)) - Math.PI * 400)).toBeLessThan(5)
  })

  test('nothing covers nothing', () => {
    expect(fillMask([])).toBeUndefined()
    expect(fillMask([0, 3, 5, 3])).toBeUndefined()
  })
})

describe('traceStroke', () => {
  const open = (...points: readonly (readonly [number, number])[]): readonly number[] =>
    points.slice(1).flatMap((to, index) => [...(points[index] ?? to), ...to])

  test('a line has butt ends', () => {
    expect(areaOf(fillMask(traceStroke(open([2, 5], [12, 5]), { width: 2, dash: [] })))).toBe(20)
  })

  test('a closed rectangle has full corners', () => {
    const edges = contours([
      [2, 2],
      [12, 2],
      [12, 10],
      [2, 10],
    ])
    expect(areaOf(fillMask(traceStroke(edges, { width: 2, dash: [] })))).toBe(12 * 10 - 8 * 6)
  })

  test('a sharp corner is cut off at the miter limit', () => {
    const reach = (half: number): number => {
      const mask = fillMask(
        traceStroke(open([0, 10 - half], [40, 10], [0, 10 + half]), { width: 2, dash: [] }),
      )
      return (mask?.left ?? 0) + (mask?.width ?? 0)
    }
    expect(reach(20)).toBe(43)
    expect(reach(2)).toBe(41)
  })

  test('dashes leave gaps and go round corners', () => {
    const edges = open([0, 1], [10, 1], [10, 11])
    const mask = fillMask(traceStroke(edges, { width: 2, dash: [4, 4] }))
    const top = rowsOf(mask)[0]
      ?.map((cover) => (cover === FULL_COVER ? '#' : '.'))
      .join('')
    expect(top).toBe('####....###')
    // Three dashes of four by two; where one turns, what overlaps within makes up for the corner without.
    expect(areaOf(mask)).toBe(24)
  })

  test('an odd pattern is repeated', () => {
    const line = open([0, 1], [12, 1])
    const odd = fillMask(traceStroke(line, { width: 2, dash: [3] }))
    const even = fillMask(traceStroke(line, { width: 2, dash: [3, 3] }))
    expect(odd).toEqual(even)
    expect(areaOf(odd)).toBe(12)
  })
})
