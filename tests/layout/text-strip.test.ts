import { beforeAll, describe, expect, test } from 'vitest'
import type { DocPages, FlowBox, FlowNode } from '../../reports/doc/types.ts'
import type { FontSet } from '../../reports/fonts/types.ts'
import { layoutPart } from '../../reports/layout/layout-doc.ts'
import { measureFlow } from '../../reports/layout/measure-flow.ts'
import type { ScenePart } from '../../reports/scene/join-scenes.ts'
import { flowBox } from '../../reports/templates/parts/flow-box.ts'
import { openTestFonts } from '../scene/test-fonts.ts'

const LEADING = 20
/** Ten characters a line. */
const WIDTH = 100
const WORDS = '天地玄黄宇宙洪荒日月'

let fonts: FontSet
beforeAll(async () => {
  fonts = await openTestFonts(WORDS)
})

function text(lines: number, options: Partial<FlowBox> = {}): FlowBox {
  const paragraph = {
    spans: [{ text: WORDS.repeat(lines), font: 'sans-400', size: 10, colour: '#000000', rise: 0 }],
    locale: 'zh-Hans',
    leading: LEADING,
    align: 'start',
    wrap: 'fill',
  } as const
  const box = { kind: 'text', role: { role: 'paragraph' }, width: 'fill', paragraph } as const
  return { ...flowBox(box, 0), divides: 'between lines', ...options }
}

/** On pages of so many lines. */
async function layout(lines: number, body: readonly FlowNode[]): Promise<ScenePart> {
  const margin = { top: 0, right: 0, bottom: 0, left: 0 }
  const pages: DocPages = {
    page: { width: WIDTH, height: lines * LEADING, margin, background: '#ffffff' },
    body,
  }
  return layoutPart(pages, { fonts, measure: measureFlow(fonts) })
}

/** How many lines of each paragraph stand on each page. */
function linesOn({ pages }: ScenePart): readonly (readonly number[])[] {
  return pages.map(({ items }) => items.flatMap((item) => (item.kind === 'text' ? item.lines.length : [])))
}

describe('running text', () => {
  test('goes on on the next page, and is one paragraph', async () => {
    const part = await layout(5, [text(3), text(6)])
    expect(linesOn(part)).toEqual([[3, 2], [4]])
    expect(part.structure.children.map(({ role }) => role)).toEqual(['paragraph', 'paragraph'])
    const owners = part.pages.map(({ items }) => items.map(({ owner }) => owner))
    expect(owners).toEqual([[2, 3], [3]])
  })

  test('leaves two lines at least on either side', async () => {
    expect(linesOn(await layout(5, [text(4), text(4)]))).toEqual([[4], [4]])
    expect(linesOn(await layout(5, [text(2), text(4)]))).toEqual([[2, 2], [2]])
    expect(linesOn(await layout(5, [text(3), text(3)]))).toEqual([[3], [3]])
  })

  test('goes on over several pages', async () => {
    expect(linesOn(await layout(4, [text(11)]))).toEqual([[4], [4], [3]])
  })

  test('a heading stays with the first lines of it', async () => {
    const heading = text(1, { keepWithNext: true })
    expect(linesOn(await layout(6, [text(2), heading, text(5)]))).toEqual([[2, 1, 3], [2]])
    expect(linesOn(await layout(6, [text(4), heading, text(5)]))).toEqual([[4], [1, 5]])
  })

  test('is not divided without being told so', async () => {
    const whole = flowBox(text(4).box, 0)
    expect(linesOn(await layout(5, [text(3), whole]))).toEqual([[3], [4]])
  })

  test('an indent leaves white at its left and room for fewer characters', async () => {
    const { pages } = await layout(5, [text(2, { indent: 50 })])
    const [item] = pages[0]?.items ?? []
    expect(item?.kind === 'text' && [item.lines.length, item.box.x, item.box.width]).toEqual([4, 50, 50])
  })
})
