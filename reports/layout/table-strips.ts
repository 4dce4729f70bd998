import type { BoxItem } from '../scene/types.ts'
import type { SetParagraph } from '../typeset/types.ts'
import type { DraftOwner, LayoutContext } from './draft.ts'
import type { MeasuredGroup, MeasuredRow, MeasuredTable } from './measure-table.ts'
import { placeText } from './place-text.ts'
import { drawnStrip, hasInlines, rowStrip } from './row-strip.ts'
import type { Strip } from './strips.ts'
import {
  boxItem,
  cellNodes,
  drawCell,
  PLAIN_STRIP,
  ruleItem,
  STRONG_RULE,
  type TableDrawing,
  THIN_RULE,
} from './table-drawing.ts'

const EDGE = 2.5

/** The strips of a measured table: caption, head, group labels, rows. */
export function tableStrips(
  measured: MeasuredTable,
  { x, owner, context }: { x: number; owner: DraftOwner; context: LayoutContext },
): readonly Strip[] {
  const tableNode = context.addNode(owner, { role: 'table' })
  const { table, width, columns, isLong } = measured
  const drawing: TableDrawing = { table, width, columns, isLong, x, context }
  const captionStrips = measured.caption ? [captionStrip(drawing, measured.caption, tableNode)] : []
  const headNode = context.addNode(tableNode, { role: 'table-head' })
  const head = headStrips(drawing, measured.head, headNode)
  const repeatedHead = headStrips(drawing, measured.head, 'artifact')
  const body = bodyStrips(drawing, measured.groups, { tableNode, repeatedHead })
  const [first, ...others] = [...captionStrips, ...head, ...body]
  return first ? [{ ...first, spaceBefore: table.spaceBefore }, ...others] : []
}

function captionStrip(drawing: TableDrawing, set: SetParagraph, table: DraftOwner): Strip {
  const { x, width, context } = drawing
  const owner = context.addNode(table, { role: 'caption' })
  return {
    ...PLAIN_STRIP,
    height: set.height + drawing.table.captionGap,
    keepWithNext: true,
    draw: (y) => placeText(set, { x, y, width, owner }, context),
  }
}

function headStrips(
  drawing: TableDrawing,
  rows: readonly MeasuredRow[],
  parent: DraftOwner,
): readonly Strip[] {
  return rows.map((row, index) => {
    const below = rows.slice(index).reduce((height, each) => height + each.height, 0)
    return headStrip(drawing, row, { isFirst: index === 0, isLast: index === rows.length - 1, below, parent })
  })
}

interface HeadPlace {
  readonly isFirst: boolean
  readonly isLast: boolean
  /** Height of this row of the head and those below it. */
  readonly below: number
  readonly parent: DraftOwner
}

function headStrip(
  drawing: TableDrawing,
  row: MeasuredRow,
  { isFirst, isLast, below, parent }: HeadPlace,
): Strip {
  const cells = cellNodes(drawing, row, parent)
  return {
    ...PLAIN_STRIP,
    height: row.height,
    keepWithNext: true,
    draw: (y) => [
      ...(isFirst ? columnEdges(drawing, y) : []),
      ...row.cells.flatMap((cell, column) => {
        // A head stands at the foot of its row, by the columns that it heads.
        const height = cell.cell.rowSpan > 1 ? below : row.height
        const top = y + height - drawing.table.padding.y - cell.set.height
        return drawCell(drawing, cell, { y: top, owner: cells[column] ?? 'artifact' })
      }),
      ...(isLast ? [ruleItem(drawing, y + row.height, STRONG_RULE)] : spannerRules(drawing, row, y)),
    ],
  }
}

function columnEdges(drawing: TableDrawing, y: number): readonly BoxItem[] {
  const { table, columns, x } = drawing
  return table.columns.flatMap(({ edge }, index) => {
    const column = columns[index]
    if (edge === undefined || !column) return []
    const left = column.x + table.padding.x
    const isLast = index === columns.length - 1
    const width = column.width - table.padding.x * (isLast ? 1 : 1.5)
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
          width: cell.x + cell.width - cell.iconX - drawing.table.padding.x / 2,
          height: THIN_RULE,
        },
        drawing.table.strongRule,
      ),
    )
}

function bodyStrips(
  drawing: TableDrawing,
  groups: readonly MeasuredGroup[],
  { tableNode, repeatedHead }: { readonly tableNode: DraftOwner; readonly repeatedHead: readonly Strip[] },
): readonly Strip[] {
  const rowCount = groups.reduce((count, { rows }) => count + rows.length, 0)
  let below = rowCount
  // A first row of a line or two looks lost under its head; a higher one would leave a hole where it is moved.
  const isEnd = ({ height, cells }: MeasuredRow): boolean => {
    if (below === 0) return true
    return below === rowCount - 1 && height <= lowRow(cells, drawing)
  }
  return groups.flatMap((group) => {
    const body = drawing.context.addNode(tableNode, { role: 'table-body' })
    const label = group.label && labelStrip(drawing, group.label.row, body)
    const continued = group.label && labelStrip(drawing, group.label.continued, 'artifact')
    const repeated = continued ? [...repeatedHead, continued] : repeatedHead
    const rows = group.rows.map((measure): Strip => {
      below -= 1
      const row = measure()
      const cells = cellNodes(drawing, row, body)
      const around = { cells, repeated, rule: below === 0 ? STRONG_RULE : THIN_RULE }
      const strip =
        drawing.isLong && !hasInlines(row)
          ? drawnStrip(drawing, { row, measure }, around)
          : rowStrip(drawing, row, around)
      // No last row stands on a page of its own.
      return { ...strip, joinsNext: below === 1 || (drawing.table.keeps !== undefined && isEnd(row)) }
    })
    return [...(label ? [{ ...label, repeated: repeatedHead }] : []), ...rows]
  })
}

/** Height of a row of two lines. */
function lowRow(cells: MeasuredRow['cells'], { table }: TableDrawing): number {
  const leading = Math.max(0, ...cells.map(({ set }) => set.shaped.paragraph.leading))
  return 2 * (leading + table.padding.y) + 0.5
}

function labelStrip(drawing: TableDrawing, row: MeasuredRow, parent: DraftOwner): Strip {
  const around = { cells: cellNodes(drawing, row, parent), repeated: [], rule: THIN_RULE }
  return { ...rowStrip(drawing, row, around), stretch: 0, keepWithNext: true }
}
