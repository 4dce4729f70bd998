import type { Insets, Rect } from '../core/geometry.ts'
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
 * Measures paragraphs and fixed drawings that stand one under another, or beside columns of fixed width; undefined for
 * any tree that asks for more than that.
 */
export function measurePlain(node: BoxNode, width: number, fonts: FontSet): MeasuredBox | undefined {
  return isPlain(node) ? measureAt(node, { x: 0, y: 0, width, fonts }) : undefined
}

function isPlain(node: BoxNode): boolean {
  switch (node.kind) {
    case 'text':
      return node.width === 'fill' && node.grow === undefined
    case 'drawing':
      return typeof node.width === 'number' && typeof node.height === 'number' && !node.letter
    case 'image':
      return true
    case 'stack':
      return isPlainStack(node)
    case 'grid':
      return false
  }
}

function isPlainStack(stack: StackNode): boolean {
  const { justify, wrap, grow, width } = stack
  if (justify || wrap || grow !== undefined || width !== undefined) return false
  return stack.direction === 'column' ? isPlainColumn(stack) : isPlainRow(stack)
}

function isPlainColumn({ align, children }: StackNode): boolean {
  return !align && children.every(isPlain)
}

/** Columns from the top down, all of given width but one, which takes what they leave. */
function isPlainRow({ align, children }: StackNode): boolean {
  const growing = children.filter((child) => child.kind === 'stack' && child.grow !== undefined)
  return align === 'start' && growing.length === 1 && children.every(isPlainInRow)
}

function isPlainInRow(node: BoxNode): boolean {
  if (node.kind !== 'stack' || node.direction !== 'column' || node.justify || node.wrap) return false
  return (node.width === undefined) === (node.grow !== undefined) && isPlainColumn(node)
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
      throw new Error('A grid is no plain box.')
  }
}

function fixedRect(node: Extract<BoxNode, { kind: 'drawing' | 'image' }>, { x, y }: Place): Rect {
  const { width, height } = node
  if (width === 'fill' || height === 'fill') throw new Error('A plain drawing has its own size.')
  return { x, y, width, height }
}

function measureStack(node: StackNode, place: Place): MeasuredBox {
  return node.direction === 'column' ? measureColumn(node, place) : measureRow(node, place)
}

function measureColumn(node: StackNode, place: Place): MeasuredBox {
  const { x, y, width, fonts } = place
  const { padding = NO_PADDING, gap = 0 } = node
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

function measureRow(node: StackNode, place: Place): MeasuredBox {
  const { x, y, width, fonts } = place
  const { padding = NO_PADDING, gap = 0 } = node
  const given = node.children.reduce(
    (sum, child) => sum + givenWidth(child),
    gap * (node.children.length - 1),
  )
  const spare = Math.max(0, width - padding.left - padding.right - given)
  const top = y + padding.top
  let left = x + padding.left
  const children = node.children.map((child) => {
    const childWidth = givenWidth(child) || spare
    const measured = measureAt(child, { x: left, y: top, width: childWidth, fonts })
    left += childWidth + gap
    return measured
  })
  const height = Math.max(...children.map(({ rect }) => rect.height))
  return { node, rect: { x, y, width, height: padding.top + height + padding.bottom }, children }
}

function givenWidth(node: BoxNode): number {
  return 'width' in node && typeof node.width === 'number' ? node.width : 0
}

const NO_PADDING: Insets = { top: 0, right: 0, bottom: 0, left: 0 }
