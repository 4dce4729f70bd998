import { describe, expect, test } from 'vitest'
import { checkOwnership } from '../../reports/scene/check-ownership.ts'
import { checkStructure } from '../../reports/scene/check-structure.ts'
import { joinScenes } from '../../reports/scene/join-scenes.ts'
import type { JoinNode, ScenePart } from '../../reports/scene/join-scenes.ts'
import type { Scene } from '../../reports/scene/types.ts'
import { walkStructure } from '../../reports/scene/walk-structure.ts'
import { partScene } from './part-scene.ts'

const FIRST = partScene(1, [
  { role: 'heading', level: 1, on: [0], name: 'start' },
  { role: 'paragraph', on: [0], children: [{ role: 'link', on: [0], href: '#end' }] },
])
const SECOND = partScene(2, [
  { role: 'heading', level: 1, on: [0] },
  { role: 'paragraph', on: [1], name: 'end', children: [{ role: 'link', on: [1], href: '#start' }] },
])

const nodesOf = (part: ScenePart): readonly JoinNode[] =>
  part.structure.children.map((node) => ({ part, node }))
const pagesOf = (part: ScenePart) => part.pages.map((_, page) => ({ part, page }))

function sceneOf({ pages, structure }: ScenePart): Scene {
  return { locale: 'en', title: 'Book', description: '', author: '', updated: '2026-11-22', pages, structure }
}

describe('joinScenes', () => {
  const joined = joinScenes({
    pages: [...pagesOf(FIRST), ...pagesOf(SECOND)],
    structure: [
      { role: { role: 'section' }, name: 'one', children: nodesOf(FIRST) },
      { role: { role: 'section' }, children: nodesOf(SECOND) },
    ],
  })

  test('numbers all nodes in reading order', () => {
    const nodes = walkStructure(joined.structure).map(({ node }) => `${String(node.id)} ${node.role}`)
    expect(nodes).toEqual([
      '1 document',
      '2 section',
      '3 heading',
      '4 paragraph',
      '5 link',
      '6 section',
      '7 heading',
      '8 paragraph',
      '9 link',
    ])
    expect([...joined.names]).toEqual([
      ['one', 2],
      ['start', 3],
      ['end', 8],
    ])
  })

  test('what stands on pages goes along, and links find the other part', () => {
    const owners = joined.pages.map(({ items }) => items.map((item) => [item.kind, item.owner]))
    expect(owners).toEqual([
      [
        ['box', 3],
        ['box', 4],
        ['box', 5],
        ['link', 5],
      ],
      [['box', 7]],
      [
        ['box', 8],
        ['box', 9],
        ['link', 9],
      ],
    ])
    const hrefs = joined.pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'link' ? item.href : [])),
    )
    expect(hrefs).toEqual(['#8', '#3'])
    expect(walkStructure(joined.structure).flatMap(({ node }) => node.href ?? [])).toEqual(['#8', '#3'])
  })

  test('gives a sound scene', () => {
    expect([...checkStructure(joined.structure), ...checkOwnership(sceneOf(joined))]).toEqual([])
  })

  test('parts can be woven, pages and nodes alike', () => {
    const [heading, end] = nodesOf(SECOND)
    const woven = joinScenes({
      pages: [{ part: SECOND, page: 0 }, ...pagesOf(FIRST), { part: SECOND, page: 1 }],
      structure: [...(heading ? [heading] : []), ...nodesOf(FIRST), ...(end ? [end] : [])],
    })
    expect(woven.pages.map(({ items }) => items[0]?.owner)).toEqual([2, 3, 6])
    expect(checkOwnership(sceneOf(woven))).toEqual([])
  })

  test.each([
    [
      'a name stands for two things',
      () =>
        joinScenes({
          pages: [],
          structure: [
            ...nodesOf(FIRST),
            ...nodesOf(partScene(1, [{ role: 'paragraph', on: [0], name: 'start' }])),
          ],
        }),
      'the name start',
    ],
    [
      'a node is left out',
      () => joinScenes({ pages: pagesOf(FIRST), structure: nodesOf(FIRST).slice(0, 1) }),
      'no place',
    ],
    [
      'a node stands in two places',
      () => joinScenes({ pages: [], structure: [...nodesOf(FIRST), ...nodesOf(FIRST)] }),
      'two places',
    ],
    ['a link leads nowhere', () => joinScenes({ pages: [], structure: nodesOf(FIRST) }), 'leads to #end'],
    [
      'a page is not there',
      () =>
        joinScenes({ pages: [{ part: FIRST, page: 1 }], structure: [...nodesOf(FIRST), ...nodesOf(SECOND)] }),
      'no page 2',
    ],
  ])('refuses a plan where %s', (_, join, message) => {
    expect(join).toThrow(message)
  })
})
