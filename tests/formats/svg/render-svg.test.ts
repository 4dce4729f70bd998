import { Resvg } from '@resvg/resvg-js'
import { beforeAll, describe, expect, test } from 'vitest'
import type { FontSet } from '../../../reports/fonts/types.ts'
import { escapeXml } from '../../../reports/core/escape-xml.ts'
import { renderSvg } from '../../../reports/formats/svg/render-svg.ts'
import type { Scene, SceneItem, StructureNode, TextRun } from '../../../reports/scene/types.ts'
import {
  buildSampleScene,
  SAMPLE_CHARACTERS,
  SAMPLE_LINK,
  SAMPLE_ROWS,
  sampleCellId,
  setText,
} from '../../scene/sample-scene.ts'
import type { TextStyle } from '../../scene/sample-scene.ts'
import { openTestFonts } from '../../scene/test-fonts.ts'

const STYLE: TextStyle = { font: 'sans-400', size: 10, colour: '#221e19' }
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

let fonts: FontSet
let sample: Scene

beforeAll(async () => {
  fonts = await openTestFonts(SAMPLE_CHARACTERS)
  sample = buildSampleScene(fonts)
})

/** The labels of the texts, by owner. */
function readLabels(svg: string): ReadonlyMap<number, string> {
  const found = svg.matchAll(/ data-owner="(\d+)" role="img" aria-label="([^"]*)"/g)
  return new Map([...found].map(([, owner, label]) => [Number(owner), label ?? '']))
}

/** A scene of 100 × 50 pt with the given items and, below the document, nodes. */
function smallScene(items: readonly SceneItem[], children: readonly StructureNode[] = []): Scene {
  return {
    ...sample,
    title: '营销 & "电商" <1>',
    pages: [{ width: 100, height: 50, background: '#ffffff', items }],
    structure: { id: 1, role: 'document', children },
  }
}

function text(owner: number | 'artifact', words: string, change: Partial<TextRun> = {}): SceneItem {
  const item = setText(fonts, {
    owner,
    text: words,
    style: STYLE,
    box: { x: 5, y: 5, width: 90, height: 20 },
  })
  return {
    ...item,
    lines: item.lines.map((line) => ({ ...line, runs: line.runs.map((run) => ({ ...run, ...change })) })),
  }
}

describe('the sample', () => {
  test('says every cell of the table', () => {
    const labels = readLabels(renderSvg(sample, { fonts }))
    const cells = SAMPLE_ROWS.map((row, at) =>
      row.map((_cell, column) => labels.get(sampleCellId(at, column))),
    )
    expect(cells).toEqual(SAMPLE_ROWS)
  })

  test('is well-formed and of the page’s size', () => {
    const read = new Resvg(renderSvg(sample, { fonts }), { font: { loadSystemFonts: false } })
    expect([read.width, read.height]).toEqual([1280, 720])
  })

  test('defines each outline once, in order of first use', () => {
    const svg = renderSvg(sample, { fonts })
    const defined = [...svg.matchAll(/<path id="(g\d+)" d="([^"]+)"/g)]
    const used = [...svg.matchAll(/<use href="#(g\d+)"/g)].map(([, name]) => name)
    expect(defined.map(([, name]) => name)).toEqual([...new Set(used)])
    expect(defined.map(([, name]) => name)).toEqual(defined.map((_match, at) => `g${String(at + 1)}`))
    expect(new Set(defined.map(([, , data]) => data)).size).toBe(defined.length)
    expect(used.length).toBeGreaterThan(defined.length)
  })

  test('does not depend on what else the fonts hold', async () => {
    const larger = await openTestFonts(`一丁七万丈三${SAMPLE_CHARACTERS}ABCxyz`)
    expect(larger['sans-400'].shape('营')[0]?.id).not.toBe(fonts['sans-400'].shape('营')[0]?.id)
    expect(renderSvg(buildSampleScene(larger), { fonts: larger })).toBe(renderSvg(sample, { fonts }))
  })

  test('fetches nothing and runs nothing', () => {
    const svg = renderSvg(sample, { fonts })
    expect(svg).not.toMatch(/url\(|<script|<style|style=|<foreignObject|@import|on[a-z]+="|<!|<\?/)
    const addresses = [...svg.matchAll(/(?:href|src)="([^"#][^"]*)"/g)].map(([, address]) => address)
    expect(addresses).toEqual([SAMPLE_LINK])
  })
})

describe('items', () => {
  test('every kind, in the order of painting', async () => {
    const scene = smallScene(
      [
        {
          kind: 'box',
          owner: 'artifact',
          rect: { x: 0, y: 0, width: 100, height: 2.12345 },
          fill: '#b2361c',
          radius: 1,
        },
        text(2, '一环 一环'),
        text('artifact', '一'),
        {
          kind: 'path',
          owner: 4,
          commands: [
            { op: 'move', to: { x: 1, y: 2 } },
            { op: 'line', to: { x: -0.0001, y: 4 } },
            { op: 'close' },
          ],
          fill: '#2c4a8c',
        },
        {
          kind: 'path',
          owner: 4,
          commands: [
            { op: 'move', to: { x: 1, y: 2 } },
            { op: 'line', to: { x: 3, y: 4 } },
          ],
          stroke: { colour: '#2c4a8c', width: 0.5, dash: [1, 2] },
        },
        {
          kind: 'image',
          owner: 5,
          rect: { x: 1, y: 2, width: 3, height: 4 },
          mime: 'image/png',
          bytes: PIXEL,
        },
        {
          kind: 'link',
          owner: 3,
          rect: { x: 1, y: 2, width: 3, height: 4 },
          href: '#2',
          label: '回到"一环"',
        },
      ],
      [
        {
          id: 2,
          role: 'paragraph',
          lang: 'zh-Hant',
          children: [{ id: 3, role: 'link', href: '#2', children: [] }],
        },
        { id: 4, role: 'figure', alt: '箭头', children: [] },
        { id: 5, role: 'figure', alt: '一点', children: [] },
      ],
    )
    await expect(renderSvg(scene, { fonts })).toMatchFileSnapshot('golden/items.svg')
  })

  test('without links the whole is one image', () => {
    const root = /^<svg [^>]*role="([^"]+)"/
    expect(root.exec(renderSvg(smallScene([]), { fonts }))?.[1]).toBe('img')
    expect(root.exec(renderSvg(sample, { fonts }))?.[1]).toBe('graphics-document document')
  })

  test('a change of colour or a raised mark begins a new group', () => {
    const item = setText(fonts, {
      owner: 2,
      text: '一环',
      style: STYLE,
      box: { x: 5, y: 5, width: 90, height: 20 },
    })
    const [line] = item.lines
    const [run] = line?.runs ?? []
    if (line === undefined || run === undefined) throw new Error('no run')
    const mark = {
      ...run,
      x: 30,
      colour: '#b2361c',
      rise: 4,
      size: 5,
      glyphs: run.glyphs.map((glyph) => ({ ...glyph, x: glyph.x + 25, y: 1 })),
    } as const
    const svg = renderSvg(
      smallScene([{ ...item, lines: [{ ...line, runs: [run, { ...run, x: 15, owner: 3 }, mark] }] }]),
      { fonts },
    )
    const groups = [...svg.matchAll(/<g fill="([^"]+)" transform="([^"]+)">(.*?)<\/g>/g)].map(
      ([, ...parts]) => parts,
    )
    expect(groups).toHaveLength(2)
    expect(groups[0]?.slice(0, 2)).toEqual(['#221e19', 'translate(5 16)scale(0.01)'])
    expect(groups[1]).toEqual([
      '#b2361c',
      'translate(30 12)scale(0.005)',
      '<use href="#g1" y="-200"/><use href="#g2" x="2000" y="-200"/>',
    ])
  })

  test('a link to another page is left out, one to a section leads to its first text', () => {
    const link: SceneItem = {
      kind: 'link',
      owner: 9,
      rect: { x: 1, y: 2, width: 3, height: 4 },
      href: '#2',
      label: '一',
    }
    const section: StructureNode = {
      id: 2,
      role: 'section',
      children: [{ id: 3, role: 'heading', level: 1, children: [] }],
    }
    const leads = renderSvg(smallScene([text(3, '一环'), link], [section]), { fonts })
    expect(leads).toContain('<g id="n3" data-owner="3"')
    expect(leads).toContain('<a href="#n3" ')
    expect(renderSvg(smallScene([text(4, '一环'), link], [section]), { fonts })).not.toContain('<a ')
  })

  test('an address that runs code is refused', () => {
    const link: SceneItem = {
      kind: 'link',
      owner: 3,
      rect: { x: 1, y: 2, width: 3, height: 4 },
      href: 'javascript:alert(1)',
      label: '一',
    }
    expect(() => renderSvg(smallScene([link]), { fonts })).toThrow(
      'The address javascript:alert(1) has no place in a picture.',
    )
  })

  test('a page that does not exist is refused', () => {
    expect(() => renderSvg(sample, { fonts, page: 1 })).toThrow('The scene has no page 1.')
  })
})

describe('escapeXml', () => {
  test.each([
    ['a & b < c > "d"', 'a &amp; b &lt; c &gt; &quot;d&quot;'],
    ['一\n二\t三\r', '一&#10;二&#9;三&#13;'],
    ['a\u0000b\u001bc\uffff', 'a\ufffdb\ufffdc\ufffd'],
    ['\ud83d\ude00 \ud83d \ude00', '\ud83d\ude00 \ufffd \ufffd'],
  ])('%j', (raw, escaped) => {
    expect(escapeXml(raw)).toBe(escaped)
  })
})
