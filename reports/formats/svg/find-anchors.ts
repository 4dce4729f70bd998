import type { ScenePage, SceneItem, StructureNode, TextItem } from '../../scene/types.ts'
import { walkStructure } from '../../scene/walk-structure.ts'

/** Where the links within a page lead. */
export interface Anchors {
  /** The `id` of each text that is led to. */
  readonly ids: ReadonlyMap<SceneItem, string>
  /** The address within the file for a Scene's `#12`; undefined when that node is not on this page. */
  readonly resolve: (href: string) => string | undefined
}

/** Finds, for every link to a node, the first text on the page that belongs to the node or to one below it. */
export function findAnchors(page: ScenePage, nodes: ReadonlyMap<number, StructureNode>): Anchors {
  const hrefs = page.items.filter((item) => item.kind === 'link').map((item) => item.href)
  const ids = new Map<SceneItem, string>()
  const addresses = new Map<string, string>()
  for (const href of new Set(hrefs)) {
    const node = href.startsWith('#') ? nodes.get(Number(href.slice(1))) : undefined
    const text = node && firstText(page, node)
    if (text === undefined) continue
    const id = `n${String(text.owner)}`
    ids.set(text, id)
    addresses.set(href, `#${id}`)
  }
  return { ids, resolve: (href) => addresses.get(href) }
}

function firstText(page: ScenePage, node: StructureNode): TextItem | undefined {
  const texts = page.items.filter((item) => item.kind === 'text')
  for (const { node: below } of walkStructure(node)) {
    const text = texts.find((item) => item.owner === below.id)
    if (text !== undefined) return text
  }
  return undefined
}
