import type { Colour } from '../../core/colour.ts'
import type { RichText } from '../../core/rich-text.ts'
import type { BoxNode, DrawingNode, DrawnPath } from '../../doc/types.ts'
import type { PathCommand } from '../../scene/types.ts'
import { insets } from '../parts/insets.ts'
import type { TemplateContext } from '../parts/template.ts'
import { paragraphOf } from '../parts/type-style.ts'

const STROKE = 1.2

/** A line with an open head, as wide as its box. */
export function arrowRight(height: number, colour: Colour): DrawingNode {
  return {
    kind: 'drawing',
    role: 'artifact',
    width: 'fill',
    height,
    draw: ({ width }) => [
      line([0, height / 2], [width - STROKE, height / 2], colour),
      head([width - STROKE / 2, height / 2], { dx: -height / 2, dy: height / 2 }, colour),
    ],
  }
}

/** A short upright arrow between two cards that stand one under another. */
export function arrowDown(size: number, colour: Colour, direction: 'down' | 'up'): DrawingNode {
  const middle = size / 2
  const tip = direction === 'down' ? size - STROKE : STROKE
  const tail = direction === 'down' ? 0 : size
  const back = direction === 'down' ? -size * 0.35 : size * 0.35
  return {
    kind: 'drawing',
    role: 'artifact',
    width: size,
    height: size,
    draw: () => [
      line([middle, tail], [middle, tip], colour),
      {
        commands: [
          { op: 'move', to: { x: middle - size * 0.35, y: tip + back } },
          { op: 'line', to: { x: middle, y: tip } },
          { op: 'line', to: { x: middle + size * 0.35, y: tip + back } },
        ],
        stroke: { colour, width: STROKE },
      },
    ],
  }
}

/** The way back from the last card to the first: down, along with its label in the middle, and up. */
export function returnPath(
  label: RichText,
  { cardWidth, context }: { readonly cardWidth: number; readonly context: TemplateContext },
): BoxNode {
  const { medium, type, locale } = context
  const { base, palette } = medium
  const height = base * 2.6
  const elbow = (draw: DrawingNode['draw']): DrawingNode => ({
    kind: 'drawing',
    role: 'artifact',
    width: 'fill',
    height,
    grow: 1,
    draw,
  })
  return {
    kind: 'stack',
    direction: 'row',
    align: 'end',
    children: [
      elbow(({ width }) => upwards({ x: cardWidth / 2, width, height, size: base * 0.4 }, palette.ink)),
      {
        kind: 'stack',
        direction: 'row',
        padding: { ...insets(0, base * 0.7), bottom: height * 0.25 - (type.small.size * 1.3) / 2 },
        children: [
          {
            kind: 'text',
            role: { role: 'paragraph' },
            width: 'hug',
            paragraph: paragraphOf(
              label,
              { ...type.small, weight: 700, leading: 1.3, align: 'center' },
              locale,
            ),
          },
        ],
      },
      elbow(({ width }) => downwards({ x: width - cardWidth / 2, width, height }, palette.ink)),
    ],
  }
}

/** The level of the way back, below the cards. */
const LEVEL = 0.75

interface Elbow {
  /** Where the upright part stands. */
  readonly x: number
  readonly width: number
  readonly height: number
}

function upwards({ x, width, height, size }: Elbow & { size: number }, colour: Colour): readonly DrawnPath[] {
  const gap = size * 0.8
  return [
    {
      commands: [
        { op: 'move', to: { x: width, y: height * LEVEL } },
        { op: 'line', to: { x, y: height * LEVEL } },
        { op: 'line', to: { x, y: gap } },
      ],
      stroke: { colour, width: STROKE },
    },
    {
      commands: [
        { op: 'move', to: { x: x - size, y: gap + size } },
        { op: 'line', to: { x, y: gap } },
        { op: 'line', to: { x: x + size, y: gap + size } },
      ],
      stroke: { colour, width: STROKE },
    },
  ]
}

function downwards({ x, height }: Elbow, colour: Colour): readonly DrawnPath[] {
  return [
    {
      commands: [
        { op: 'move', to: { x, y: 0 } },
        { op: 'line', to: { x, y: height * LEVEL } },
        { op: 'line', to: { x: 0, y: height * LEVEL } },
      ],
      stroke: { colour, width: STROKE },
    },
  ]
}

type Pair = readonly [number, number]

function line(from: Pair, to: Pair, colour: Colour): DrawnPath {
  const commands: readonly PathCommand[] = [
    { op: 'move', to: { x: from[0], y: from[1] } },
    { op: 'line', to: { x: to[0], y: to[1] } },
  ]
  return { commands, stroke: { colour, width: STROKE } }
}

function head([x, y]: Pair, { dx, dy }: { dx: number; dy: number }, colour: Colour): DrawnPath {
  return {
    commands: [
      { op: 'move', to: { x: x + dx, y: y - dy } },
      { op: 'line', to: { x, y } },
      { op: 'line', to: { x: x + dx, y: y + dy } },
    ],
    stroke: { colour, width: STROKE },
  }
}
