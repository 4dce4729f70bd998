import type { StructureNode } from '../../scene/types.ts'
import { nodesById } from '../../scene/walk-structure.ts'
import { structureTag } from './structure-tag.ts'

/** Which marked content of which page belongs to which structure node; filled while the pages are written. */
export interface Tagging {
  readonly nodes: ReadonlyMap<number, StructureNode>
  /** Per node, in order of writing. */
  readonly contents: Map<number, TaggedContent[]>
  /** Per page and marked-content id, the node it belongs to. */
  readonly owners: number[][]
  count: number
}

export interface TaggedContent {
  /** Index of the page. */
  readonly page: number
  readonly mcid: number
  /** Counts up over the whole document. */
  readonly order: number
}

export function startTagging(structure: StructureNode): Tagging {
  return { nodes: nodesById(structure), contents: new Map(), owners: [], count: 0 }
}

export function addContent(
  tagging: Tagging,
  page: number,
  owner: number,
): { readonly tag: string; readonly mcid: number } {
  const node = nodeOf(tagging, owner)
  const owners = (tagging.owners[page] ??= [])
  const mcid = owners.push(owner) - 1
  const content = { page, mcid, order: tagging.count++ }
  const known = tagging.contents.get(owner)
  if (known) known.push(content)
  else tagging.contents.set(owner, [content])
  return { tag: structureTag(node), mcid }
}

export function nodeOf(tagging: Tagging, id: number): StructureNode {
  const node = tagging.nodes.get(id)
  if (!node) throw new Error(`No structure node has the id ${String(id)}.`)
  return node
}
