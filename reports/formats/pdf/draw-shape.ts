import { roundedRect } from '../../scene/rounded-rect.ts'
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
