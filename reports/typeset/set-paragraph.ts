import { balanceLines } from './balance-lines.ts'
import { fillLines } from './fill-lines.ts'
import { justifyLines } from './justify-lines.ts'
import { mendLastLine } from './last-line.ts'
import { shrinkToWords } from './shrink-to-words.ts'
import type { SetLine, SetParagraph, ShapedParagraph } from './types.ts'

/**
 * Sets a shaped paragraph in lines at most `width` points wide. Nothing is clipped: a word that is longer is divided; in
 * headings and labels the type gets smaller before that.
 */
export function setParagraph(given: ShapedParagraph, width: number): SetParagraph {
  const shaped = given.paragraph.wrap === 'balance' ? shrinkToWords(given, width) : given
  const lines = breakLines(shaped, width)
  return {
    shaped,
    lines,
    width: Math.max(0, ...lines.map((line) => line.width)),
    height: lines.length * shaped.paragraph.leading,
  }
}

function breakLines(shaped: ShapedParagraph, width: number): readonly SetLine[] {
  const filled = fillLines(shaped, width)
  if (wantsBalance(shaped, filled, width)) return balanceLines(shaped, width, filled)
  const mended = mendLastLine(shaped, filled, width)
  return shaped.paragraph.align === 'justify' ? justifyLines(shaped, mended, width) : mended
}

/** `pretty` balances what is set narrow, in few lines, when the last is shorter than this share of the measure. */
const PRETTY_LINES = 3
const PRETTY_MEASURE_EM = 30
const SHORT_LAST_LINE = 0.35

function wantsBalance(shaped: ShapedParagraph, lines: readonly SetLine[], width: number): boolean {
  if (lines.length < 2) return false
  switch (shaped.paragraph.wrap) {
    case 'fill':
      return false
    case 'balance':
      return true
    case 'pretty':
      return (
        lines.length <= PRETTY_LINES &&
        width <= PRETTY_MEASURE_EM * (shaped.paragraph.spans[0]?.size ?? 0) &&
        (lines.at(-1)?.width ?? 0) < width * SHORT_LAST_LINE
      )
  }
}
