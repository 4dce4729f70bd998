/** What a column's content asks for, in points. */
export interface ColumnDemand {
  /** Below this the content would break inside a word. */
  readonly min: number
  /** At this no text breaks. */
  readonly max: number
  /** Share of spare width. */
  readonly grow: number
}

/**
 * Column widths from the content, as CSS 2.1 (17.5.2.2) has it: every column gets its minimum; what is left goes to the
 * columns by how much more their content asks for, and what is left after that by their `grow`.
 */
export function columnWidths(demands: readonly ColumnDemand[], available: number): readonly number[] {
  const min = sum(demands.map((demand) => demand.min))
  const wanted = sum(demands.map((demand) => Math.max(demand.max, demand.min)))
  if (wanted <= available) return share(demands, available - wanted)
  if (min >= available) return demands.map((demand) => (demand.min / min) * available)
  const scale = (available - min) / (wanted - min)
  return demands.map((demand) => demand.min + Math.max(0, demand.max - demand.min) * scale)
}

/**
 * Widths with which the columns that grow most are equal and the others no wider than their content; undefined where
 * the content of one of them does not allow it.
 */
export function evenWidths(
  demands: readonly ColumnDemand[],
  available: number,
): readonly number[] | undefined {
  const most = Math.max(...demands.map((demand) => demand.grow))
  const others = sum(demands.map((demand) => (demand.grow < most ? sideWidth(demand, available) : 0)))
  const width = (available - others) / demands.filter((demand) => demand.grow === most).length
  if (demands.some((demand) => demand.grow === most && demand.min > width)) return undefined
  return demands.map((demand) => (demand.grow < most ? sideWidth(demand, available) : width))
}

/** A column that does not grow with the others takes no more than this share of the table unless it must. */
const SIDE_SHARE = 0.24

function sideWidth({ min, max }: ColumnDemand, available: number): number {
  return Math.max(min, Math.min(max, available * SIDE_SHARE))
}

function share(demands: readonly ColumnDemand[], spare: number): readonly number[] {
  const grow = sum(demands.map((demand) => demand.grow))
  return demands.map((demand) => {
    const width = Math.max(demand.max, demand.min)
    return grow === 0 ? width : width + (spare * demand.grow) / grow
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
