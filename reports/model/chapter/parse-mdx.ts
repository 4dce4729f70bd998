import { mdxToMdast } from 'satteri'
import type { MdastNode } from 'satteri'
import { issueAt } from '../../core/problem.ts'
import { placeAt } from '../../core/source-text.ts'
import { problem } from '../catalogue/index.ts'
import type { Issue } from '../../core/issue.ts'
import type { SourceText } from '../../core/source-text.ts'

export type { MdastNode } from 'satteri'

export type MdastRoot = Extract<MdastNode, { type: 'root' }>

/** Reads MDX by the parser of the site, so that a chapter means the same on paper as on its page. */
export function parseMdx(source: SourceText): { readonly root: MdastRoot } | { readonly issue: Issue } {
  try {
    const root = mdxToMdast(source.text, { features: { smartPunctuation: false } })
    if (root.type !== 'root') throw new Error(`The parser gave ${root.type} for a whole file.`)
    return { root }
  } catch (error) {
    const found = error instanceof Error ? SYNTAX_ERROR.exec(error.message) : null
    if (found === null) throw error
    const [, line = '1', column = '1', reason = ''] = found
    const offset = (source.lineStarts[Number(line) - 1] ?? 0) + Number(column) - 1
    return { issue: issueAt(problem('chapter/syntax', reason), placeAt(source, offset)) }
  }
}

/** `1:6: Unexpected character … (note: …) (mdx-jsx:unexpected-character)`. */
const SYNTAX_ERROR = /^(\d+):(\d+): (.+?)(?: \(note: .*\))?(?: \([\w-]+:[\w-]+\))?$/su

/** Where a node begins and ends in its file, in UTF-16 code units. */
export function extentOf({ position }: MdastNode): { readonly start: number; readonly end: number } {
  const start = position?.start.offset
  const end = position?.end.offset
  if (start === undefined || end === undefined) throw new Error('The parser gave a node without its place.')
  return { start, end }
}
