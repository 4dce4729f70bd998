import { roundCoordinate } from '../core/geometry.ts'
import type { Doc } from '../doc/types.ts'
import type { ScenePart } from '../scene/join-scenes.ts'
import { renumberItem, resolveHref } from '../scene/renumber-item.ts'
import type { Scene, ScenePage, StructureNode } from '../scene/types.ts'
import type { DraftNode } from './draft.ts'

/** Pages that are drawn, and the tree that their items belong to. */
export interface Draft {
  readonly pages: readonly ScenePage[]
  readonly root: DraftNode
}

/** Numbers the structure in reading order and puts pages and tree together. */
export function assembleScene(doc: Doc, draft: Draft): Scene {
  const numbers = new Map<number, number>()
  const names = new Map<string, number>()
  const tree = numberTree(draft.root, { numbers, names })
  const target = (href: string): string => resolveHref(href, names)
  return {
    locale: doc.locale,
    title: doc.title,
    description: doc.description,
    author: doc.author,
    updated: doc.updated,
    ...(doc.url === undefined ? {} : { url: doc.url }),
    pages: renumberPages(draft, { numbers, target }),
    structure: resolveLinks(tree, target),
  }
}

/** The same for a part of a book. Links within the book stay open, for they may lead to other parts. */
export function assemblePart(draft: Draft): ScenePart {
  const numbers = new Map<number, number>()
  const names = new Map<string, number>()
  const structure = numberTree(draft.root, { numbers, names })
  return { pages: renumberPages(draft, { numbers, target: (href) => href }), structure, names }
}

interface Numbering {
  /** The final id of each provisional one. */
  readonly numbers: Map<number, number>
  /** The final id of each name that links lead to. */
  readonly names: Map<string, number>
}

/** Ids count up from 1 in pre-order; what a transparent node holds belongs to the node around it. */
function numberTree(root: DraftNode, { numbers, names }: Numbering): StructureNode {
  let count = 0
  const visit = (node: DraftNode, parent: number): readonly StructureNode[] => {
    if (node.role === 'transparent') {
      numbers.set(node.id, parent)
      return node.children.flatMap((child) => visit(child, parent))
    }
    const id = ++count
    const { name, ...kept } = node
    numbers.set(node.id, id)
    if (name !== undefined) names.set(name, id)
    const children = node.children.flatMap((child) => visit(child, id))
    return [{ ...kept, role: node.role, id, children }]
  }
  const [structure] = visit(root, 0)
  if (!structure) throw new Error('The document has no root.')
  return structure
}

type Target = (href: string) => string

function resolveLinks(node: StructureNode, target: Target): StructureNode {
  const children = node.children.map((child) => resolveLinks(child, target))
  return { ...node, children, ...(node.href === undefined ? {} : { href: target(node.href) }) }
}

function renumberPages(
  { pages }: Draft,
  { numbers, target }: { readonly numbers: ReadonlyMap<number, number>; readonly target: Target },
): readonly ScenePage[] {
  const idOf = (id: number): number => numberFor(id, numbers)
  return pages.map((page) => ({
    ...page,
    height: roundCoordinate(page.height),
    items: page.items.map((item) => renumberItem(item, { idOf, target })),
  }))
}

function numberFor(id: number, numbers: ReadonlyMap<number, number>): number {
  const number = numbers.get(id)
  if (number === undefined) throw new Error(`Node ${String(id)} is not in the tree.`)
  return number
}
