import type { DrawingNode, DrawnPath } from '../../doc/types.ts'
import type { Mark } from '../../model/types.ts'
import type { PathCommand } from '../../scene/types.ts'
import type { Palette } from '../../theme/tokens.ts'

/** A tick, a half-filled box, a cross: told apart by shape; the words beside it say the same. */
export function markIcon(mark: Mark, size: number, palette: Palette): DrawingNode {
  return {
    kind: 'drawing',
    role: 'artifact',
    width: size,
    height: size,
    draw: () => drawMark(mark, size, palette),
  }
}

function drawMark(mark: Mark, size: number, palette: Palette): readonly DrawnPath[] {
  const stroke = { colour: palette.ink, width: size * 0.14 }
  const line = (...points: readonly (readonly [number, number])[]): readonly PathCommand[] =>
    points.map(([x, y], index) => ({
      op: index === 0 ? 'move' : 'line',
      to: { x: x * size, y: y * size },
    }))
  switch (mark) {
    case 'yes':
      return [{ commands: line([0.12, 0.55], [0.4, 0.82], [0.9, 0.2]), stroke }]
    case 'partly':
      return [
        {
          commands: [...line([0.12, 0.3], [0.88, 0.3], [0.88, 0.7], [0.12, 0.7]), { op: 'close' }],
          stroke: { ...stroke, width: size * 0.08 },
        },
        {
          commands: [...line([0.12, 0.3], [0.5, 0.3], [0.5, 0.7], [0.12, 0.7]), { op: 'close' }],
          fill: palette.ink,
        },
      ]
    case 'no':
      return [
        { commands: line([0.18, 0.18], [0.82, 0.82]), stroke },
        { commands: line([0.82, 0.18], [0.18, 0.82]), stroke },
      ]
  }
}
