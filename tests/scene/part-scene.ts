import type { ScenePart } from '../../reports/scene/join-scenes.ts'
import type { SceneItem, ScenePage, StructureNode, StructureRole } from '../../reports/scene/types.ts'

/** A node of a part and the pages, from 0, on which it has something. */
export interface PartNode {
  readonly role: StructureRole
  readonly on: readonly number[]
  readonly name?: string
  readonly href?: string
  readonly level?: number
  readonly children?: readonly PartNode[]
}

/** A part of a book: boxes in place of text, for nothing here looks at glyphs. */
export function partScene(pages: number, nodes: readonly PartNode[]): ScenePart {
  const names = new Map<string, number>()
  const items: SceneItem[][] = Array.from({ length: pages }, () => [])
  let count = 1
  const build = ({ on, name, children = [], ...node }: PartNode): StructureNode => {
    const id = ++count
    if (name !== undefined) names.set(name, id)
    for (const page of on) items[page]?.push(boxOf(id))
    if (node.href !== undefined) {
      const rect = { x: 0, y: 0, width: 10, height: 10 }
      items[on[0] ?? 0]?.push({ kind: 'link', owner: id, rect, href: node.href, label: 'there' })
    }
    return { ...node, id, children: children.map(build) }
  }
  const structure: StructureNode = { id: 1, role: 'document', children: nodes.map(build) }
  return { pages: items.map(pageOf), structure, names }
}

function boxOf(owner: number): SceneItem {
  return { kind: 'box', owner, rect: { x: 0, y: 0, width: 10, height: 10 }, fill: '#000000', radius: 0 }
}

function pageOf(items: readonly SceneItem[]): ScenePage {
  return { width: 100, height: 100, background: '#ffffff', items }
}
