import { checkTable } from './check-table.ts'
import type { StructureNode, StructureRole } from './types.ts'
import { nameOf, walkStructure } from './walk-structure.ts'
import type { StructurePlace } from './walk-structure.ts'

/** Roles that may stand in certain parents only. */
const PARENTS: Partial<Record<StructureRole, readonly StructureRole[]>> = {
  'list-item': ['list'],
  label: ['list-item', 'note'],
  'list-body': ['list-item'],
  'contents-entry': ['contents'],
  caption: ['table', 'figure'],
  'table-head': ['table'],
  'table-body': ['table'],
  row: ['table-head', 'table-body'],
  'head-cell': ['row'],
  cell: ['row'],
}

/** Checks the structure tree by itself: ids, nesting, headings, and what each role must say. */
export function checkStructure(root: StructureNode): readonly string[] {
  const places = walkStructure(root)
  const nodes = places.map((place) => place.node)
  return [
    ...(root.role === 'document' ? [] : [`${nameOf(root)}: the root is not a document`]),
    ...checkIds(nodes),
    ...places.flatMap(checkNesting),
    ...checkHeadings(nodes),
    ...nodes.flatMap(checkAttributes),
    ...nodes.flatMap((node) => (node.role === 'list' ? checkList(node) : [])),
    ...nodes.flatMap((node) => (node.role === 'table' ? checkTable(node) : [])),
  ]
}

function checkIds(nodes: readonly StructureNode[]): readonly string[] {
  const seen = new Set<number>()
  let highest = -Infinity
  return nodes.flatMap((node) => {
    const before = highest
    highest = Math.max(highest, node.id)
    if (!Number.isSafeInteger(node.id)) return [`${nameOf(node)}: the id is not a whole number`]
    if (seen.has(node.id)) return [`${nameOf(node)}: another node has this id`]
    seen.add(node.id)
    return node.id > before ? [] : [`${nameOf(node)}: the id comes after ${String(before)} in reading order`]
  })
}

function checkNesting({ node, parent }: StructurePlace): readonly string[] {
  if (parent === undefined) return []
  if (node.role === 'document') return [`${nameOf(node)}: a second document`]
  const allowed = PARENTS[node.role]
  if (allowed === undefined || allowed.includes(parent.role)) return []
  return [`${nameOf(node)}: stands in ${nameOf(parent)}`]
}

function checkHeadings(nodes: readonly StructureNode[]): readonly string[] {
  let previous = 0
  return nodes.flatMap((node) => {
    if (node.role !== 'heading') {
      return node.level === undefined ? [] : [`${nameOf(node)}: has a level but is no heading`]
    }
    const { level } = node
    if (level === undefined || !Number.isInteger(level) || level < 1 || level > 6) {
      return [`${nameOf(node)}: the level is not 1 to 6`]
    }
    const skipped = level > previous + 1
    const violation = `${nameOf(node)}: level ${String(level)} follows level ${String(previous)}`
    previous = level
    return skipped ? [violation] : []
  })
}

function checkAttributes(node: StructureNode): readonly string[] {
  const violations: string[] = []
  if (node.role === 'figure' && (node.alt ?? '').trim() === '') violations.push('has no alternative text')
  if (node.role === 'link' && (node.href ?? '') === '') violations.push('has no address')
  if (node.role === 'head-cell' && node.scope === undefined) violations.push('has no scope')
  for (const span of [node.columnSpan, node.rowSpan]) {
    if (span !== undefined && (!Number.isInteger(span) || span < 1))
      violations.push(`spans ${String(span)} cells`)
  }
  return violations.map((violation) => `${nameOf(node)}: ${violation}`)
}

function checkList(list: StructureNode): readonly string[] {
  if (list.children.length === 0) return [`${nameOf(list)}: has no items`]
  return list.children.flatMap((item) => {
    if (item.role !== 'list-item') return [`${nameOf(item)}: stands in a list but is no list-item`]
    const shape = item.children.map((child) => child.role).join(' ')
    if (shape === 'list-body' || shape === 'label list-body') return []
    return [`${nameOf(item)}: holds "${shape}" in place of a label, if any, and a list-body`]
  })
}
