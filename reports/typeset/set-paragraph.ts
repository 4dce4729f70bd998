import { isChinese } from '../core/locale.ts'
import { CLAUSE_ENDS, isHan } from './characters.ts'
import type { SetLine, SetParagraph, ShapedParagraph } from './types.ts'

/** Rounding in sums of advances must not push a character that fits to the next line. */
const TOLERANCE = 0.01

/** The last line of a Chinese paragraph has at least so many Han characters. */
const LAST_LINE_HAN = 2

/** Sets a shaped paragraph in lines at most `width` points wide. Nothing is clipped: a long word is divided. */
export function setParagraph(shaped: ShapedParagraph, width: number): SetParagraph {
  const filled = fillLines(shaped, width)
  const lines = wantsBalance(shaped, filled, width)
    ? balanceLines(shaped, width, filled)
    : mendLastLine(shaped, filled)
  return {
    shaped,
    lines,
    width: Math.max(0, ...lines.map((line) => line.width)),
    height: lines.length * shaped.paragraph.leading,
  }
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

/** Width of the paragraph set in one line for each required break, in points. */
export function maxContentWidth(shaped: ShapedParagraph): number {
  return Math.max(0, ...fillLines(shaped, Number.POSITIVE_INFINITY).map((line) => line.width))
}

/** Width of the widest piece that no line break may divide, in points. */
export function minContentWidth(shaped: ShapedParagraph): number {
  let widest = 0
  let start = 0
  for (let index = 1; index <= shaped.clusters.length; index++) {
    if (index < shaped.clusters.length && shaped.breaks[index] === 'none') continue
    widest = Math.max(widest, lineOf(shaped, start, index).width)
    start = index
  }
  return widest
}

function lineOf(shaped: ShapedParagraph, start: number, end: number): SetLine {
  let inkEnd = end
  while (inkEnd > start && shaped.clusters[inkEnd - 1]?.blank === true) inkEnd--
  let width = 0
  for (let index = start; index < inkEnd; index++) {
    const cluster = shaped.clusters[index]
    if (cluster) width += cluster.advance + (index > start ? cluster.gap : 0)
  }
  return { start, end, width }
}

function fillLines(shaped: ShapedParagraph, width: number): readonly SetLine[] {
  const { clusters, breaks } = shaped
  const lines: SetLine[] = []
  let start = 0
  let used = 0
  let opportunity = 0
  for (let index = 0; index < clusters.length; index++) {
    const cluster = clusters[index]
    if (!cluster) break
    if (index > start && breaks[index] === 'required') {
      lines.push(lineOf(shaped, start, index))
      start = index
      used = 0
    }
    if (index > start && breaks[index] === 'allowed') opportunity = index
    const advance = cluster.advance + (index > start ? cluster.gap : 0)
    if (!cluster.blank && index > start && used + advance > width + TOLERANCE) {
      const end = opportunity > start ? opportunity : index
      lines.push(lineOf(shaped, start, end))
      start = end
      used = lineOf(shaped, start, index).width
      used += trailingBlanks(shaped, start, index)
      used += cluster.advance + (index > start ? cluster.gap : 0)
    } else {
      used += advance
    }
  }
  if (start < clusters.length) lines.push(lineOf(shaped, start, clusters.length))
  return lines
}

function trailingBlanks(shaped: ShapedParagraph, start: number, end: number): number {
  let width = 0
  for (let index = end - 1; index >= start && shaped.clusters[index]?.blank === true; index--) {
    width += shaped.clusters[index]?.advance ?? 0
  }
  return width
}

/** Carries characters over until the last line is no orphan, as far as line breaks allow. */
function mendLastLine(shaped: ShapedParagraph, lines: readonly SetLine[]): readonly SetLine[] {
  const last = lines.at(-1)
  const before = lines.at(-2)
  if (!last || !before || !isChinese(shaped.paragraph.locale)) return lines
  if (shaped.breaks[last.start] === 'required' || !isOrphan(shaped, last)) return lines
  for (let start = last.start - 1; start > before.start; start--) {
    if (shaped.breaks[start] !== 'allowed') continue
    const mended = lineOf(shaped, start, last.end)
    if (isOrphan(shaped, mended)) continue
    if (mended.width > before.width + TOLERANCE) return lines
    return [...lines.slice(0, -2), lineOf(shaped, before.start, start), mended]
  }
  return lines
}

function isOrphan(shaped: ShapedParagraph, line: SetLine): boolean {
  const texts = shaped.clusters.slice(line.start, line.end).map((cluster) => cluster.text)
  const han = texts.filter((text) => isHan(text)).length
  const words = texts.some((text) => /[\p{Script=Latin}\p{Nd}]/u.test(text))
  return han < LAST_LINE_HAN && !words
}

/** Lines of like length, as few as the widest setting needs: divided between clauses where that is even enough. */
function balanceLines(
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
  for (let index = 1; index < shaped.clusters.length; index++) {
    if (shaped.breaks[index] !== 'allowed' || !CLAUSE_ENDS.has(lastInk(shaped, index))) continue
    const upper = lineOf(shaped, 0, index)
    const lower = lineOf(shaped, index, shaped.clusters.length)
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
  let low = Math.max(minContentWidth(shaped), width / filled.length / 2)
  let high = width
  let best = mendLastLine(shaped, filled)
  for (let step = 0; step < 7 && high - low > 1; step++) {
    const middle = (low + high) / 2
    const lines = mendLastLine(shaped, fillLines(shaped, middle))
    if (lines.length <= filled.length && lines.every((line) => line.width <= width)) {
      best = lines
      high = middle
    } else {
      low = middle
    }
  }
  return best
}
