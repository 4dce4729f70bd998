import type { DrawingNode, DrawnPath } from '../../doc/types.ts'
import { rectanglePath } from '../../scene/rect-paths.ts'
import type { PathCommand } from '../../scene/types.ts'
import type { Palette } from '../../theme/tokens.ts'
import { ellipse } from './ellipse.ts'

/** In diameters of the disc: how far right the square begins, and its side. */
const SQUARE_AT = 0.7
const SQUARE_SIDE = 0.95

/** How wide the emblem is, in diameters of its disc. */
export const EMBLEM_WIDTH = SQUARE_AT + SQUARE_SIDE

/** The disc of marketing and the square of e-commerce; where they meet, ink. */
export function emblem(diameter: number, palette: Palette): DrawingNode {
  return {
    kind: 'drawing',
    role: 'artifact',
    width: diameter * EMBLEM_WIDTH,
    height: diameter,
    draw: () => emblemPaths(diameter, palette),
  }
}

export function emblemPaths(diameter: number, palette: Palette): readonly DrawnPath[] {
  const side = diameter * SQUARE_SIDE
  const square = { x: diameter * SQUARE_AT, y: (diameter - side) / 2, width: side, height: side }
  return [
    { commands: ellipse({ width: diameter, height: diameter }, 0), fill: palette.marketing.strong },
    { commands: rectanglePath(square), fill: palette.ecommerce.strong },
    { commands: discRightOf(square.x, diameter), fill: palette.ink },
  ]
}

/** The part of the disc at the right of a line down through it, right of its middle. */
function discRightOf(x: number, diameter: number): readonly PathCommand[] {
  const radius = diameter / 2
  const angle = Math.acos((x - radius) / radius)
  const half = radius * Math.sin(angle)
  // Two curves, each of this angle: a circle's arc within a thousandth of its radius (4/3 tan of a quarter of it).
  const reach = (4 / 3) * Math.tan(angle / 4) * radius
  const top = { x, y: radius - half }
  const right = { x: diameter, y: radius }
  const bottom = { x, y: radius + half }
  const along = { x: Math.sin(angle) * reach, y: Math.cos(angle) * reach }
  return [
    { op: 'move', to: top },
    {
      op: 'curve',
      control1: { x: top.x + along.x, y: top.y + along.y },
      control2: { x: right.x, y: right.y - reach },
      to: right,
    },
    {
      op: 'curve',
      control1: { x: right.x, y: right.y + reach },
      control2: { x: bottom.x + along.x, y: bottom.y - along.y },
      to: bottom,
    },
    { op: 'close' },
  ]
}
