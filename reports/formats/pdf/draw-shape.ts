import type { BoxItem, PathCommand, PathItem } from '../../scene/types.ts'
import { formatNumber } from './numbers.ts'
import { openMark, pointOperands, setFill, setStroke } from './page-content.ts'
import type { PageContent } from './page-content.ts'

/** How far a quarter circle's control points stand from its ends, in radii. */
const QUARTER_CIRCLE = 0.5523

export function drawBox(content: PageContent, box: BoxItem): void {
  openMark(content, box.owner)
  setFill(content, box.fill)
  const { x, y, width, height } = box.rect
  if (box.radius <= 0) {
    const corner = pointOperands(content, x, y + height)
    content.operators.push(`${corner} ${formatNumber(width)} ${formatNumber(height)} re f`)
    return
  }
  content.operators.push(
    `${roundedBox(box)
      .map((command) => pathOperator(content, command))
      .join(' ')} f`,
  )
}

export function drawPath(content: PageContent, { owner, commands, fill, stroke }: PathItem): void {
  if (commands.length === 0 || (!fill && !stroke)) return
  openMark(content, owner)
  if (fill) setFill(content, fill)
  if (stroke) setStroke(content, stroke)
  const paint = fill && stroke ? 'B' : fill ? 'f' : 'S'
  content.operators.push(`${commands.map((command) => pathOperator(content, command)).join(' ')} ${paint}`)
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

function roundedBox({ rect, radius }: BoxItem): readonly PathCommand[] {
  const left = rect.x
  const top = rect.y
  const right = rect.x + rect.width
  const bottom = rect.y + rect.height
  const r = Math.min(radius, rect.width / 2, rect.height / 2)
  const inset = r * (1 - QUARTER_CIRCLE)
  const line = (x: number, y: number): PathCommand => ({ op: 'line', to: { x, y } })
  const curve = (
    ...[x1, y1, x2, y2, x, y]: readonly [number, number, number, number, number, number]
  ): PathCommand => ({
    op: 'curve',
    control1: { x: x1, y: y1 },
    control2: { x: x2, y: y2 },
    to: { x, y },
  })
  return [
    { op: 'move', to: { x: left + r, y: top } },
    line(right - r, top),
    curve(right - inset, top, right, top + inset, right, top + r),
    line(right, bottom - r),
    curve(right, bottom - inset, right - inset, bottom, right - r, bottom),
    line(left + r, bottom),
    curve(left + inset, bottom, left, bottom - inset, left, bottom - r),
    line(left, top + r),
    curve(left, top + inset, left + inset, top, left + r, top),
    { op: 'close' },
  ]
}
