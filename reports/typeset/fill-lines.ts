import { mayDivide } from './break-opportunities.ts'
import { lineOf, naturalWidth, tightestWidth, TOLERANCE } from './line-width.ts'
import type { SetLine, ShapedParagraph } from './types.ts'

/** Fills lines of at most `width` points one after another. */
export function fillLines(shaped: ShapedParagraph, width: number): readonly SetLine[] {
  const lines: SetLine[] = []
  for (let start = 0; start < shaped.clusters.length;) {
    const end = endOfLine(shaped, start, width)
    lines.push(lineOf(shaped, { start, end }, width))
    start = end
  }
  return lines
}

/**
 * Where the line that begins at `start` ends. What does not fit as it is, is squeezed in where the line could not end
 * otherwise, and else pushed out. A word longer than the line is divided.
 */
function endOfLine(shaped: ShapedParagraph, start: number, width: number): number {
  const { breaks, clusters } = shaped
  let reach = start + 1
  let opportunity = start
  for (; reach < clusters.length && breaks[reach] !== 'required'; reach++) {
    if (naturalWidth(shaped, start, reach + 1) > width + TOLERANCE) break
    if (breaks[reach] === 'allowed') opportunity = reach
  }
  if (reach === clusters.length || breaks[reach] !== 'none') return reach
  const squeezed = squeezeIn(shaped, { start, reach }, width)
  if (squeezed !== undefined) return squeezed
  return opportunity > start ? opportunity : divideWord(shaped, start, reach)
}

/** The next place to end the line beyond what fits, when the line can be squeezed so far. */
function squeezeIn(
  shaped: ShapedParagraph,
  { start, reach }: { readonly start: number; readonly reach: number },
  width: number,
): number | undefined {
  const { breaks, clusters } = shaped
  let end = reach + 1
  while (end < clusters.length && breaks[end] === 'none') {
    if (tightestWidth(shaped, start, end) > width + TOLERANCE) return undefined
    end++
  }
  return tightestWidth(shaped, start, end) <= width + TOLERANCE ? end : undefined
}

/** Divides a word where what fits ends, or somewhat before, so that no mark stands where it may not. */
function divideWord({ clusters }: ShapedParagraph, start: number, reach: number): number {
  for (let end = reach; end > start; end--) {
    const before = clusters[end - 1]
    const after = clusters[end]
    if (!before || !after || after.span.inline?.role === 'note-reference') continue
    if (mayDivide(before.text.at(-1) ?? '', after.text.at(0) ?? '')) return end
  }
  return reach
}
