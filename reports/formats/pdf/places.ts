import { corners } from '../../core/geometry.ts'
import type { Point, Rect } from '../../core/geometry.ts'
import type { Scene, SceneItem, StructureNode, TextRun } from '../../scene/types.ts'

/** A part of a page, in the scene's coordinates. */
export interface Place {
  /** Index of the page. */
  readonly page: number
  readonly rect: Rect
}

/** Where each structure node with content of its own first stands, and what it covers of that page. */
export function findPlaces(scene: Scene): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>()
  scene.pages.forEach(({ items }, page) => {
    for (const item of items) {
      if (item.kind === 'link') continue
      if (item.owner !== 'artifact') addPlace(places, item.owner, { page, rect: itemBounds(item) })
      if (item.kind === 'text') addInlinePlaces(places, page, item)
    }
  })
  return places
}

/** Where a node first stands: its own content, or else what its descendants cover on their first page. */
export function placeOf(places: ReadonlyMap<number, Place>, node: StructureNode): Place | undefined {
  let place = places.get(node.id)
  for (const child of node.children) {
    const inner = placeOf(places, child)
    if (inner) place = place ? joinPlaces(place, inner) : inner
  }
  return place
}

type DrawnItem = Exclude<SceneItem, { readonly kind: 'link' }>

function addInlinePlaces(
  places: Map<number, Place>,
  page: number,
  { lines }: Extract<SceneItem, { readonly kind: 'text' }>,
): void {
  for (const { runs, baseline, x, width } of lines) {
    runs.forEach((run, index) => {
      if (run.owner === undefined) return
      const end = runs[index + 1]?.x ?? x + width
      addPlace(places, run.owner, { page, rect: runBounds(run, baseline, end) })
    })
  }
}

function runBounds(run: TextRun, baseline: number, end: number): Rect {
  const top = baseline - run.rise - run.size
  return { x: run.x, y: top, width: Math.max(0, end - run.x), height: run.size * 1.25 }
}

function addPlace(places: Map<number, Place>, owner: number, place: Place): void {
  const known = places.get(owner)
  places.set(owner, known ? joinPlaces(known, place) : place)
}

/** The earlier of two places; both together when they are on one page. */
function joinPlaces(a: Place, b: Place): Place {
  if (a.page !== b.page) return a.page < b.page ? a : b
  return { page: a.page, rect: boundsOf([...corners(a.rect), ...corners(b.rect)]) }
}

function itemBounds(item: DrawnItem): Rect {
  switch (item.kind) {
    case 'text':
      return item.box
    case 'box':
    case 'image':
      return item.rect
    case 'path':
      return boundsOf(
        item.commands.flatMap((command) => {
          switch (command.op) {
            case 'move':
            case 'line':
              return [command.to]
            case 'curve':
              return [command.control1, command.control2, command.to]
            case 'close':
              return []
          }
        }),
      )
  }
}

function boundsOf(points: readonly Point[]): Rect {
  const left = Math.min(...points.map(({ x }) => x))
  const top = Math.min(...points.map(({ y }) => y))
  const right = Math.max(...points.map(({ x }) => x))
  const bottom = Math.max(...points.map(({ y }) => y))
  return { x: left, y: top, width: right - left, height: bottom - top }
}
