import type { BoxNode, Doc, FlowNode } from '../doc/types.ts'
import { isAsciiLetterOrDigit, isCommonHan } from '../typeset/characters.ts'
import type { Paragraph } from '../typeset/types.ts'

/** What a Chinese character is wide at the least, in em, and a Latin letter or digit; other characters do not count. */
const HAN_WIDTH = 1
const LETTER_WIDTH = 0.2

/**
 * A number of pages that a document does not fall below, from the room that its characters need: it costs a
 * hundredth of laying the document out.
 */
export function leastPages({ page, body }: Doc): number {
  if (page.height === 'content') return 1
  const { top, right, bottom, left } = page.margin
  const area = (page.width - left - right) * (page.height - top - bottom)
  return Math.ceil(sum(body.map(flowArea)) / area)
}

/** Points squared. */
function flowArea(node: FlowNode): number {
  switch (node.kind) {
    case 'group':
      return sum(node.children.map(flowArea))
    case 'box':
      return boxArea(node.box)
    case 'table': {
      const cells = node.groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
      return sum(cells.map(({ paragraph }) => textArea(paragraph)))
    }
  }
}

function boxArea(node: BoxNode): number {
  switch (node.kind) {
    case 'stack':
    case 'grid':
      return sum(node.children.map(boxArea))
    case 'text':
      return textArea(node.paragraph)
    case 'drawing':
    case 'image':
      return 0
  }
}

function textArea({ spans, leading }: Paragraph): number {
  return leading * sum(spans.map(({ text, size }) => size * leastWidth(text)))
}

function leastWidth(text: string): number {
  let width = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (isCommonHan(code)) width += HAN_WIDTH
    else if (isAsciiLetterOrDigit(code)) width += LETTER_WIDTH
  }
  return width
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
