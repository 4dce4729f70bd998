import { placeAt } from '../../core/source-text.ts'
import { problem } from '../catalogue/index.ts'
import { describeConstruct } from './describe-construct.ts'
import { inlineText } from './inline-text.ts'
import { extentOf } from './parse-mdx.ts'
import type { Problem } from '../../core/problem.ts'
import type { SourceText } from '../../core/source-text.ts'
import type { TextInput, Written } from '../schema/text.ts'
import type { MdastNode, MdastRoot } from './parse-mdx.ts'
import type { ChapterBlockInput, ReferenceInput } from './types.ts'

/** What the blocks of a chapter are read with. */
export interface BlockContext {
  readonly source: SourceText
  readonly slug: string
  readonly report: (problem: Problem, offset: number) => void
  /** Makes a text of what was written from one place of the file to another. */
  readonly addText: (written: Omit<Written, 'value'>, from: number, to: number) => TextInput
}

/** The body of a chapter, block by block. What has no place in one is reported and left out. */
export function readBlocks({ children }: MdastRoot, context: BlockContext): readonly ChapterBlockInput[] {
  const blocks: ChapterBlockInput[] = []
  for (const node of children) {
    const block = readBlock(node, context)
    if (block?.kind === 'heading' && block.level === 3 && !blocks.some(isSection)) {
      context.report(problem('chapter/heading-skips'), extentOf(node).start)
    }
    if (block !== undefined) blocks.push(block)
  }
  return blocks
}

function isSection(block: ChapterBlockInput): boolean {
  return block.kind === 'heading' && block.level === 2
}

function readBlock(node: MdastNode, context: BlockContext): ChapterBlockInput | undefined {
  const { start } = extentOf(node)
  switch (node.type) {
    case 'yaml':
      return undefined
    case 'paragraph':
      return { kind: 'paragraph', text: readText(node, context) }
    case 'heading': {
      const { depth } = node
      const text = readText(node, context)
      if (depth === 2 || depth === 3) return { kind: 'heading', level: depth, text }
      context.report(problem('chapter/heading-level', depth), start)
      return undefined
    }
    case 'list':
      return readList(node, context)
    case 'mdxJsxFlowElement':
      return readComponent(node, context)
    case 'mdxFlowExpression':
      // A comment says nothing to the reader.
      if (/^(?:\s|\/\*[\s\S]*?\*\/)*$/.test(node.value)) return undefined
      break
    default:
      break
  }
  context.report(problem('chapter/unsupported', describeConstruct(node)), start)
  return undefined
}

type TextBlock = Extract<MdastNode, { type: 'paragraph' | 'heading' }>

function readText(node: TextBlock, { source, slug, report, addText }: BlockContext): TextInput {
  const { start, end } = extentOf(node)
  const { text, offsets } = inlineText(node.children, { text: source.text, slug, report })
  if (node.children.length === 0) report(problem('text/empty'), start)
  const inBlock = offsets.map((offset) => offset - start)
  return addText({ text, offsets: inBlock, problems: [], notes: [], at: [] }, start, end)
}

function readList(
  node: Extract<MdastNode, { type: 'list' }>,
  context: BlockContext,
): ChapterBlockInput | undefined {
  const unsupported = (what: string, at: MdastNode): void => {
    context.report(problem('chapter/unsupported', what), extentOf(at).start)
  }
  if (node.ordered === true && node.start !== 1) {
    unsupported('A list that does not begin with 1', node)
    return undefined
  }
  const items = node.children.flatMap((item): readonly TextInput[] => {
    const [paragraph, second] = item.children
    if (typeof item.checked === 'boolean') unsupported('A box to tick', item)
    if (paragraph === undefined) context.report(problem('text/empty'), extentOf(item).start)
    else if (paragraph.type !== 'paragraph') unsupported(describeConstruct(paragraph), paragraph)
    if (second !== undefined)
      unsupported(
        second.type === 'list' ? 'A list within a list' : 'More than one paragraph in an item',
        second,
      )
    return paragraph?.type === 'paragraph' ? [readText(paragraph, context)] : []
  })
  return { kind: 'list', marks: node.ordered === true ? 'numbers' : 'bullets', items }
}

const COMPONENTS: Readonly<Record<string, ReferenceInput['kind']>> = {
  System: 'system',
  OnePager: 'one-pager',
}

function readComponent(
  node: Extract<MdastNode, { type: 'mdxJsxFlowElement' }>,
  { source, report }: BlockContext,
): ReferenceInput | undefined {
  const { start } = extentOf(node)
  const name = node.name ?? ''
  const kind = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined
  if (kind === undefined) {
    report(problem('chapter/unknown-component', name, Object.keys(COMPONENTS)), start)
    return undefined
  }
  const [attribute, second] = node.attributes
  const isId = attribute?.type === 'mdxJsxAttribute' && attribute.name === 'id'
  const id = isId && typeof attribute.value === 'string' ? attribute.value : undefined
  if (id === undefined || second !== undefined || node.children.length > 0) {
    report(problem('chapter/bad-component', name), start)
    return undefined
  }
  return { kind, id, place: placeAt(source, start) }
}
