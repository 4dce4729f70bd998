import type { Scalar } from 'yaml'
import type { SourceText } from '../core/source-text.ts'

/**
 * The offset in the file of a character of a scalar's value. Folding, indentation and quotes change white space alone,
 * so the two are matched sign by sign; a quoted text with escapes is placed at its start.
 */
export function scalarOffset(source: SourceText, scalar: Scalar, offset: number): number {
  const start = scalar.range?.[0] ?? 0
  const written = source.text.slice(start, scalar.range?.[1] ?? start)
  if (typeof scalar.value !== 'string' || hasEscapes(scalar, written)) return start
  return start + matchOffset(written, scalar.value, { from: bodyStart(scalar, written), offset })
}

function hasEscapes(scalar: Scalar, written: string): boolean {
  if (scalar.type === 'QUOTE_DOUBLE') return written.includes('\\')
  return scalar.type === 'QUOTE_SINGLE' && written.slice(1, -1).includes("'")
}

function bodyStart(scalar: Scalar, written: string): number {
  switch (scalar.type) {
    case 'QUOTE_DOUBLE':
    case 'QUOTE_SINGLE':
      return 1
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED':
      // The signs after `|` or `>` and a comment are no part of the text.
      return written.indexOf('\n') + 1
    default:
      return 0
  }
}

interface Target {
  /** Where the text begins in what is written. */
  readonly from: number
  readonly offset: number
}

function matchOffset(written: string, value: string, target: Target): number {
  let at = target.from
  for (let index = 0; index < target.offset; index++) {
    if (isBlank(value[index])) continue
    while (isBlank(written[at])) at++
    at++
  }
  if (!isBlank(value[target.offset])) while (isBlank(written[at])) at++
  return Math.min(at, written.length)
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character)
}
