import type { Colour } from '../core/colour.ts'
import type { Role } from '../doc/types.ts'
import type { BoxItem, SceneItem } from '../scene/types.ts'
import type { SetParagraph } from '../typeset/types.ts'
import type { DraftOwner, LayoutContext } from './draft.ts'
import { drawDrawing } from './draw-boxes.ts'
import type { MeasuredCell, MeasuredRow, MeasuredTable } from './measure-table.ts'
import { placeText } from './place-text.ts'
import type { Strip } from './strips.ts'

const STRONG_RULE = 1
const EDGE = 2.5

/** The strips of a measured table: caption, head, group labels, rows. */
export function tableStrips(
  measured: MeasuredTable,
  { x, owner, context }: { x: number; owner: DraftOwner; context: LayoutContext },
): readonly Strip[] {
  const tableNode = context.addNode(owner, { role: 'table' })
  const drawing: TableDrawing = { measured, x, context }
  const captionStrips = measured.caption ? [captionStrip(drawing, measured.caption, tableNode)] : []
  const headNode = context.addNode(tableNode, { role: 'table-head' })
  const head = measured.head.map((row, index) => headStrip(drawing, { row, index, parent: headNode }))
  const repeatedHead = measured.head.map((row, index) =>
    headStrip(drawing, { row, index, parent: 'artifact' }),
  )
  const strips = [...captionStrips, ...head, ...bodyStrips(drawing, tableNode, repeatedHead)]
  return strips.map((strip, index) =>
    index === 0 ? { ...strip, spaceBefore: measured.table.spaceBefore } : strip,
  )
}

interface TableDrawing {
  readonly measured: MeasuredTable
  /** Left edge of the table on the page. */
  readonly x: number
  readonly context: LayoutContext
}

const PLAIN_STRIP = { spaceBefore: 0, stretch: 0, place: 'flow', repeated: [] } as const

function captionStrip(drawing: TableDrawing, set: SetParagraph, table: DraftOwner): Strip {
  const { measured, x, context } = drawing
  const owner = context.addNode(table, { role: 'caption' })
  return {
    ...PLAIN_STRIP,
    height: set.height + measured.table.captionGap,
    keepWithNext: true,
    draw: (y) => placeText(set, { x, y, width: measured.width, owner }, context),
  }
}

interface HeadRow {
  readonly row: MeasuredRow
  readonly index: number
  readonly parent: DraftOwner
}

function headStrip(drawing: TableDrawing, { row, index, parent }: HeadRow): Strip {
  const { measured } = drawing
  const isLast = index === measured.head.length - 1
  const cells = cellNodes(drawing, row, parent)
  const covered = measured.head.slice(index).reduce((height, { height: each }) => height + each, 0)
  return {
    ...PLAIN_STRIP,
    height: row.height,
    keepWithNext: true,
    draw: (y) => [
      ...(index === 0 ? columnEdges(drawing, y) : []),
      ...row.cells.flatMap((cell, column) => {
        // A head stands at the foot of its row, by the columns that it heads.
        const height = cell.cell.rowSpan > 1 ? covered : row.height
        const top = y + height - measured.table.padding.y - cell.set.height
        return drawCell(drawing, cell, { y: top, owner: cells[column] ?? 'artifact' })
      }),
      ...(isLast ? [ruleItem(drawing, y + row.height, STRONG_RULE)] : spannerRules(drawing, row, y)),
    ],
  }
}

function columnEdges(drawing: TableDrawing, y: number): readonly BoxItem[] {
  const { measured, x } = drawing
  return measured.table.columns.flatMap(({ edge }, index) => {
    const column = measured.columns[index]
    if (edge === undefined || !column) return []
    const left = column.x + measured.table.padding.x
    const isLast = index === measured.columns.length - 1
    const width = column.width - measured.table.padding.x * (isLast ? 1 : 1.5)
    return [boxItem({ x: x + left, y, width, height: EDGE }, edge)]
  })
}

function spannerRules(drawing: TableDrawing, row: MeasuredRow, y: number): readonly BoxItem[] {
  return row.cells
    .filter(({ cell }) => cell.columnSpan > 1)
    .map((cell) =>
      boxItem(
        {
          x: drawing.x + cell.iconX,
          y: y + row.height,
          width: cell.x + cell.width - cell.iconX - drawing.measured.table.padding.x / 2,
          height: 0.5,
        },
        drawing.measured.table.strongRule,
      ),
    )
}

function bodyStrips(
  drawing: TableDrawing,
  table: DraftOwner,
  repeatedHead: readonly Strip[],
): readonly Strip[] {
  const { measured, context } = drawing
  const lastGroup = measured.groups.length - 1
  return measured.groups.flatMap((group, groupIndex) => {
    const body = context.addNode(table, { role: 'table-body' })
    const label = group.label && labelStrip(drawing, group.label.row, body)
    const continued = group.label && labelStrip(drawing, group.label.continued, 'artifact')
    const rows = group.rows.map((row, index) => {
      const isLast = groupIndex === lastGroup && index === group.rows.length - 1
      return rowStrip(drawing, {
        row,
        cells: cellNodes(drawing, row, body),
        repeated: continued ? [...repeatedHead, continued] : repeatedHead,
        rule: isLast ? STRONG_RULE : 0.5,
      })
    })
    return [...(label ? [{ ...label, repeated: repeatedHead }] : []), ...rows]
  })
}

function labelStrip(drawing: TableDrawing, row: MeasuredRow, parent: DraftOwner): Strip {
  const cells = cellNodes(drawing, row, parent)
  const { padding, rule } = drawing.measured.table
  return {
    ...PLAIN_STRIP,
    height: row.height,
    keepWithNext: true,
    draw: (y) => [
      ...row.cells.flatMap((cell, index) =>
        drawCell(drawing, cell, { y: y + padding.y, owner: cells[index] ?? 'artifact' }),
      ),
      boxItem({ x: drawing.x, y: y + row.height - 0.5, width: drawing.measured.width, height: 0.5 }, rule),
    ],
  }
}

interface BodyRow {
  readonly row: MeasuredRow
  readonly cells: readonly DraftOwner[]
  readonly repeated: readonly Strip[]
  /** Thickness of the rule below it. */
  readonly rule: number
}

function rowStrip(drawing: TableDrawing, body: BodyRow): Strip {
  const { row, cells, repeated, rule } = body
  const { padding, stretch } = drawing.measured.table
  return {
    ...PLAIN_STRIP,
    height: row.height,
    keepWithNext: false,
    stretch,
    repeated,
    divide: (height) => divideRow(drawing, body, height),
    draw: (y, extra) => [
      ...row.cells.flatMap((cell, index) =>
        drawCell(drawing, cell, {
          y: y + padding.y + extra / 2 + cell.drop,
          owner: cells[index] ?? 'artifact',
        }),
      ),
      ruleItem(drawing, y + row.height + extra, rule),
    ],
  }
}

/** Divides a row between lines: each cell keeps the lines that fit, the same cells go on below. */
function divideRow(
  drawing: TableDrawing,
  body: BodyRow,
  height: number,
): readonly [Strip, Strip] | undefined {
  const { padding } = drawing.measured.table
  const room = height - 2 * padding.y
  const split = body.row.cells.map(({ set }) => Math.floor((room + 0.001) / set.shaped.paragraph.leading))
  if (split.some((lines) => lines < 2)) return undefined
  const part = (from: (index: number) => number, to: (index: number) => number): MeasuredRow => {
    const cells = body.row.cells.map((cell, index) => ({
      ...cell,
      drop: from(index) === 0 ? cell.drop : 0,
      set: sliceLines(cell.set, from(index), to(index)),
    }))
    return { cells, height: Math.max(...cells.map(({ set, drop }) => set.height + drop)) + 2 * padding.y }
  }
  const upper = part(
    () => 0,
    (index) => split[index] ?? 0,
  )
  const lower = part(
    (index) => split[index] ?? 0,
    () => Number.POSITIVE_INFINITY,
  )
  return [rowStrip(drawing, { ...body, row: upper }), rowStrip(drawing, { ...body, row: lower })]
}

function sliceLines(set: SetParagraph, from: number, to: number): SetParagraph {
  const lines = set.lines.slice(from, to)
  return { ...set, lines, height: lines.length * set.shaped.paragraph.leading }
}

function cellNodes(drawing: TableDrawing, row: MeasuredRow, parent: DraftOwner): readonly DraftOwner[] {
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

function drawCell(
  drawing: TableDrawing,
  cell: MeasuredCell,
  { y, owner }: { y: number; owner: DraftOwner },
): readonly SceneItem[] {
  const { x, context } = drawing
  if (cell.set.lines.length === 0) return []
  const text = placeText(cell.set, { x: x + cell.textX, y, width: cell.textWidth, owner }, context)
  const { icon } = cell.cell
  if (!icon || typeof icon.width !== 'number' || typeof icon.height !== 'number') return text
  const top = y + (cell.set.shaped.paragraph.leading - icon.height) / 2
  const rect = { x: x + cell.iconX, y: top, width: icon.width, height: icon.height }
  const letter = cell.letter ? { letter: cell.letter } : {}
  return [...drawDrawing({ node: icon, rect, ...letter }, 'artifact', context), ...text]
}

function ruleItem(drawing: TableDrawing, y: number, thickness: number): BoxItem {
  const { measured, x } = drawing
  const colour = thickness >= STRONG_RULE ? measured.table.strongRule : measured.table.rule
  return boxItem({ x, y: y - thickness, width: measured.width, height: thickness }, colour)
}

function boxItem(rect: BoxItem['rect'], fill: Colour): BoxItem {
  return { kind: 'box', owner: 'artifact', rect, fill, radius: 0 }
}
