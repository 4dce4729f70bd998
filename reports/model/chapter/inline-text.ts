import { joinText } from '../../core/rich-text.ts'
import type { Inline, RichText } from '../../core/rich-text.ts'
import { problem } from '../catalogue/index.ts'
import { chapterHref } from './chapter-href.ts'
import { describeConstruct } from './describe-construct.ts'
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
  return { text: readInlines(nodes, reader), offsets: reader.offsets }
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

/** A line that goes on in the next: in print, lines end elsewhere. */
const LINE_END = /[ \t]*\r?\n[ \t]*/g
const HAN_BEFORE = /[\p{Script=Han}，。；：、！？]$/u
const HAN_AFTER = /^[\p{Script=Han}，。；：、！？]/u

function readWords(
  value: string,
  { start, end }: { readonly start: number; readonly end: number },
  reader: InlineReader,
): readonly Inline[] {
  const written = reader.text.slice(start, end)
  const places = placesIn(value, written)
  for (const { index } of value.matchAll(/\*\*/g)) {
    const at = places[index] ?? 0
    if (written[at - 1] !== '\\') reader.report(problem('chapter/stars'), start + at)
  }
  let words = ''
  let from = 0
  const take = (to: number): void => {
    words += value.slice(from, to)
    for (let index = from; index < to; index++) reader.offsets.push(start + (places[index] ?? 0))
  }
  for (const lineEnd of value.matchAll(LINE_END)) {
    take(lineEnd.index)
    from = lineEnd.index + lineEnd[0].length
    // Chinese is written without spaces, and a line's end is none.
    if (HAN_BEFORE.test(words) && HAN_AFTER.test(value.slice(from))) continue
    words += ' '
    reader.offsets.push(start + (places[lineEnd.index] ?? 0))
  }
  take(value.length)
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
