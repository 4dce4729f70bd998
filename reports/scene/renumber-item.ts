import type { Owner, SceneItem } from './types.ts'

export interface Renumbering {
  /** The id that a node gets. */
  readonly idOf: (id: number) => number
  /** Where a link leads then. */
  readonly target: (href: string) => string
}

/** An item whose nodes have other ids. */
export function renumberItem(item: SceneItem, { idOf, target }: Renumbering): SceneItem {
  const ownerOf = (owner: Owner): Owner => (owner === 'artifact' ? owner : idOf(owner))
  switch (item.kind) {
    case 'text':
      return {
        ...item,
        owner: ownerOf(item.owner),
        lines: item.lines.map((line) => ({
          ...line,
          runs: line.runs.map((run) => (run.owner === undefined ? run : { ...run, owner: idOf(run.owner) })),
        })),
      }
    case 'link':
      return { ...item, owner: idOf(item.owner), href: target(item.href) }
    case 'box':
    case 'path':
    case 'image':
      return { ...item, owner: ownerOf(item.owner) }
  }
}

/** The id that stands for a name in an address within the document: `#name` becomes `#12`. */
export function resolveHref(href: string, names: ReadonlyMap<string, number>): string {
  if (!href.startsWith('#')) return href
  const id = names.get(href.slice(1))
  if (id === undefined) throw new Error(`A link leads to ${href}, and no part of the document has that name.`)
  return `#${String(id)}`
}
