import { isChinese } from '../core/locale.ts'
import { lineOf, naturalWidth, tightestWidth, TOLERANCE } from './line-width.ts'
import type { SetLine, ShapedParagraph } from './types.ts'

/** The last line of a Chinese paragraph has at least so many Han characters. */
const LAST_LINE_HAN = 2

/**
 * Mends a last line that is an orphan, also the last before a line break that the author set: takes it into the line
 * before, squeezed, or carries characters over to it, as far as line breaks allow.
 */
export function mendLastLine(
  shaped: ShapedParagraph,
  lines: readonly SetLine[],
  width: number,
): readonly SetLine[] {
  if (!isChinese(shaped.paragraph.locale)) return lines
  const ends = lines.flatMap((line, index) =>
    index > 0 && shaped.breaks[line.start] === 'required' ? [index] : [],
  )
  const starts = [0, ...ends]
  return starts.flatMap((start, index) => mendEnd(shaped, lines.slice(start, starts[index + 1]), width))
}

function mendEnd(shaped: ShapedParagraph, lines: readonly SetLine[], width: number): readonly SetLine[] {
  const last = lines.at(-1)
  const before = lines.at(-2)
  if (!last || !before) return lines
  if (!isOrphan(shaped, last)) return lines
  const kept = lines.slice(0, -2)
  const together = { start: before.start, end: last.end }
  if (tightestWidth(shaped, before.start, last.end) <= width + TOLERANCE) {
    return [...kept, lineOf(shaped, together, width)]
  }
  for (let start = last.start - 1; start > before.start; start--) {
    if (shaped.breaks[start] !== 'allowed') continue
    const upper = lineOf(shaped, { start: before.start, end: start })
    const lower = lineOf(shaped, { start, end: last.end })
    if (isOrphan(shaped, upper) || naturalWidth(shaped, start, last.end) > width + TOLERANCE) return lines
    if (!isOrphan(shaped, lower)) return [...kept, upper, lower]
  }
  return lines
}

function isOrphan(shaped: ShapedParagraph, line: SetLine): boolean {
  let han = 0
  for (let index = line.start; index < line.end; index++) {
    const { kind, span } = shaped.clusters[index] ?? {}
    if (span?.inline?.role === 'note-reference') continue
    // A word or a number is no orphan.
    if (kind === 'latin') return false
    if (kind === 'han' && ++han >= LAST_LINE_HAN) return false
  }
  return true
}
