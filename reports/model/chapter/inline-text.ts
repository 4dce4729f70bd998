import { joinText } from '../../core/rich-text.ts'
import type { Inline, RichText } from '../../core/rich-text.ts'
import { problem } from '../catalogue/index.ts'
import { chapterHref } from './chapter-href.ts'
import { describeConstruct } from './describe-construct.ts'
import { joinLines } from './join-lines.ts'
import { extentOf } from './parse-mdx.ts'
import type { Problem } from '../../core/problem.ts'
import type { MdastNode } from './parse-mdx.ts'

/** What the text of a paragraph, heading or list item is read with. */
export interface InlineContext {
  /** Of the file. */
  readonly text: string
  /** Of the chapter. */
  readonly slug: string
  /** `offset` counts from the start of the file. */
  readonly report: (problem: Problem, offset: number) => void
}

export interface InlineText {
  readonly text: RichText
  /** For each UTF-16 code unit of its text runs, in order, the offset in the file it was written at. */
  readonly offsets: readonly number[]
}

/** Reads the inline nodes of a block as rich text. */
export function inlineText(nodes: readonly MdastNode[], context: InlineContext): InlineText {
  const reader: InlineReader = { ...context, offsets: [] }
  return joinLines({ text: readInlines(nodes, reader), offsets: reader.offsets })
}

interface InlineReader extends InlineContext {
  readonly offsets: number[]
}

function readInlines(nodes: readonly MdastNode[], reader: InlineReader): RichText {
  return joinText(...nodes.map((node) => readInline(node, reader)))
}

function readInline(node: MdastNode, reader: InlineReader): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return readWords(node.value, extentOf(node), reader)
    case 'strong':
      return [{ kind: 'strong', children: readInlines(node.children, reader) }]
    case 'emphasis':
      return [{ kind: 'emphasis', children: readInlines(node.children, reader) }]
    case 'link':
      return readLink(node, reader)
    case 'break':
      return [{ kind: 'break' }]
    case 'mdxJsxTextElement': {
      const name = node.name ?? ''
      reader.report(problem('chapter/inline-component', name), extentOf(node).start)
      return []
    }
    default:
      reader.report(problem('chapter/unsupported', describeConstruct(node)), extentOf(node).start)
      return []
  }
}

/** A line that goes on in the next. */
const LINE_END = /[ \t]*\r?\n[ \t]*/g

function readWords(
  value: string,
  { start, end }: { readonly start: number; readonly end: number },
  reader: InlineReader,
): readonly Inline[] {
  const written = reader.text.slice(start, end)
  const places = placesIn(value, written)
  // Of two that belong together, the first says it for both.
  const stars = [...value.matchAll(/\*\*/g)].map(({ index }) => places[index] ?? 0)
  const unread = stars.find((at) => written[at - 1] !== '\\')
  if (unread !== undefined) reader.report(problem('chapter/stars'), start + unread)
  let words = ''
  let from = 0
  const take = (part: string, to: number): void => {
    words += part
    for (let index = 0; index < part.length; index++) reader.offsets.push(start + (places[from + index] ?? 0))
    from = to
  }
  for (const { 0: lineEnd, index } of value.matchAll(LINE_END)) {
    take(value.slice(from, index), index)
    take('\n', index + lineEnd.length)
  }
  take(value.slice(from), value.length)
  return words === '' ? [] : [{ kind: 'text', text: words }]
}

/** Where each code unit of a text stands in what was written for it: backslashes and entities make that longer. */
function placesIn(value: string, written: string): readonly number[] {
  let next = 0
  return Array.from({ length: value.length }, (_, index) => {
    const found = written.indexOf(value[index] ?? '', next)
    const at = found === -1 ? next : found
    next = found === -1 ? next : found + 1
    return at
  })
}

function readLink(node: Extract<MdastNode, { type: 'link' }>, reader: InlineReader): readonly Inline[] {
  const { start } = extentOf(node)
  const children = readInlines(node.children, reader)
  const href = chapterHref(node.url, reader.slug)
  if (href === undefined) reader.report(problem('chapter/bad-link', node.url), start)
  if (children.length === 0) reader.report(problem('text/empty-markup', 'link'), start)
  if (typeof node.title === 'string') {
    reader.report(problem('chapter/unsupported', 'The title of a link'), start)
  }
  return [{ kind: 'link', href: href ?? '', children }]
}
