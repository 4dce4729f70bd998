import { memo } from '../core/memo.ts'
import { renumberItem, resolveHref } from './renumber-item.ts'
import type { ScenePage, StructureNode } from './types.ts'

/** A part of a book laid out by itself. Links within the book are `#name` still, whatever part has that name. */
export interface ScenePart {
  readonly pages: readonly ScenePage[]
  /** The root; its role is `document`. */
  readonly structure: StructureNode
  /** Ids of the nodes that links may lead to. */
  readonly names: ReadonlyMap<string, number>
}

/** Where the pages and nodes of the parts go in the whole. */
export interface JoinPlan {
  /** In order. */
  readonly pages: readonly PageOfPart[]
  /** What the document holds, in reading order. */
  readonly structure: readonly JoinNode[]
}

export interface PageOfPart {
  readonly part: ScenePart
  /** Index in the part. */
  readonly page: number
}

export type JoinNode =
  /** A node of a part, with all that it holds. */
  | { readonly part: ScenePart; readonly node: StructureNode }
  /** A node of the whole's own, around others. */
  | {
      readonly role: Omit<StructureNode, 'id' | 'children'>
      readonly name?: string
      readonly children: readonly JoinNode[]
    }

/**
 * Makes one of several parts: nodes are numbered anew in reading order, and links find what they name in whichever part
 * it is. Every page and node that is drawn must have its place in the plan, and no name may stand for two things.
 */
export function joinScenes({ pages, structure }: JoinPlan): ScenePart {
  const numbering: Numbering = { count: 1, ids: new Map(), names: new Map(), namesIn: memo(namesOf) }
  const children = structure.map((node) => numberNode(node, numbering))
  const target = (href: string): string => resolveHref(href, numbering.names)
  return {
    pages: pages.map(({ part, page }) => {
      const found = part.pages[page]
      if (!found) throw new Error(`A part has no page ${String(page + 1)}.`)
      const idOf = (id: number): number => idIn(part, id, numbering)
      return { ...found, items: found.items.map((item) => renumberItem(item, { idOf, target })) }
    }),
    structure: resolveNode({ id: 1, role: 'document', children }, target),
    names: numbering.names,
  }
}

interface Numbering {
  count: number
  /** By part, the new id of each old one. */
  readonly ids: Map<ScenePart, Map<number, number>>
  readonly names: Map<string, number>
  /** By node of a part. */
  readonly namesIn: (part: ScenePart) => ReadonlyMap<number, readonly string[]>
}

function numberNode(node: JoinNode, numbering: Numbering): StructureNode {
  if ('part' in node) return numberTree(node.node, node.part, numbering)
  const id = ++numbering.count
  if (node.name !== undefined) nameNode(node.name, id, numbering)
  return { ...node.role, id, children: node.children.map((child) => numberNode(child, numbering)) }
}

function numberTree(node: StructureNode, part: ScenePart, numbering: Numbering): StructureNode {
  const id = ++numbering.count
  const ids = numbering.ids.get(part) ?? startPart(part, numbering)
  if (ids.has(node.id)) throw new Error(`Node ${String(node.id)} of a part has two places in the whole.`)
  ids.set(node.id, id)
  for (const name of numbering.namesIn(part).get(node.id) ?? []) nameNode(name, id, numbering)
  return { ...node, id, children: node.children.map((child) => numberTree(child, part, numbering)) }
}

function startPart(part: ScenePart, numbering: Numbering): Map<number, number> {
  const ids = new Map<number, number>()
  numbering.ids.set(part, ids)
  return ids
}

function namesOf({ names }: ScenePart): ReadonlyMap<number, readonly string[]> {
  const byId = new Map<number, string[]>()
  for (const [name, id] of names) byId.set(id, [...(byId.get(id) ?? []), name])
  return byId
}

function nameNode(name: string, id: number, { names }: Numbering): void {
  if (names.has(name)) throw new Error(`Two parts of the book have the name ${name}.`)
  names.set(name, id)
}

function idIn(part: ScenePart, id: number, { ids }: Numbering): number {
  const number = ids.get(part)?.get(id)
  if (number === undefined) throw new Error(`Node ${String(id)} of a part has no place in the whole.`)
  return number
}

function resolveNode(node: StructureNode, target: (href: string) => string): StructureNode {
  const children = node.children.map((child) => resolveNode(child, target))
  return { ...node, children, ...(node.href === undefined ? {} : { href: target(node.href) }) }
}
