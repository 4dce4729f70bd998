import type { Colour } from '../core/colour.ts'
import type { Role } from '../doc/types.ts'
import type { BoxItem, SceneItem } from '../scene/types.ts'
import type { DraftOwner, LayoutContext } from './draft.ts'
import { drawDrawing } from './draw-boxes.ts'
import type { MeasuredCell, MeasuredRow, MeasuredTable } from './measure-table.ts'
import { placeText } from './place-text.ts'

export const STRONG_RULE = 1
export const THIN_RULE = 0.5

/** What all strips share. Each holds its own row and no other, so that what is drawn need not be kept. */
export interface TableDrawing extends Pick<MeasuredTable, 'table' | 'width' | 'columns' | 'isLong'> {
  /** Left edge of the table on the page. */
  readonly x: number
  readonly context: LayoutContext
}

export const PLAIN_STRIP = { spaceBefore: 0, stretch: 0, place: 'flow', repeated: [] } as const

export function cellNodes(
  drawing: TableDrawing,
  row: MeasuredRow,
  parent: DraftOwner,
): readonly DraftOwner[] {
  const { context } = drawing
  const rowNode = context.addNode(parent, { role: 'row' })
  return row.cells.map(({ cell }) => context.addNode(rowNode, spanned(cell.role, cell)))
}

function spanned(role: Role, { columnSpan, rowSpan }: { columnSpan: number; rowSpan: number }): Role {
  return {
    ...role,
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
  }
}

export function drawCell(
  drawing: TableDrawing,
  cell: MeasuredCell,
  { y, owner }: { y: number; owner: DraftOwner },
): readonly SceneItem[] {
  const { x, context } = drawing
  if (cell.set.lines.length === 0) return []
  const text = placeText(cell.set, { x: x + cell.textX, y, width: cell.textWidth, owner }, context)
  const { icon } = cell.cell
  // What goes on from the page before has its icon there.
  const begins = cell.set.lines[0]?.start === 0
  if (!begins || !icon || typeof icon.width !== 'number' || typeof icon.height !== 'number') return text
  const top = y + (cell.set.shaped.paragraph.leading - icon.height) / 2
  const rect = { x: x + cell.iconX, y: top, width: icon.width, height: icon.height }
  const letter = cell.letter ? { letter: cell.letter } : {}
  return [...drawDrawing({ node: icon, rect, ...letter }, 'artifact', context), ...text]
}

export function ruleItem(drawing: TableDrawing, y: number, thickness: number): BoxItem {
  const { table, width, x } = drawing
  const colour = thickness >= STRONG_RULE ? table.strongRule : table.rule
  return boxItem({ x, y: y - thickness, width, height: thickness }, colour)
}

export function boxItem(rect: BoxItem['rect'], fill: Colour): BoxItem {
  return { kind: 'box', owner: 'artifact', rect, fill, radius: 0 }
}
