import type { LinkItem, Scene, SceneItem, StructureNode, StructureRole, TextItem, TextRun } from './types.ts'
import { nameOf, walkStructure } from './walk-structure.ts'
import type { StructurePlace } from './walk-structure.ts'

/** Roles that hold other nodes and never text of their own. */
const CONTAINERS: ReadonlySet<StructureRole> = new Set<StructureRole>([
  'document',
  'section',
  'list',
  'list-item',
  'contents',
  'contents-entry',
  'table',
  'table-head',
  'table-body',
  'row',
])

/** Checks the bond between items and structure: who owns what, and in what order of pages. */
export function checkOwnership(scene: Scene): readonly string[] {
  const places = walkStructure(scene.structure)
  const byId = new Map(places.map((place) => [place.node.id, place]))
  return [
    ...scene.pages.flatMap((page, pageIndex) =>
      page.items.flatMap((item, index) =>
        checkOwner(item, byId).map(
          (text) => `page ${String(pageIndex + 1)} item ${String(index + 1)}: ${text}`,
        ),
      ),
    ),
    ...checkNodesOwn(scene, places),
    ...checkLinks(scene, places),
    ...checkPageOrder(scene, places),
  ]
}

type PlacesById = ReadonlyMap<number, StructurePlace>

function checkOwner(item: SceneItem, byId: PlacesById): readonly string[] {
  if (item.owner === 'artifact') {
    const owned = item.kind === 'text' ? ownedRuns(item) : []
    return owned.map((run) => `the run "${run.text}" has an owner, its item is decoration`)
  }
  const owner = byId.get(item.owner)?.node
  if (owner === undefined) return [`its owner, node ${String(item.owner)}, does not exist`]
  switch (item.kind) {
    case 'text':
      return [
        ...(CONTAINERS.has(owner.role) ? [`text belongs to ${nameOf(owner)}, which holds nodes only`] : []),
        ...checkRunOwners(item, owner, byId),
      ]
    case 'link':
      return checkLinkItem(item, owner, byId)
    case 'image':
      return owner.role === 'figure' ? [] : [`an image belongs to ${nameOf(owner)}, not to a figure`]
    case 'box':
    case 'path':
      return []
  }
}

function checkRunOwners(item: TextItem, owner: StructureNode, byId: PlacesById): readonly string[] {
  return ownedRuns(item).flatMap((run) => {
    if (isBelow(run.owner, owner, byId)) return []
    return [`the run "${run.text}" belongs to node ${String(run.owner)}, which is not below ${nameOf(owner)}`]
  })
}

type OwnedRun = TextRun & { readonly owner: number }

/** The runs that belong to an inline node. */
function ownedRuns({ lines }: TextItem): readonly OwnedRun[] {
  return lines.flatMap(({ runs }) => (runs.some(isOwned) ? runs.filter(isOwned) : NO_RUNS))
}

const NO_RUNS: readonly OwnedRun[] = []

function isOwned(run: TextRun): run is OwnedRun {
  return run.owner !== undefined
}

function isBelow(id: number, ancestor: StructureNode, byId: PlacesById): boolean {
  for (let parent = byId.get(id)?.parent; parent !== undefined; parent = byId.get(parent.id)?.parent) {
    if (parent === ancestor) return true
  }
  return false
}

function checkLinkItem(item: LinkItem, owner: StructureNode, byId: PlacesById): readonly string[] {
  const violations: string[] = []
  if (owner.role !== 'link') violations.push(`a link area belongs to ${nameOf(owner)}`)
  else if (owner.href !== item.href)
    violations.push(`its address is ${item.href}, that of ${nameOf(owner)} is not`)
  if (item.label.trim() === '') violations.push('a link area has no label')
  if (item.href.startsWith('#')) {
    if (!/^#\d+$/.test(item.href) || !byId.has(Number(item.href.slice(1))))
      violations.push(`${item.href} leads to no node`)
  } else if (!/^(https:\/\/|mailto:)/.test(item.href)) {
    violations.push(`the address ${item.href} is neither https: nor mailto: nor a node`)
  }
  return violations
}

function checkNodesOwn(scene: Scene, places: readonly StructurePlace[]): readonly string[] {
  const owners = new Set<number | 'artifact'>()
  for (const item of scene.pages.flatMap((page) => page.items)) {
    if (item.kind === 'link') continue
    owners.add(item.owner)
    if (item.kind !== 'text') continue
    for (const run of ownedRuns(item)) owners.add(run.owner)
  }
  return places.flatMap(({ node }) => {
    // A data cell may be blank; a head cell that says nothing heads nothing.
    if (node.role === 'cell' || CONTAINERS.has(node.role)) return []
    return node.children.length > 0 || owners.has(node.id)
      ? []
      : [`${nameOf(node)}: nothing on any page belongs to it`]
  })
}

function checkLinks(scene: Scene, places: readonly StructurePlace[]): readonly string[] {
  const areas = new Set(
    scene.pages.flatMap((page) =>
      page.items.filter((item) => item.kind === 'link').map((item) => item.owner),
    ),
  )
  return places
    .filter(({ node }) => node.role === 'link' && !areas.has(node.id))
    .map(({ node }) => `${nameOf(node)}: no page has an area to click for it`)
}

/** Read in the order of the tree, the first items of the nodes never go back a page. */
function checkPageOrder(scene: Scene, places: readonly StructurePlace[]): readonly string[] {
  const firstPage = new Map<number, number>()
  scene.pages.forEach((page, index) => {
    for (const item of page.items) {
      if (item.owner !== 'artifact' && !firstPage.has(item.owner)) firstPage.set(item.owner, index + 1)
    }
  })
  let reached = 0
  return places.flatMap(({ node }) => {
    const page = firstPage.get(node.id)
    if (page === undefined || page >= reached) {
      reached = page ?? reached
      return []
    }
    return [
      `${nameOf(node)}: begins on page ${String(page)}, but what is read before it on page ${String(reached)}`,
    ]
  })
}
