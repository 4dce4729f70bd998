import { CLAUSE_ENDS } from './characters.ts'
import { minContentWidth } from './content-width.ts'
import { fillLines } from './fill-lines.ts'
import { mendLastLine } from './last-line.ts'
import { lineOf } from './line-width.ts'
import type { SetLine, ShapedParagraph } from './types.ts'

/** Lines of like length, as few as the widest setting needs: divided between clauses where that is even enough. */
export function balanceLines(
  shaped: ShapedParagraph,
  width: number,
  filled: readonly SetLine[],
): readonly SetLine[] {
  return (
    (filled.length === 2 ? divideAtClause(shaped, width) : undefined) ?? narrowLines(shaped, width, filled)
  )
}

/** A line between clauses may be so much shorter than the other. */
const CLAUSE_SHARE = 0.4

/** Two lines, the first of which ends with a clause. */
function divideAtClause(shaped: ShapedParagraph, width: number): readonly SetLine[] | undefined {
  let best: readonly SetLine[] | undefined
  let bestShare = CLAUSE_SHARE
  const { length } = shaped.clusters
  for (let index = 1; index < length; index++) {
    if (shaped.breaks[index] !== 'allowed' || !CLAUSE_ENDS.has(lastInk(shaped, index))) continue
    const upper = lineOf(shaped, { start: 0, end: index })
    const lower = lineOf(shaped, { start: index, end: length })
    const longer = Math.max(upper.width, lower.width)
    const share = Math.min(upper.width, lower.width) / longer
    if (longer <= width && share > bestShare) {
      best = [upper, lower]
      bestShare = share
    }
  }
  return best
}

/** The last character before a cluster that is not a blank. */
function lastInk(shaped: ShapedParagraph, index: number): string {
  for (let before = index - 1; before >= 0; before--) {
    const cluster = shaped.clusters[before]
    if (cluster && !cluster.blank) return cluster.text
  }
  return ''
}

/** The narrowest setting with as many lines as the widest one needs. */
function narrowLines(shaped: ShapedParagraph, width: number, filled: readonly SetLine[]): readonly SetLine[] {
  const widest = mendLastLine(shaped, filled, width)
  let low = Math.max(minContentWidth(shaped), width / filled.length / 2)
  let high = width
  let best = widest
  for (let step = 0; step < 7 && high - low > 1; step++) {
    const middle = (low + high) / 2
    const lines = mendLastLine(shaped, fillLines(shaped, middle), middle)
    if (lines.length <= widest.length) {
      best = lines
      high = middle
    } else {
      low = middle
    }
  }
  // What was squeezed to find the breaks has room enough on the page.
  return best.map((line) => lineOf(shaped, line, width))
}
