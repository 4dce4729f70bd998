import type { Role } from '../doc/types.ts'
import type { JoinNode, PageOfPart, ScenePart } from '../scene/join-scenes.ts'
import { pageSpans } from '../scene/page-spans.ts'
import type { PageSpan } from '../scene/page-spans.ts'

/** A part of a book, its flow and its plates laid out by themselves. */
export interface LaidPart {
  readonly flow: ScenePart
  readonly plates: readonly LaidPlate[]
}

export interface LaidPlate {
  /** Name of the part of the flow that mentions it. */
  readonly anchor: string
  readonly role: Role
  readonly scene: ScenePart
}

/** Pages and nodes in the order in which they are read. */
export interface Sequence {
  readonly pages: readonly PageOfPart[]
  readonly structure: readonly JoinNode[]
}

/**
 * Puts plates between the pages of the flow: each after the page that mentions it, or after the first from there on
 * whose end does not fall into a table. In the structure a plate stands where the next page of the flow begins.
 */
export function weavePart({ flow, plates }: LaidPart): Sequence {
  const spans = pageSpans(flow.pages, flow.structure)
  const after = plates.map((plate) => pageForPlate(plate, flow, spans))
  const pages: PageOfPart[] = []
  const structure: JoinNode[] = []
  const nodes = [...flow.structure.children]
  flow.pages.forEach((_, page) => {
    pages.push({ part: flow, page })
    while (nodes[0] && (spans.get(nodes[0].id)?.first ?? 0) <= page) {
      const [node] = nodes.splice(0, 1)
      if (node) structure.push({ part: flow, node })
    }
    for (const plate of plates.filter((_plate, index) => after[index] === page)) {
      pages.push(...plate.scene.pages.map((_page, index) => ({ part: plate.scene, page: index })))
      structure.push(plateNode(plate))
    }
  })
  return { pages, structure }
}

function plateNode({ role, scene }: LaidPlate): JoinNode {
  const { name, ...kept } = role
  return {
    role: kept,
    ...(name === undefined ? {} : { name }),
    children: scene.structure.children.map((node) => ({ part: scene, node })),
  }
}

/** Index of the page of the flow that the plate comes after. */
function pageForPlate(
  { anchor }: LaidPlate,
  { names, pages, structure }: ScenePart,
  spans: ReadonlyMap<number, PageSpan>,
): number {
  const id = names.get(anchor)
  const mention = id === undefined ? undefined : spans.get(id)?.first
  if (mention === undefined) throw new Error(`No page mentions the plate of ${anchor}.`)
  // Paragraphs may go on behind a plate, what else is divided may not.
  const divided = structure.children
    .filter(({ role }) => role !== 'paragraph')
    .flatMap(({ id: node }) => spans.get(node) ?? [])
  const isWithin = (page: number): boolean => divided.some(({ first, last }) => first <= page && page < last)
  let page = mention
  while (page < pages.length - 1 && isWithin(page)) page++
  return page
}
