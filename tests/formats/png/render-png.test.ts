import { Resvg } from '@resvg/resvg-js'
import { beforeAll, describe, expect, test } from 'vitest'
import { drawImage } from '../../../reports/formats/png/draw-image.ts'
import { createCanvas } from '../../../reports/formats/png/canvas.ts'
import { drawPage } from '../../../reports/formats/png/draw-page.ts'
import { encodePng } from '../../../reports/formats/png/encode-png.ts'
import { renderPng } from '../../../reports/formats/png/render-png.ts'
import { renderSvg } from '../../../reports/formats/svg/render-svg.ts'
import type { FontSet } from '../../../reports/fonts/types.ts'
import type { ImageItem, Scene, SceneItem, ScenePage } from '../../../reports/scene/types.ts'
import { buildSampleScene, SAMPLE_CHARACTERS, SAMPLE_TITLE } from '../../scene/sample-scene.ts'
import { openTestFonts } from '../../scene/test-fonts.ts'
import { canvasOf, pixelsOf } from './canvas-of.ts'
import { readPng } from './read-png.ts'

let fonts: FontSet
let sample: Scene

beforeAll(async () => {
  fonts = await openTestFonts(SAMPLE_CHARACTERS)
  sample = buildSampleScene(fonts)
})

/** A page of 8 × 6 pt, drawn at two pixels a point: rows of colours. */
function drawSmall(...items: readonly SceneItem[]): readonly (readonly number[])[] {
  const page: ScenePage = { width: 8, height: 6, background: '#ffffff', items }
  const canvas = drawPage(page, fonts, 16)
  const pixels = pixelsOf(canvas)
  return Array.from({ length: canvas.height }, (_, y) => pixels.slice(y * 16, (y + 1) * 16))
}

describe('renderPng', () => {
  test('is as large as asked, with the page size as resolution and the texts of the scene', () => {
    const png = readPng(renderPng(sample, { fonts, pixelWidth: 1920 }))
    expect(png).toMatchObject({ width: 1920, height: 1080, colourType: 3, bitDepth: 8 })
    // 144 dots an inch: two pixels a point.
    expect(png.resolution).toBe(Math.round(144 / 0.0254))
    expect(png.texts).toEqual({
      Title: `zh-Hans: ${SAMPLE_TITLE}`,
      Description: `zh-Hans: ${sample.description}`,
      Author: 'zh-Hans: Duizhao',
    })
    expect(png.palette[0]).toBe(0xfdfbf6)
  })

  test('gives the same bytes again', () => {
    const render = (): Uint8Array => renderPng(sample, { fonts, pixelWidth: 640 })
    expect(Buffer.compare(render(), render())).toBe(0)
  })

  test('gives the same bytes whatever was drawn before', async () => {
    for (const pixelWidth of [320, 641, 960]) renderPng(sample, { fonts, pixelWidth })
    const anew = await openTestFonts(SAMPLE_CHARACTERS)
    const [warm, cold] = [fonts, anew].map((each) => renderPng(sample, { fonts: each, pixelWidth: 640 }))
    expect(Buffer.compare(warm ?? Buffer.of(), cold ?? Buffer.of())).toBe(0)
  })

  test('shows what the SVG shows', () => {
    const own = readPng(renderPng(sample, { fonts, pixelWidth: 960 }))
    const other = new Resvg(renderSvg(sample, { fonts }), {
      font: { loadSystemFonts: false },
      fitTo: { mode: 'width', value: 960 },
    }).render()
    expect([own.width, own.height]).toEqual([other.width, other.height])
    const { pixels } = other
    // Squares of 12 pixels: baselines and edges are moved to whole pixels, by half a pixel at most.
    const differences: number[] = []
    for (let top = 0; top < own.height; top += 12) {
      for (let left = 0; left < own.width; left += 12) {
        let [ours, theirs] = [0, 0]
        for (let at = 0; at < 144; at += 1) {
          const pixel = (top + Math.floor(at / 12)) * own.width + left + (at % 12)
          ours += (own.pixels[pixel] ?? 0) & 0xff
          theirs += pixels[pixel * 4 + 2] ?? 0
        }
        differences.push(Math.abs(ours - theirs) / 144)
      }
    }
    expect(Math.max(...differences)).toBeLessThan(20)
    expect(differences.reduce((sum, value) => sum + value, 0) / differences.length).toBeLessThan(1)
  })

  test('refuses pages and sizes that do not exist', () => {
    expect(() => renderPng(sample, { fonts, page: 1, pixelWidth: 100 })).toThrow('The scene has no page 1.')
    expect(() => renderPng(sample, { fonts, pixelWidth: 0 })).toThrow('A picture cannot be 0 pixels wide.')
    expect(() => renderPng(sample, { fonts, pixelWidth: 10.5 })).toThrow(
      'A picture cannot be 10.5 pixels wide.',
    )
  })
})

describe('boxes', () => {
  test('end on whole pixels, and none is lost', () => {
    const rect = { x: 1.1, y: 1.2, width: 2.9, height: 0.1 }
    const rows = drawSmall({ kind: 'box', owner: 'artifact', rect, fill: '#aa0000', radius: 0 })
    expect(new Set(rows.flat())).toEqual(new Set([0xffffff, 0xaa0000]))
    expect(
      rows.flatMap((row, y) =>
        row.flatMap((colour, x) => (colour === 0xaa0000 ? [`${String(x)},${String(y)}`] : [])),
      ),
    ).toEqual(['2,2', '3,2', '4,2', '5,2', '6,2', '7,2'])
  })

  test('have round corners, alike on all four', () => {
    const rect = { x: 1, y: 1, width: 6, height: 4 }
    const rows = drawSmall({ kind: 'box', owner: 'artifact', rect, fill: '#000000', radius: 2 })
    const turned = rows.toReversed().map((row) => row.toReversed())
    expect(turned).toEqual(rows)
    expect(rows[2]?.[2]).toBeGreaterThan(0x800000)
    expect(rows[2]?.[6]).toBe(0)
    // A disc lacks (4 - π) of the square of its radius.
    const ink = rows.flat().reduce((sum, colour) => sum + 1 - (colour & 0xff) / 255, 0)
    expect(Math.abs(ink - (12 * 8 - (4 - Math.PI) * 16))).toBeLessThan(0.7)
  })

  test('may hang over the page', () => {
    const rect = { x: -2, y: -2, width: 20, height: 20 }
    const rows = drawSmall({ kind: 'box', owner: 'artifact', rect, fill: '#00aa00', radius: 1 })
    expect(new Set(rows.flat())).toEqual(new Set([0x00aa00]))
  })
})

describe('paths', () => {
  test('are filled, then stroked', () => {
    const rows = drawSmall({
      kind: 'path',
      owner: 'artifact',
      commands: [
        { op: 'move', to: { x: 2, y: 2 } },
        { op: 'line', to: { x: 6, y: 2 } },
        { op: 'line', to: { x: 6, y: 4 } },
        { op: 'line', to: { x: 2, y: 4 } },
        { op: 'close' },
      ],
      fill: '#0000ff',
      stroke: { colour: '#ff0000', width: 1 },
    })
    expect(rows[6]?.slice(3, 6)).toEqual([0xff0000, 0xff0000, 0x0000ff])
    expect(rows[3]?.slice(3, 13).every((colour) => colour === 0xff0000)).toBe(true)
    expect(rows[2]?.every((colour) => colour === 0xffffff)).toBe(true)
  })
})

describe('images', () => {
  const picture = (bytes: Uint8Array): ImageItem => ({
    kind: 'image',
    owner: 1,
    rect: { x: 1, y: 1, width: 2, height: 2 },
    mime: 'image/png',
    bytes,
  })

  test('are scaled to their rectangle', () => {
    const metadata = { pixelsPerMetre: 1, language: 'en', texts: [] }
    const bytes = encodePng(canvasOf(1, [0x336699]), metadata)
    const rows = drawSmall(picture(bytes))
    expect(rows.map((row) => row.filter((colour) => colour === 0x336699).length)).toEqual([
      0, 0, 4, 4, 4, 4, 0, 0, 0, 0, 0, 0,
    ])
  })

  test('let what is beneath show through', () => {
    const half = new Resvg(
      '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"><rect width="2" height="2" fill="#f00" fill-opacity="0.5"/></svg>',
      { font: { loadSystemFonts: false } },
    )
    const canvas = createCanvas(2, 2, '#0000ff')
    drawImage(picture(half.render().asPng()), canvas, { x: 0, y: 0, width: 2, height: 2 })
    const [colour = 0] = pixelsOf(canvas)
    expect([colour >> 16, (colour >> 8) & 0xff, colour & 0xff]).toEqual([128, 0, 127])
  })

  test('that cannot be read are a bug, not a gap', () => {
    expect(() => drawSmall(picture(Uint8Array.of(0x89, 0x50, 0x4e, 0x47)))).toThrow('cannot be decoded')
  })

  test('open no file: an SVG in disguise is not read', () => {
    const link =
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><image href="/etc/hostname" width="4" height="4"/><rect width="4" height="4"/></svg>'
    expect(() => drawSmall(picture(Buffer.from(link)))).toThrow('cannot be decoded')
  })
})
