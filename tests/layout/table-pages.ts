import type { Scene, ScenePage, StructureNode, TextItem } from '../../reports/scene/types.ts'
import { walkStructure } from '../../reports/scene/walk-structure.ts'

/** A row of a table's body as it stands on the pages. */
export interface PlacedRow {
  readonly node: StructureNode
  /** A label over the rows of a group. */
  readonly isLabel: boolean
  /** Of each cell, the parts that stand on a page each. */
  readonly cells: readonly (readonly PlacedPart[])[]
  /** Indices of the pages it stands on, in order. */
  readonly pages: readonly number[]
}

export interface PlacedPart {
  readonly page: number
  readonly item: TextItem
}

/** The rows of a scene's tables, in order, heads left out. */
export function placedRows(scene: Scene): readonly PlacedRow[] {
  const parts = partsByOwner(scene)
  return walkStructure(scene.structure)
    .filter(({ node, parent }) => node.role === 'row' && parent?.role === 'table-body')
    .map(({ node }) => {
      const cells = node.children.map((cell) => parts.get(cell.id) ?? [])
      const pages = [...new Set(cells.flat().map(({ page }) => page))].sort((a, b) => a - b)
      return { node, isLabel: node.children.length === 1, cells, pages }
    })
}

/** The text of each cell, its parts one after the other. */
export function rowTexts({ cells }: PlacedRow): readonly string[] {
  return cells.map((parts) => parts.map(({ item }) => item.text).join(''))
}

/** Texts of a page in its order. */
export function pageTexts({ items }: ScenePage): readonly TextItem[] {
  return items.filter((item) => item.kind === 'text')
}

/** Texts that are read, without those of decoration. */
export function readTexts(page: ScenePage): readonly TextItem[] {
  return pageTexts(page).filter(({ owner }) => owner !== 'artifact')
}

/** Texts of decoration: what repeats, head and foot of the page. */
export function decorationTexts(page: ScenePage): readonly string[] {
  return pageTexts(page)
    .filter(({ owner }) => owner === 'artifact')
    .map(({ text }) => text)
}

function partsByOwner(scene: Scene): ReadonlyMap<number, readonly PlacedPart[]> {
  const placed = scene.pages.flatMap((page, index) => readTexts(page).map((item) => ({ page: index, item })))
  return Map.groupBy(placed, ({ item }) => Number(item.owner))
}
