import type { Scene, StructureNode, TextItem } from './types.ts'

/** A structure node with its place in the tree. */
export interface StructurePlace {
  readonly node: StructureNode
  readonly parent: StructureNode | undefined
}

/** A node as violations name it. */
export function nameOf(node: StructureNode): string {
  return `node ${String(node.id)} (${node.role})`
}

/** Every node with its parent, in reading order: a node before its children, children from first to last. */
export function walkStructure(root: StructureNode): readonly StructurePlace[] {
  const places: StructurePlace[] = []
  const visit = (node: StructureNode, parent: StructureNode | undefined): void => {
    places.push({ node, parent })
    for (const child of node.children) visit(child, node)
  }
  visit(root, undefined)
  return places
}

/** The nodes of a tree by their ids. */
export function nodesById(root: StructureNode): ReadonlyMap<number, StructureNode> {
  return new Map(walkStructure(root).map(({ node }) => [node.id, node]))
}

/**
 * The text that each node has on the pages, by node id. A paragraph's text includes that of the links in it, and
 * a link has its own text besides. Parts that stand apart, on two pages say, are two entries.
 */
export function collectNodeTexts(scene: Scene): ReadonlyMap<number, readonly string[]> {
  const texts = new Map<number, string[]>()
  const add = (owner: number, text: string): void => {
    const known = texts.get(owner)
    if (known === undefined) texts.set(owner, [text])
    else known.push(text)
  }
  for (const item of scene.pages.flatMap((page) => page.items)) {
    if (item.kind !== 'text' || item.owner === 'artifact') continue
    add(item.owner, item.text)
    for (const [owner, text] of inlineTexts(item)) add(owner, text)
  }
  return texts
}

function inlineTexts({ lines }: TextItem): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  for (const { runs } of lines) {
    for (const { owner, text } of runs) {
      if (owner !== undefined) texts.set(owner, (texts.get(owner) ?? '') + text)
    }
  }
  return texts
}
