import { describe, expect, test } from 'vitest'
import { plain } from '../reports/core/rich-text.ts'
import { WORDS } from '../reports/core/words.ts'
import type { FontSet } from '../reports/fonts/types.ts'
import type { ComparisonTable } from '../reports/model/types.ts'
import { layoutReport, renderReport } from '../reports/pipeline.ts'
import { checkScene } from '../reports/scene/check-scene.ts'
import type { Scene, StructureNode } from '../reports/scene/types.ts'
import { walkStructure } from '../reports/scene/walk-structure.ts'
import { decorationTexts, pageTexts, placedRows, readTexts, rowTexts } from './layout/table-pages.ts'
import { groupLabel, longTable } from './layout/long-table.ts'
import { comparable } from './parity/compare.ts'
import { tableGrid } from './parity/model-texts.ts'
import { childrenOf, readPdf, wordsOf } from './parity/read-pdf.ts'
import type { ReadNode } from './parity/read-pdf.ts'
import { fontsFor } from './sample-fonts.ts'

/** In one go, for all tables here say the same words. */
const fonts: FontSet = await fontsFor('zh-Hans', [
  JSON.stringify(longTable({ rows: 300, groupRows: 25 })),
  JSON.stringify(WORDS['zh-Hans']),
  '短（）；。',
])

function layout(document: ComparisonTable): Promise<Scene> {
  return layoutReport({ document, format: 'pdf', fonts })
}

/** Of the whole tree. */
function nodesOf(scene: Scene, role: StructureNode['role']): readonly StructureNode[] {
  return walkStructure(scene.structure).flatMap(({ node }) => (node.role === role ? [node] : []))
}

describe('a table of 300 rows in groups', () => {
  const table = longTable({ rows: 300, groupRows: 25 })
  const heads = tableGrid(table)[0] ?? []
  const scenes = layout(table)

  test('is sound and takes many pages', async () => {
    const scene = await scenes
    expect(scene.pages.length).toBeGreaterThan(20)
    expect(checkScene(scene)).toEqual([])
  })

  test('says each row once, in order', async () => {
    const rows = placedRows(await scenes)
    expect(rows.map((row) => rowTexts(row))).toEqual(tableGrid(table).slice(1))
  })

  test('its head repeats on every page as decoration, and is read once', async () => {
    const scene = await scenes
    const cells = nodesOf(scene, 'table-head').flatMap((head) => head.children.flatMap((row) => row.children))
    expect(cells).toHaveLength(heads.length)
    scene.pages.forEach((page, index) => {
      const read = readTexts(page).filter(({ owner }) => cells.some(({ id }) => id === owner))
      expect(read.map(({ text }) => text)).toEqual(index === 0 ? heads : [])
      const repeated = decorationTexts(page).filter((text) => heads.includes(text))
      expect(repeated).toEqual(index === 0 ? [] : heads)
    })
  })

  test('a group that goes on says so, and no other', async () => {
    const scene = await scenes
    const rows = placedRows(scene)
    const expected = scene.pages.map((_, page) => {
      const first = rows.findIndex((row) => row.pages[0] === page)
      if (rows[first]?.isLabel === true) return []
      const label = rows.slice(0, first).findLast((row) => row.isLabel)
      return label && label.pages[0] !== page ? [`${rowTexts(label)[0] ?? ''}（续）`] : []
    })
    const labels = scene.pages.map((page) => decorationTexts(page).filter((text) => text.startsWith('第 ')))
    expect(labels).toEqual(expected)
    expect(labels.flat().length).toBeGreaterThan(10)
    const read = rows.filter((row) => row.isLabel).map((row) => rowTexts(row)[0])
    expect(read).toEqual(Array.from({ length: 12 }, (_, group) => groupLabel(group)))
  })

  test('no label stands at the foot of a page', async () => {
    const rows = placedRows(await scenes)
    rows.forEach((row, index) => {
      if (row.isLabel) expect(rows[index + 1]?.pages[0]).toBe(row.pages[0])
    })
  })

  test('no row is divided, and a page turns only where the next row does not fit', async () => {
    const scene = await scenes
    const rows = placedRows(scene)
    expect(rows.filter(({ pages }) => pages.length !== 1)).toEqual([])
    const bottom = (row: (typeof rows)[number]): number =>
      Math.max(...row.cells.flat().map(({ item }) => item.box.y + item.box.height))
    const heightOf = (row: (typeof rows)[number]): number =>
      Math.max(...row.cells.flat().map(({ item }) => item.box.height))
    rows.slice(0, -2).forEach((row, index) => {
      const next = rows[index + 1]
      if (!next || next.pages[0] === row.pages[0] || next.isLabel) return
      expect(bottom(row) + heightOf(next)).toBeGreaterThan(841.89 - 50 - 20)
    })
  })

  test('every page says which it is', async () => {
    const { pages } = await scenes
    pages.forEach((page, index) => {
      expect(pageTexts(page).at(-1)?.text).toBe(`${String(index + 1)} / ${String(pages.length)}`)
    })
  })

  test('pdf.js reads each row once, in order', async () => {
    const [file] = await renderReport({ document: table, format: 'pdf', fonts })
    const pages = await readPdf(file?.bytes ?? new Uint8Array())
    // A page's tree has all rows of the table, empty where they stand on another page.
    const read = pages.flatMap(gridOf).filter((row) => row.some((text) => text !== ''))
    expect(read).toEqual(tableGrid(table).map((row) => row.map(comparable)))
  }, 60_000)
})

/** The cells of all tables, row by row. */
function gridOf(node: ReadNode): readonly (readonly string[])[] {
  const children = childrenOf(node)
  return node.role === 'TR' ? [children.map((cell) => comparable(wordsOf(cell)))] : children.flatMap(gridOf)
}

describe('wherever a page ends', () => {
  const counts = Array.from({ length: 26 }, (_, index) => 30 + index)

  test.each(counts)('%d rows leave at least two to the last page', async (rows) => {
    const scene = await layout(longTable({ rows, groupRows: 7 }))
    const placed = placedRows(scene)
    const last = Math.max(...placed.map(({ pages }) => pages.at(-1) ?? 0))
    expect(placed.filter(({ pages, isLabel }) => !isLabel && pages.includes(last)).length).toBeGreaterThan(1)
    expect(placed.map((row) => rowTexts(row))).toEqual(tableGrid(longTable({ rows, groupRows: 7 })).slice(1))
  })

  test.each(counts)('%d rows leave no heading, caption, head or label at the foot', async (rows) => {
    const scene = await layout(longTable({ rows, groupRows: 3 }))
    const heading = new Set(
      ['heading', 'caption', 'table-head'].flatMap((role) =>
        nodesOf(scene, role as StructureNode['role']).flatMap((node) =>
          walkStructure(node).map(({ node: { id } }) => id),
        ),
      ),
    )
    const labels = placedRows(scene).flatMap(({ isLabel, node }) => (isLabel ? node.children : []))
    for (const page of scene.pages) {
      const last = Number(readTexts(page).at(-1)?.owner)
      expect(heading.has(last) || labels.some(({ id }) => id === last)).toBe(false)
    }
  })
})

describe('a row taller than a page', () => {
  const long = '开店、支付、物流、客服一条龙，'.repeat(240)
  const middle = '看成交额、客单价与复购率。'.repeat(3)
  const plainTable = longTable({ rows: 12, groupRows: 6 })
  const table: ComparisonTable = {
    ...plainTable,
    groups: plainTable.groups.map((group, index) => ({
      ...group,
      rows: group.rows.map((row, at) =>
        index === 1 && at === 2
          ? {
              ...row,
              cells: [long, '短', middle].map((text) => ({ kind: 'text', text: plain(text) }) as const),
            }
          : row,
      ),
    })),
  }
  const scenes = layout(table)

  test('is divided between lines, and no other row is', async () => {
    const scene = await scenes
    expect(checkScene(scene)).toEqual([])
    const divided = placedRows(scene).filter(({ pages }) => pages.length > 1)
    expect(divided.map((row) => rowTexts(row))).toEqual([[expect.any(String), long, '短', middle]])
    const [stub, first, second, third] = divided[0]?.cells ?? []
    expect([stub?.length, second?.length, third?.length]).toEqual([1, 1, 1])
    expect(first?.length).toBeGreaterThan(2)
    expect(first?.map(({ page }) => page)).toEqual(first?.map((_, index) => (first[0]?.page ?? 0) + index))
  })

  test('leaves no line alone, and nothing out', async () => {
    const rows = placedRows(await scenes)
    const parts = rows.flatMap(({ cells }) => cells.filter((cell) => cell.length > 1).flat())
    for (const { item } of parts) expect(item.lines.length).toBeGreaterThan(1)
    expect(rows.map((row) => rowTexts(row))).toEqual(tableGrid(table).slice(1))
  })

  test('stays one row in the structure, and its group is named again', async () => {
    const scene = await scenes
    expect(nodesOf(scene, 'table-body').flatMap(({ children }) => children)).toHaveLength(12 + 2)
    const pages = placedRows(scene).find((row) => row.pages.length > 1)?.pages ?? []
    for (const page of pages.slice(1)) {
      expect(decorationTexts(scene.pages[page] ?? { ...emptyPage })).toContain(`${groupLabel(1)}（续）`)
    }
  })

  test('has no rule where it goes on', async () => {
    const scene = await scenes
    const pages = placedRows(scene).find((row) => row.pages.length > 1)?.pages ?? []
    const [first] = pages
    const page = scene.pages[first ?? -1]
    const lowest = Math.max(...(page ? readTexts(page) : []).map(({ box }) => box.y + box.height))
    const below = page?.items.filter((item) => item.kind === 'box' && item.rect.y > lowest - 1) ?? []
    expect(below).toEqual([])
  })
})

const emptyPage = { width: 0, height: 0, background: '#ffffff', items: [] } as const

describe('a table of more rows than are remembered', () => {
  const remembered = longTable({ rows: 1000, groupRows: 25 })
  const table = longTable({ rows: 1001, groupRows: 25 })

  test('says each row once, in order, and looks like one that is remembered', async () => {
    const [scene, other] = [await layout(table), await layout(remembered)]
    expect(placedRows(scene).map((row) => rowTexts(row))).toEqual(tableGrid(table).slice(1))
    expect(placesOf(scene, 20)).toEqual(placesOf(other, 20))
  }, 60_000)

  test('divides a row that is taller than a page', async () => {
    const long = '靠搜索、社交与内容引来流量。'.repeat(240)
    const [first, ...others] = table.groups
    if (!first) throw new Error('The table has no rows.')
    const rows = first.rows.map((row, index) =>
      index === 5
        ? { ...row, cells: [{ kind: 'text', text: plain(long) } as const, ...row.cells.slice(1)] }
        : row,
    )
    const scene = await layout({ ...table, groups: [{ ...first, rows }, ...others] })
    expect(checkScene(scene)).toEqual([])
    const divided = placedRows(scene).filter(({ pages }) => pages.length > 1)
    expect(divided.map((row) => rowTexts(row)[1])).toEqual([long])
  }, 60_000)
})

/** What stands on the first pages, and where to a hundredth of a point; page numbers apart. */
function placesOf(scene: Scene, count: number): readonly string[] {
  return scene.pages
    .slice(0, count)
    .flatMap((page) => readTexts(page))
    .map(({ text, box }) => [text, ...[box.x, box.y, box.width].map((value) => value.toFixed(2))].join(' '))
}

describe('the file', () => {
  test('is the same for the same table', async () => {
    const make = async (): Promise<Uint8Array | undefined> => {
      const document = longTable({ rows: 60, groupRows: 20 })
      return (await renderReport({ document, format: 'pdf', fonts }))[0]?.bytes
    }
    expect(await make()).toEqual(await make())
  })
})
