import { sourceText } from '../core/source-text.ts'
import { problem } from './catalogue/index.ts'
import type { SourceText } from '../core/source-text.ts'
import type { Issue } from '../core/issue.ts'

/** A content file larger than this is not written by hand. */
export const MAX_TEXT_BYTES = 1_000_000

export type DecodedText = { readonly source: SourceText } | { readonly issue: Issue }

/** Decodes a file strictly as UTF-8; a byte order mark is dropped. */
export function decodeText(file: string, bytes: Uint8Array): DecodedText {
  if (bytes.length > MAX_TEXT_BYTES) {
    return { issue: { ...problem('file/too-large', bytes.length, MAX_TEXT_BYTES), file } }
  }
  const bad = firstInvalidByte(bytes)
  if (bad === undefined) return { source: sourceText(file, new TextDecoder().decode(bytes)) }
  const lines = new TextDecoder().decode(bytes.subarray(0, bad)).split(/\r\n|\n|\r/)
  const wording = problem('file/not-utf8', bad, bytes[bad] ?? 0, guessEncoding(bytes))
  return { issue: { ...wording, file, line: lines.length, column: (lines.at(-1) ?? '').length + 1 } }
}

/** Offset of the byte sequence that breaks UTF-8, found by halving: a prefix decodes as long as nothing in it is wrong. */
function firstInvalidByte(bytes: Uint8Array): number | undefined {
  if (decodes(bytes, 'whole')) return undefined
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (decodes(bytes.subarray(0, middle), 'start')) good = middle
    else bad = middle
  }
  // The fault shows up to three bytes after the sequence began.
  while (!decodes(bytes.subarray(0, good), 'whole')) good--
  return good
}

/** Whether bytes are UTF-8; the start of a file may end within a sequence. */
function decodes(bytes: Uint8Array, extent: 'whole' | 'start'): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: extent === 'start' })
    return true
  } catch {
    return false
  }
}

function guessEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16'
  if (bytes.includes(0)) return 'UTF-16 or a binary file'
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes)
    return /\p{Script=Han}/u.test(text) ? 'GBK' : undefined
  } catch {
    return undefined
  }
}
