import type { Medium } from '../../theme/medium.ts'

/** Cards side by side, in em of the body text. */
export interface RowMeasure {
  /** A card is at least so wide. */
  readonly card: number
  /** What stands between two cards. */
  readonly gap: number
}

/** The width within the margins, in points. */
export function textWidth({ width, margin }: Medium): number {
  return width - margin.left - margin.right
}

/** How many cards fit side by side. */
export function cardsPerRow(medium: Medium, { card, gap }: RowMeasure): number {
  return Math.max(1, Math.floor((textWidth(medium) / medium.base + gap) / (card + gap) + 0.001))
}

/** The sizes of text down to which a few cards are rather set side by side than in rows. */
const SMALLEST_BASE = { paper: 9.5, picture: 12.5 } as const
const FEW_CARDS = 5

/** The medium with its text as small as a row of cards needs, where that is still large enough to read. */
export function mediumForRow(count: number, medium: Medium, { card, gap }: RowMeasure): Medium {
  if (count > FEW_CARDS) return medium
  const base = textWidth(medium) / (count * (card + gap) - gap)
  return base < SMALLEST_BASE[medium.kind] ? medium : { ...medium, base: Math.min(base, medium.base) }
}

/** Items in rows of equal length, as few rows as the width allows. */
export function inRows<T>(items: readonly T[], perRow: number): readonly (readonly T[])[] {
  const rows = Math.ceil(items.length / Math.max(1, perRow))
  const length = Math.ceil(items.length / Math.max(1, rows))
  return Array.from({ length: rows }, (_, row) => items.slice(row * length, (row + 1) * length))
}
