import type { Point } from '../../core/geometry.ts'
import { roundCoordinate } from '../../core/geometry.ts'
import type { PathCommand } from '../../scene/types.ts'

/** A coordinate or length with at most three decimals. */
export function svgNumber(value: number): string {
  return String(roundCoordinate(value))
}

/** Path data of drawn paths, in absolute coordinates. */
export function svgPathData(commands: readonly PathCommand[]): string {
  return commands.map(writeCommand).join('')
}

function writeCommand(command: PathCommand): string {
  switch (command.op) {
    case 'move':
      return `M${writePoint(command.to)}`
    case 'line':
      return `L${writePoint(command.to)}`
    case 'curve':
      return `C${[command.control1, command.control2, command.to].map(writePoint).join(' ')}`
    case 'close':
      return 'Z'
  }
}

function writePoint({ x, y }: Point): string {
  return `${svgNumber(x)} ${svgNumber(y)}`
}
