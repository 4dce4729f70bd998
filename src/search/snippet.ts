import { pieces } from './mark-words.ts'
import type { Piece, Range } from './mark-words.ts'

/** In widths of a Latin letter; a Chinese character has two. */
const WIDTH = 190
/** What stands before the first mark at most. */
const BEFORE = 50

/** What is around the first place that says what was asked for; the beginning, if none does. */
export function cutSnippet(text: string, ranges: readonly Range[]): readonly Piece[] {
  const start = startBefore(text, ranges[0]?.[0] ?? 0)
  const end = endAfter(text, start)
  return [
    ...(start > 0 ? [{ text: '…', marked: false }] : []),
    ...pieces(text, ranges, [start, end]),
    ...(end < text.length ? [{ text: '…', marked: false }] : []),
  ]
}

/** The beginning of a clause, or of the whole, if it is near. */
function startBefore(text: string, mark: number): number {
  let width = 0
  let clause = mark
  for (let at = mark; at > 0; at--) {
    width += widthOf(text[at - 1] ?? '')
    if (width > BEFORE) return clause
    if (isClauseEnd(text, at)) clause = at
  }
  return 0
}

/** Not within an English word. */
function endAfter(text: string, start: number): number {
  let width = 0
  for (let at = start; at < text.length; at++) {
    width += widthOf(text[at] ?? '')
    if (width <= WIDTH) continue
    const broken = /[a-z0-9’'-]*$/i.exec(text.slice(start, at))?.[0].length ?? 0
    return at - broken > start ? at - broken : at
  }
  return text.length
}

function isClauseEnd(text: string, at: number): boolean {
  return /[，。；：！？]/.test(text[at - 1] ?? '') || /[,.;:!?] $/.test(text.slice(at - 2, at))
}

function widthOf(unit: string): number {
  return unit.charCodeAt(0) > 0x2e7f ? 2 : 1
}
