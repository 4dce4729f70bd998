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
  const structure = numberTree(draft.root, numbers)
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
      items: page.items.map((item) => renumber(item, numbers)),
    })),
    structure,
  }
}

/** Ids count up from 1 in pre-order; what a transparent node holds belongs to the node around it. */
function numberTree(root: DraftNode, numbers: Map<number, number>): StructureNode {
  let count = 0
  const visit = (node: DraftNode, parent: number): readonly StructureNode[] => {
    if (node.role === 'transparent') {
      numbers.set(node.id, parent)
      return node.children.flatMap((child) => visit(child, parent))
    }
    const id = ++count
    numbers.set(node.id, id)
    const children = node.children.flatMap((child) => visit(child, id))
    return [{ ...node, role: node.role, id, children }]
  }
  const [structure] = visit(root, 0)
  if (!structure) throw new Error('The document has no root.')
  return structure
}

function renumber(item: SceneItem, numbers: ReadonlyMap<number, number>): SceneItem {
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
      return { ...item, owner: numberFor(item.owner, numbers) }
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
