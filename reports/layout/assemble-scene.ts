import { roundCoordinate } from '../core/geometry.ts'
import type { Doc } from '../doc/types.ts'
import type { Owner, Scene, SceneItem, ScenePage, StructureNode } from '../scene/types.ts'
import type { DraftNode } from './draft.ts'

/** Numbers the structure in reading order and puts pages and tree together. */
export function assembleScene(
  doc: Doc,
  draft: { readonly pages: readonly ScenePage[]; readonly root: DraftNode },
): Scene {
  const numbers = new Map<number, number>()
  const names = new Map<string, number>()
  const structure = resolveLinks(numberTree(draft.root, { numbers, names }), names)
  return {
    locale: doc.locale,
    title: doc.title,
    description: doc.description,
    author: doc.author,
    updated: doc.updated,
    ...(doc.url === undefined ? {} : { url: doc.url }),
    pages: draft.pages.map((page) => ({
      ...page,
      height: roundCoordinate(page.height),
      items: page.items.map((item) => renumber(item, { numbers, names })),
    })),
    structure,
  }
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

function resolveLinks(node: StructureNode, names: ReadonlyMap<string, number>): StructureNode {
  const children = node.children.map((child) => resolveLinks(child, names))
  return { ...node, children, ...(node.href === undefined ? {} : { href: resolveHref(node.href, names) }) }
}

/** `#name` becomes `#12`, the id of the node of that name. */
function resolveHref(href: string, names: ReadonlyMap<string, number>): string {
  if (!href.startsWith('#')) return href
  const id = names.get(href.slice(1))
  if (id === undefined) throw new Error(`A link leads to ${href}, and no part of the document has that name.`)
  return `#${String(id)}`
}

function renumber(item: SceneItem, { numbers, names }: Numbering): SceneItem {
  switch (item.kind) {
    case 'text':
      return {
        ...item,
        owner: numberOf(item.owner, numbers),
        lines: item.lines.map((line) => ({
          ...line,
          runs: line.runs.map((run) =>
            run.owner === undefined ? run : { ...run, owner: numberFor(run.owner, numbers) },
          ),
        })),
      }
    case 'link':
      return { ...item, owner: numberFor(item.owner, numbers), href: resolveHref(item.href, names) }
    case 'box':
    case 'path':
    case 'image':
      return { ...item, owner: numberOf(item.owner, numbers) }
  }
}

function numberOf(owner: Owner, numbers: ReadonlyMap<number, number>): Owner {
  return owner === 'artifact' ? owner : numberFor(owner, numbers)
}

function numberFor(id: number, numbers: ReadonlyMap<number, number>): number {
  const number = numbers.get(id)
  if (number === undefined) throw new Error(`Node ${String(id)} is not in the tree.`)
  return number
}
