import type { Rect } from '../../core/geometry.ts'
import { roundedRect } from '../../scene/rect-paths.ts'
import type { BoxItem, PathCommand, PathItem } from '../../scene/types.ts'
import { formatNumber } from './numbers.ts'
import { closeText, openMark, pointOperands, setFill, setStroke } from './page-content.ts'
import type { PageContent } from './page-content.ts'

export function drawBox(content: PageContent, box: BoxItem): void {
  closeText(content)
  openMark(content, box.owner)
  setFill(content, box.fill)
  const { x, y, width, height } = box.rect
  if (box.radius <= 0) {
    const corner = pointOperands(content, x, y + height)
    content.operators.push(`${corner} ${formatNumber(width)} ${formatNumber(height)} re f`)
    return
  }
  content.operators.push(
    `${roundedRect(box.rect, box.radius)
      .map((command) => pathOperator(content, command))
      .join(' ')} f`,
  )
}

export function drawPath(content: PageContent, { owner, commands, fill, stroke }: PathItem): void {
  if (commands.length === 0 || (!fill && !stroke)) return
  closeText(content)
  openMark(content, owner)
  if (fill) setFill(content, fill)
  if (stroke) setStroke(content, stroke)
  const paint = fill && stroke ? 'B' : fill ? 'f' : 'S'
  const rectangles = stroke ? undefined : rectanglesOf(commands)
  content.operators.push(
    rectangles
      ? fillRectangles(content, rectangles)
      : `${commands.map((command) => pathOperator(content, command)).join(' ')} ${paint}`,
  )
}

/** Many rectangles are counted from the first, in numbers so much shorter (a QR code has some two hundred). */
function fillRectangles(content: PageContent, rectangles: readonly Rect[]): string {
  const [first] = rectangles
  if (!first) return ''
  if (rectangles.length === 1) {
    const { width, height } = first
    return `${pointOperands(content, first.x, first.y)} ${formatNumber(width)} ${formatNumber(-height)} re f`
  }
  const shapes = rectangles.map(({ x, y, width, height }) =>
    [x - first.x, first.y - y, width, -height].map((value) => formatNumber(value)).join(' '),
  )
  return `q 1 0 0 1 ${pointOperands(content, first.x, first.y)} cm ${shapes.join(' re ')} re f Q`
}

/** The rectangles that a path consists of, each drawn sideways first; undefined if it has any other shape. */
function rectanglesOf(commands: readonly PathCommand[]): readonly Rect[] | undefined {
  const rectangles: Rect[] = []
  for (let index = 0; index < commands.length; index += 5) {
    const rectangle = rectangleOf(commands.slice(index, index + 5))
    if (!rectangle) return undefined
    rectangles.push(rectangle)
  }
  return rectangles
}

function rectangleOf([start, second, third, fourth, end]: readonly PathCommand[]): Rect | undefined {
  if (start?.op !== 'move' || second?.op !== 'line' || third?.op !== 'line' || fourth?.op !== 'line')
    return undefined
  if (end?.op !== 'close') return undefined
  const { x, y } = start.to
  const { x: right, y: bottom } = third.to
  const isUpright = second.to.x === right && second.to.y === y && fourth.to.x === x && fourth.to.y === bottom
  return isUpright ? { x, y, width: right - x, height: bottom - y } : undefined
}

function pathOperator(content: PageContent, command: PathCommand): string {
  switch (command.op) {
    case 'move':
      return `${pointOperands(content, command.to.x, command.to.y)} m`
    case 'line':
      return `${pointOperands(content, command.to.x, command.to.y)} l`
    case 'curve': {
      const points = [command.control1, command.control2, command.to]
      return `${points.map(({ x, y }) => pointOperands(content, x, y)).join(' ')} c`
    }
    case 'close':
      return 'h'
  }
}
