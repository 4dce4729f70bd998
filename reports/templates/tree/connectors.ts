import type { Colour } from '../../core/colour.ts'
import type { DrawingNode, DrawnPath } from '../../doc/types.ts'

const STROKE = 1.2

interface Fork {
  /** Of the branches, all of one width. */
  readonly count: number
  /** Between the branches, in points. */
  readonly gap: number
  readonly height: number
  readonly colour: Colour
}

/** From the root's middle down to the middle of each branch. */
export function forkDown({ count, gap, height, colour }: Fork): DrawingNode {
  return {
    kind: 'drawing',
    role: 'artifact',
    width: 'fill',
    height,
    draw: ({ width }) => {
      const card = (width - gap * (count - 1)) / count
      const middles = Array.from({ length: count }, (_, index) => index * (card + gap) + card / 2)
      const level = height / 2
      const [first = 0] = middles
      return [
        line([width / 2, 0], [width / 2, level], colour),
        line([first, level], [middles.at(-1) ?? first, level], colour),
        ...middles.map((x) => line([x, level], [x, height], colour)),
      ]
    },
  }
}

interface Trunk {
  /** The trunk ends at the last branch. */
  readonly isLast: boolean
  readonly width: number
  /** How far down the arm leaves the trunk. */
  readonly arm: number
  readonly colour: Colour
}

/** A length of the trunk with the arm to its branch. */
export function trunk({ isLast, width, arm, colour }: Trunk): DrawingNode {
  const x = width * 0.4
  return {
    kind: 'drawing',
    role: 'artifact',
    width,
    height: 'fill',
    draw: ({ height }) => [
      line([x, 0], [x, isLast ? arm : height], colour),
      line([x, arm], [width, arm], colour),
    ],
  }
}

type Pair = readonly [number, number]

function line(from: Pair, to: Pair, colour: Colour): DrawnPath {
  return {
    commands: [
      { op: 'move', to: { x: from[0], y: from[1] } },
      { op: 'line', to: { x: to[0], y: to[1] } },
    ],
    stroke: { colour, width: STROKE },
  }
}
