import { beforeAll, describe, expect, test } from 'vitest'
import { assertScene, checkScene } from '../../reports/scene/check-scene.ts'
import type { Scene, SceneItem, StructureNode, TextItem, TextRun } from '../../reports/scene/types.ts'
import { buildSampleScene, SAMPLE_CHARACTERS } from './sample-scene.ts'
import { openTestFonts } from './test-fonts.ts'

let sample: Scene

beforeAll(async () => {
  sample = buildSampleScene(await openTestFonts(SAMPLE_CHARACTERS))
})

/** The scene with the structure node of an id replaced. */
function withNode(scene: Scene, id: number, change: Partial<StructureNode>): Scene {
  const visit = (node: StructureNode): StructureNode => {
    const children = node.children.map(visit)
    return node.id === id ? { ...node, children, ...change } : { ...node, children }
  }
  return { ...scene, structure: visit(scene.structure) }
}

/** The scene with the items of an owner changed, or taken away. */
function withItems(
  scene: Scene,
  owner: number | 'artifact',
  change: (item: SceneItem) => SceneItem | undefined,
): Scene {
  return {
    ...scene,
    pages: scene.pages.map((page) => ({
      ...page,
      items: page.items
        .map((item) => (item.owner === owner ? change(item) : item))
        .filter((item) => item !== undefined),
    })),
  }
}

function withText(scene: Scene, owner: number, change: (item: TextItem) => TextItem): Scene {
  return withItems(scene, owner, (item) => (item.kind === 'text' ? change(item) : item))
}

function withRuns(scene: Scene, owner: number, change: (run: TextRun) => TextRun): Scene {
  return withText(scene, owner, (item) => ({
    ...item,
    lines: item.lines.map((line) => ({ ...line, runs: line.runs.map(change) })),
  }))
}

function leaf(id: number, role: StructureNode['role'], more: Partial<StructureNode> = {}): StructureNode {
  return { id, role, children: [], ...more }
}

describe('checkScene', () => {
  test('finds nothing wrong with a sound scene', () => {
    expect(checkScene(sample)).toEqual([])
    expect(() => {
      assertScene(sample)
    }).not.toThrow()
  })

  test('assertScene throws with every violation', () => {
    const broken = { ...withNode(sample, 2, { level: 3 }), title: ' ' }
    expect(() => {
      assertScene(broken)
    }).toThrow(/- node 2 \(heading\): level 3 follows level 0\n- the scene has no title/)
  })
})

describe('bookmarks', () => {
  test.each([
    ['headings', [2], []],
    ['another node', [2, 4], ['is a bookmark and no heading']],
    ['no node', [999], ['node 999: is a bookmark and no heading']],
  ] as const)('%s', (_, bookmarks, expected) => {
    const found = checkScene({ ...sample, bookmarks })
    expect(found).toHaveLength(expected.length)
    expect(found[0] ?? '').toContain(expected[0] ?? '')
  })
})

describe('structure', () => {
  const cases: readonly (readonly [string, (scene: Scene) => Scene, string])[] = [
    [
      'root',
      (scene) => withNode(scene, 1, { role: 'section' }),
      'node 1 (section): the root is not a document',
    ],
    [
      'second document',
      (scene) => withNode(scene, 40, { role: 'document' }),
      'node 40 (document): a second document',
    ],
    [
      'repeated id',
      (scene) => withNode(scene, 40, { id: 2 }),
      'node 2 (paragraph): another node has this id',
    ],
    [
      'order of ids',
      (scene) => withNode(scene, 4, { id: 50 }),
      'node 5 (row): the id comes after 50 in reading order',
    ],
    [
      'broken id',
      (scene) => withNode(scene, 40, { id: 39.5 }),
      'node 39.5 (paragraph): the id is not a whole number',
    ],
    [
      'heading level',
      (scene) => withNode(scene, 2, { level: 2 }),
      'node 2 (heading): level 2 follows level 0',
    ],
    ['level range', (scene) => withNode(scene, 2, { level: 7 }), 'node 2 (heading): the level is not 1 to 6'],
    [
      'level elsewhere',
      (scene) => withNode(scene, 40, { level: 1 }),
      'node 40 (paragraph): has a level but is no heading',
    ],
    ['a head of plain cells is sound', (scene) => withNode(scene, 6, { role: 'cell' }), ''],
    ['span', (scene) => withNode(scene, 6, { columnSpan: 0 }), 'node 6 (head-cell): spans 0 cells'],
    [
      'figure',
      (scene) => withNode(scene, 40, { role: 'figure' }),
      'node 40 (figure): has no alternative text',
    ],
    ['link', (scene) => withNode(scene, 41, { href: '' }), 'node 41 (link): has no address'],
    [
      'nesting',
      (scene) => withNode(scene, 40, { role: 'cell' }),
      'node 40 (cell): stands in node 1 (document)',
    ],
    ['a table of bodies alone is sound', (scene) => withNode(scene, 4, { role: 'table-body' }), ''],
    [
      'table without body',
      (scene) => withNode(scene, 9, { role: 'section' }),
      'node 3 (table): holds "table-head section" in place of caption?, table-head?, table-body+',
    ],
    [
      'row too short',
      (scene) => withNode(scene, 10, { children: [leaf(11, 'cell')] }),
      'node 10 (row): fills 1 of 3 columns',
    ],
    [
      'row too long',
      (scene) => withNode(scene, 12, { columnSpan: 2 }),
      'node 10 (row): fills 4 of 3 columns',
    ],
    [
      'row span too long',
      (scene) => withNode(scene, 27, { rowSpan: 9 }),
      'node 9 (table-body): a cell spans rows beyond the last',
    ],
    ['empty body', (scene) => withNode(scene, 9, { children: [] }), 'node 9 (table-body): has no rows'],
    [
      'list',
      (scene) => withNode(scene, 40, { role: 'list' }),
      'node 41 (link): stands in a list but is no list-item',
    ],
    [
      'empty list',
      (scene) => withNode(scene, 40, { role: 'list', children: [] }),
      'node 40 (list): has no items',
    ],
    [
      'list item',
      (scene) => withNode(scene, 40, { role: 'list', children: [leaf(41, 'list-item')] }),
      'node 41 (list-item): holds "" in place of a label, if any, and a list-body',
    ],
  ]

  test.each(cases)('%s', (_name, change, violation) => {
    const found = checkScene(change(sample))
    if (violation === '') expect(found).toEqual([])
    else expect(found).toContain(violation)
  })

  test('a head cell needs a scope', () => {
    const cell = leaf(6, 'head-cell')
    const row = leaf(5, 'row', { children: [cell, leaf(7, 'cell'), leaf(8, 'cell')] })
    expect(checkScene(withNode(sample, 4, { children: [row] }))).toContain('node 6 (head-cell): has no scope')
  })

  test('spans over rows and columns may fill a table', () => {
    const rows = [
      leaf(10, 'row', { children: [leaf(11, 'cell', { rowSpan: 2 }), leaf(12, 'cell', { columnSpan: 2 })] }),
      leaf(13, 'row', { children: [leaf(14, 'cell'), leaf(15, 'cell')] }),
    ]
    const found = checkScene(withNode(sample, 9, { children: rows }))
    expect(found.filter((violation) => violation.includes('columns') || violation.includes('spans'))).toEqual(
      [],
    )
  })
})

describe('ownership', () => {
  test('owners exist', () => {
    const found = checkScene(withItems(sample, 2, (item) => ({ ...item, owner: 99 })))
    expect(found).toContain('page 1 item 1: its owner, node 99, does not exist')
    expect(found).toContain('node 2 (heading): nothing on any page belongs to it')
  })

  test('containers own no text', () => {
    const found = checkScene(withItems(sample, 2, (item) => ({ ...item, owner: 3 })))
    expect(found).toContain('page 1 item 1: text belongs to node 3 (table), which holds nodes only')
  })

  test('the owner of a run is below that of its item', () => {
    const found = checkScene(withRuns(sample, 2, (run) => ({ ...run, owner: 41 })))
    expect(found).toContain(
      'page 1 item 1: the run "网络营销与电子商务对照" belongs to node 41, which is not below node 2 (heading)',
    )
  })

  test('decoration has no owner in its runs', () => {
    const found = checkScene(withItems(sample, 40, (item) => ({ ...item, owner: 'artifact' }) as SceneItem))
    expect(found.some((violation) => violation.endsWith('has an owner, its item is decoration'))).toBe(true)
  })

  test('a blank cell is allowed, a blank head cell is not', () => {
    expect(checkScene(withItems(sample, 12, () => undefined))).toEqual([])
    expect(checkScene(withItems(sample, 11, () => undefined))).toEqual([
      'node 11 (head-cell): nothing on any page belongs to it',
    ])
  })

  test('links have areas that agree with them', () => {
    expect(checkScene(withItems(sample, 41, () => undefined))).toEqual([
      'node 41 (link): no page has an area to click for it',
    ])
    const elsewhere = withItems(
      sample,
      41,
      (item) => ({ ...item, href: 'https://example.org/' }) as SceneItem,
    )
    expect(checkScene(elsewhere).join()).toContain(
      'its address is https://example.org/, that of node 41 (link) is not',
    )
    const mute = withItems(sample, 41, (item) => ({ ...item, label: '' }) as SceneItem)
    expect(checkScene(mute).join()).toContain('a link area has no label')
  })

  test.each([
    ['javascript:alert(1)', 'neither https: nor mailto: nor a node'],
    ['http://example.org/', 'neither https: nor mailto: nor a node'],
    ['#99', '#99 leads to no node'],
    ['#', '# leads to no node'],
  ])('address %s', (href, violation) => {
    const scene = withItems(withNode(sample, 41, { href }), 41, (item) => ({ ...item, href }) as SceneItem)
    expect(checkScene(scene).join()).toContain(violation)
  })

  test.each(['#2', 'mailto:someone@example.org'])('address %s is sound', (href) => {
    const scene = withItems(withNode(sample, 41, { href }), 41, (item) => ({ ...item, href }) as SceneItem)
    expect(checkScene(scene)).toEqual([])
  })

  test('reading never goes back a page', () => {
    const [page] = sample.pages
    if (page === undefined) throw new Error('no page')
    const heading = page.items.slice(0, 1)
    const pages = [
      { ...page, items: page.items.slice(1) },
      { ...page, items: heading },
    ]
    expect(checkScene({ ...sample, pages })).toContain(
      'node 6 (head-cell): begins on page 1, but what is read before it on page 2',
    )
    expect(checkScene({ ...sample, pages: pages.toReversed() })).toEqual([])
  })
})

describe('items', () => {
  test('numbers are finite', () => {
    const found = checkScene(
      withText(sample, 2, (item) => ({ ...item, box: { ...item.box, y: Number.NaN } })),
    )
    expect(found).toEqual(['page 1 item 1: a number of this text is not finite'])
  })

  test('nothing leaves the page', () => {
    const move = (x: number): Scene =>
      withItems(sample, 41, (item) => (item.kind === 'link' ? { ...item, rect: { ...item.rect, x } } : item))
    expect(checkScene(move(-0.4))).toEqual([])
    expect(checkScene(move(-0.6)).join()).toContain('this link leaves the page')
    expect(checkScene(move(460.6)).join()).toContain('this link leaves the page')
  })

  test('lines stay in their box', () => {
    const found = checkScene(withText(sample, 2, (item) => ({ ...item, box: { ...item.box, width: 100 } })))
    expect(found).toEqual(['page 1 item 1: line 1, "网络营销与电子商务对照", leaves its box'])
  })

  test('text is the text of its runs but for line breaks', () => {
    expect(
      checkScene(withText(sample, 12, (item) => ({ ...item, text: item.text.replace('。', '') }))).join(),
    ).toContain('is set as')
    const [first] = sample.pages[0]?.items.filter((item) => item.owner === 12) ?? []
    if (first?.kind !== 'text') throw new Error('no text')
    const end = first.lines[0]?.runs[0]?.text.length ?? 0
    const broken = `${first.text.slice(0, end)}\n${first.text.slice(end)}`
    expect(checkScene(withText(sample, 12, (item) => ({ ...item, text: broken })))).toEqual([])
  })

  test('glyphs stand for the run', () => {
    expect(checkScene(withRuns(sample, 2, (run) => ({ ...run, glyphs: run.glyphs.slice(1) })))).toEqual([
      'page 1 item 1: the glyphs of "网络营销与电子商务对照" stand for "络营销与电子商务对照"',
    ])
  })

  test('glyphs do not go back', () => {
    const back = withRuns(sample, 2, (run) => ({
      ...run,
      glyphs: run.glyphs.map((glyph, index) => ({ ...glyph, x: glyph.x - (index === 3 ? 70 : 0) })),
    }))
    expect(checkScene(back)).toEqual(['page 1 item 1: the glyphs of "网络营销与电子商务对照" go back'])
  })

  test('no glyph is missing from the font', () => {
    const missing = withRuns(sample, 2, (run) => ({
      ...run,
      glyphs: run.glyphs.map((glyph) => ({ ...glyph, id: 0 })),
    }))
    expect(checkScene(missing)).toEqual([
      'page 1 item 1: the font serif-700 lacks a glyph of "网络营销与电子商务对照"',
    ])
  })

  test('images are what they say', () => {
    const image: SceneItem = {
      kind: 'image',
      owner: 'artifact',
      rect: { x: 0, y: 0, width: 10, height: 10 },
      mime: 'image/png',
      bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0),
    }
    const pages = sample.pages.map((page) => ({ ...page, items: [...page.items, image] }))
    expect(checkScene({ ...sample, pages }).join()).toMatch(/item \d+: the bytes are not image\/png$/)
  })

  test('colours are written out in lower case', () => {
    expect(checkScene(withRuns(sample, 2, (run) => ({ ...run, colour: '#FFF' })))).toEqual([
      'page 1 item 1: #FFF is no colour',
    ])
  })
})
