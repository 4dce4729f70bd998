import type { SceneItem } from '../scene/types.ts'
import { divideRow } from './divide-row.ts'
import { type DraftOwner, moveItem } from './draft.ts'
import type { MeasuredRow } from './measure-table.ts'
import type { Strip } from './strips.ts'
import { drawCell, PLAIN_STRIP, ruleItem, type TableDrawing } from './table-drawing.ts'

export interface AroundRow {
  readonly cells: readonly DraftOwner[]
  readonly repeated: readonly Strip[]
  /** Thickness of the rule below it; 0 where the row goes on. */
  readonly rule: number
}

export function rowStrip(drawing: TableDrawing, row: MeasuredRow, around: AroundRow): Strip {
  return {
    ...plainRow(drawing, row.height, around),
    divide: (height) => {
      const [upper, lower] = divideRow(row, height, drawing.table.padding.y) ?? []
      if (!upper || !lower) return undefined
      return [rowStrip(drawing, upper, { ...around, rule: 0 }), rowStrip(drawing, lower, around)]
    },
    draw: (y, extra) => drawRow(drawing, row, { y: y + extra / 2, cells: around.cells }),
  }
}

/**
 * A row that is drawn at once and only moved to its place: what is drawn takes less memory than lines of text. Inline
 * parts get their nodes as they are drawn, so a row with such parts must not be drawn before it is divided.
 */
export function drawnStrip(
  drawing: TableDrawing,
  { row, measure }: { readonly row: MeasuredRow; readonly measure: () => MeasuredRow },
  around: AroundRow,
): Strip {
  const items = drawRow(drawing, row, { y: 0, cells: around.cells })
  return {
    ...plainRow(drawing, row.height, around),
    divide: (height) => rowStrip(drawing, measure(), around).divide?.(height),
    draw: (y, extra) => items.map((item) => moveItem(item, 0, y + extra / 2)),
  }
}

export function hasInlines({ cells }: MeasuredRow): boolean {
  return cells.some(({ cell }) => cell.paragraph.spans.some(({ inline }) => inline !== undefined))
}

function plainRow(drawing: TableDrawing, height: number, { repeated, rule }: AroundRow): Omit<Strip, 'draw'> {
  return {
    ...PLAIN_STRIP,
    height,
    keepWithNext: false,
    stretch: drawing.table.stretch,
    repeated,
    rules: (y, extra) => (rule > 0 ? [ruleItem(drawing, y + height + extra, rule)] : []),
  }
}

function drawRow(
  drawing: TableDrawing,
  row: MeasuredRow,
  { y, cells }: { readonly y: number; readonly cells: readonly DraftOwner[] },
): readonly SceneItem[] {
  const top = y + drawing.table.padding.y
  return row.cells.flatMap((cell, index) =>
    drawCell(drawing, cell, { y: top + cell.drop, owner: cells[index] ?? 'artifact' }),
  )
}
