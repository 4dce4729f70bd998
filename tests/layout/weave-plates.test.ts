import { describe, expect, test } from 'vitest'
import { weavePart } from '../../reports/layout/weave-plates.ts'
import type { LaidPlate } from '../../reports/layout/weave-plates.ts'
import type { ScenePart } from '../../reports/scene/join-scenes.ts'
import { partScene, type PartNode } from '../scene/part-scene.ts'

function plate(anchor: string, pages = 1): LaidPlate {
  const on = Array.from({ length: pages }, (_, page) => page)
  return { anchor, role: { role: 'section' }, scene: partScene(pages, [{ role: 'figure', on }]) }
}

function paragraph(name: string, ...on: readonly number[]): PartNode {
  return { role: 'paragraph', on, name }
}

/** Pages and nodes in their order: numbers and names of the flow, letters of the plates. */
function woven(flow: ScenePart, plates: readonly LaidPlate[]): readonly [string, string] {
  const letterOf = (part: ScenePart): string => 'ABC'[plates.findIndex(({ scene }) => scene === part)] ?? ''
  const names = new Map([...flow.names].map(([name, id]) => [id, name]))
  const { pages, structure } = weavePart({ flow, plates })
  const nodes = structure.map((node) => {
    if ('node' in node) return names.get(node.node.id) ?? '?'
    const [first] = node.children
    return first && 'part' in first ? letterOf(first.part) : '?'
  })
  return [
    pages.map(({ part, page }) => (part === flow ? String(page) : letterOf(part))).join(' '),
    nodes.join(' '),
  ]
}

describe('weavePart', () => {
  test('a flow without plates stays as it is', () => {
    const flow = partScene(2, [paragraph('a', 0), paragraph('b', 1)])
    expect(woven(flow, [])).toEqual(['0 1', 'a b'])
  })

  test('a plate comes after the page that mentions it, in pages and in reading', () => {
    const flow = partScene(3, [paragraph('a', 0), paragraph('b', 0), paragraph('c', 1), paragraph('d', 2)])
    expect(woven(flow, [plate('a')])).toEqual(['0 A 1 2', 'a b A c d'])
    expect(woven(flow, [plate('c', 2)])).toEqual(['0 1 A A 2', 'a b c A d'])
    expect(woven(flow, [plate('d')])).toEqual(['0 1 2 A', 'a b c d A'])
  })

  test('plates that one page mentions follow one another in the order of the flow', () => {
    const flow = partScene(2, [paragraph('a', 0), paragraph('b', 0), paragraph('c', 1)])
    expect(woven(flow, [plate('a'), plate('b'), plate('c')])).toEqual(['0 A B 1 C', 'a b A B c C'])
  })

  test('a paragraph goes on behind a plate; a table does not', () => {
    const split = (role: PartNode['role']): ScenePart =>
      partScene(3, [
        paragraph('a', 0),
        { role: 'section', on: [], name: 't', children: [{ role, on: [0, 1] }] },
        paragraph('b', 1),
        paragraph('c', 2),
      ])
    expect(
      woven(partScene(2, [paragraph('a', 0), paragraph('b', 0, 1), paragraph('c', 1)]), [plate('a')]),
    ).toEqual(['0 A 1', 'a b A c'])
    expect(woven(split('table'), [plate('a')])).toEqual(['0 1 A 2', 'a t b A c'])
  })

  test('a mention that is nowhere is a bug', () => {
    const flow = partScene(1, [paragraph('a', 0)])
    expect(() => weavePart({ flow, plates: [plate('z')] })).toThrow('No page mentions the plate of z.')
  })
})
