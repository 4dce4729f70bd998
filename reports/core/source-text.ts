import type { Place } from './problem.ts'

/** The text of one file with what is needed to turn an offset into a place. */
export interface SourceText {
  readonly file: string
  readonly text: string
  /** Offset of the first character of each line, ascending; the first is 0. */
  readonly lineStarts: readonly number[]
}

export function sourceText(file: string, text: string): SourceText {
  const lineStarts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) lineStarts.push(match.index + match[0].length)
  return { file, text, lineStarts }
}

/** The place of an offset in UTF-16 code units; offsets beyond the end fall on the end. */
export function placeAt(source: SourceText, offset: number): Place {
  const at = Math.min(Math.max(offset, 0), source.text.length)
  const line = lineOf(source.lineStarts, at)
  const start = source.lineStarts[line] ?? 0
  return { file: source.file, line: line + 1, column: at - start + 1, sourceText: source.text }
}

function lineOf(lineStarts: readonly number[], offset: number): number {
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lineStarts[middle] ?? Infinity) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
