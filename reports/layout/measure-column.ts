import type { Rect } from '../core/geometry.ts'
import type { BoxNode, StackNode } from '../doc/types.ts'
import type { FontSet } from '../fonts/types.ts'
import { setParagraph } from '../typeset/set-paragraph.ts'
import { shapeParagraph } from '../typeset/shape-paragraph.ts'
import type { SetParagraph } from '../typeset/types.ts'

/** A box tree with the place of every node and the lines of every text, relative to the tree's top left. */
export interface MeasuredBox {
  readonly node: BoxNode
  readonly rect: Rect
  readonly text?: SetParagraph
  /** A drawing's letter. */
  readonly letter?: SetParagraph
  readonly children: readonly MeasuredBox[]
}

/**
 * Measures paragraphs and fixed drawings that stand one under another, in nested columns or alone; undefined for any
 * tree that asks for more than that.
 */
export function measureColumn(node: BoxNode, width: number, fonts: FontSet): MeasuredBox | undefined {
  return isColumn(node) ? measureAt(node, { x: 0, y: 0, width, fonts }) : undefined
}

function isColumn(node: BoxNode): boolean {
  switch (node.kind) {
    case 'text':
      return node.width === 'fill' && node.grow === undefined
    case 'drawing':
      return typeof node.width === 'number' && typeof node.height === 'number' && !node.letter
    case 'image':
      return true
    case 'stack':
      return isPlainStack(node) && node.children.every(isColumn)
    case 'grid':
      return false
  }
}

function isPlainStack({ direction, align, justify, wrap, grow, width }: StackNode): boolean {
  return direction === 'column' && !align && !justify && !wrap && grow === undefined && width === undefined
}

interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly fonts: FontSet
}

function measureAt(node: BoxNode, place: Place): MeasuredBox {
  const { x, y, width, fonts } = place
  switch (node.kind) {
    case 'text': {
      const text = setParagraph(shapeParagraph(node.paragraph, fonts), width)
      return { node, rect: { x, y, width, height: text.height }, text, children: [] }
    }
    case 'drawing':
    case 'image':
      return { node, rect: fixedRect(node, place), children: [] }
    case 'stack':
      return measureStack(node, place)
    case 'grid':
      throw new Error('A grid is no plain column.')
  }
}

function fixedRect(node: Extract<BoxNode, { kind: 'drawing' | 'image' }>, { x, y }: Place): Rect {
  const { width, height } = node
  if (width === 'fill' || height === 'fill') throw new Error('A drawing in a plain column has its own size.')
  return { x, y, width, height }
}

function measureStack(node: StackNode, place: Place): MeasuredBox {
  const { x, y, width, fonts } = place
  const { padding = { top: 0, right: 0, bottom: 0, left: 0 }, gap = 0 } = node
  const inner = width - padding.left - padding.right
  const children: MeasuredBox[] = []
  let below = y + padding.top
  for (const child of node.children) {
    if (children.length > 0) below += gap
    const measured = measureAt(child, { x: x + padding.left, y: below, width: inner, fonts })
    children.push(measured)
    below += measured.rect.height
  }
  return { node, rect: { x, y, width, height: below + padding.bottom - y }, children }
}
