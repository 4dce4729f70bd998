import { naturalWidth } from './line-width.ts'
import type { ShapedParagraph } from './types.ts'

/** Width of the paragraph set in one line for each required break, in points. */
export function maxContentWidth(shaped: ShapedParagraph): number {
  return widestPiece(shaped, (found) => found === 'required')
}

/** Width of the widest piece that no line break may divide, in points. */
export function minContentWidth(shaped: ShapedParagraph): number {
  return widestPiece(shaped, (found) => found !== 'none')
}

function widestPiece(
  shaped: ShapedParagraph,
  isDivided: (found: ShapedParagraph['breaks'][number]) => boolean,
): number {
  const { breaks, clusters } = shaped
  let widest = 0
  let start = 0
  for (let end = 1; end <= clusters.length; end++) {
    if (end < clusters.length && !isDivided(breaks[end] ?? 'none')) continue
    widest = Math.max(widest, naturalWidth(shaped, start, end))
    start = end
  }
  return widest
}
