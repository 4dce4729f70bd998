import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { decode, toRGBA8 } from 'pdf-lib/upng'
import { describe, expect, test } from 'vitest'
import { renderPdf } from '../reports/formats/pdf/render-pdf.ts'
import { renderPng } from '../reports/formats/png/render-png.ts'
import { layoutReport } from '../reports/pipeline.ts'
import type { Scene } from '../reports/scene/types.ts'
import { isInstalled } from './skip-loudly.ts'
import { openProjectContent } from './project-content.ts'
import { LOOK_AT_ALL } from './look-at-all.ts'

/** Red, green and blue, a byte each, row by row. */
interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

const PHOTOGRAPH = new URL('fixtures/red-and-blue.jpg', import.meta.url)
const WIDTH = 1920
const BLOCK = 40
/**
 * Limits for a channel, of 255. Over the whole picture, the mean difference: Poppler sets glyphs on a grid of its own,
 * which alone makes up to 3.4, and 4.8 where text stands close. In a block, the difference of the means, which such shifts leave alone, for the ink
 * stays in the block: up to 5, where one character of the smallest text is worth more than 10.
 */
const PICTURE_LIMIT = 6
const BLOCK_LIMIT = 8

const { documents, fewSamples, fontsFor } = await openProjectContent()

describe.skipIf(!isInstalled('pdftoppm'))('the PDF looks like the PNG of the same Scene', () => {
  test.each(fewSamples.map((document) => [`${document.locale} ${document.id}`, document] as const))(
    '%s',
    async (_, document) => {
      const fonts = await fontsFor(document)
      const scene = await layoutReport({ document, format: 'png', ratio: 'natural', fonts })
      const resolution = (72 * WIDTH) / (scene.pages[0]?.width ?? Number.NaN)
      const printed = rasterise(renderPdf(scene, { fonts }), resolution)
      expect(printed).toHaveLength(scene.pages.length)
      for (const [page, pixels] of printed.entries()) {
        // Those between the first page and the last are made like them.
        if (!LOOK_AT_ALL && page > 0 && page < printed.length - 1) continue
        const drawn = decodePng(renderPng(scene, { fonts, page, pixelWidth: WIDTH }))
        // Poppler rounds a broken size up.
        expect(pixels.width - drawn.width).toBeOneOf([0, 1])
        expect(pixels.height - drawn.height).toBeOneOf([0, 1])
        expect(meanDifference(pixels, drawn)).toBeLessThan(PICTURE_LIMIT)
        const { difference, x, y } = worstBlock(pixels, drawn)
        expect(difference, `in the block at ${String(x)}, ${String(y)}`).toBeLessThan(BLOCK_LIMIT)
      }
    },
  )

  test('a photograph', async () => {
    const document = documents.find(({ id }) => id === 'low-cost-plan')
    if (document === undefined) throw new Error('There is no document.')
    const fonts = await fontsFor(document)
    const scene = photographScene(readFileSync(PHOTOGRAPH))
    const [printed] = rasterise(renderPdf(scene, { fonts }), 72)
    const drawn = decodePng(renderPng(scene, { fonts, pixelWidth: 64 }))
    if (printed === undefined) throw new Error('There is no page.')
    for (const [x, colour] of [
      [16, '#c8102e'],
      [47, '#2c4a8c'],
    ] as const) {
      // JPEG keeps colours nearly, not exactly.
      for (const pixels of [printed, drawn]) expect(distance(pixelAt(pixels, x, 16), colour)).toBeLessThan(6)
    }
    expect(pixelAt(drawn, 2, 2)).toEqual([255, 255, 255])
  })

  test('a character that one of them lacks is found', async () => {
    const document = documents.find(({ id }) => id === 'low-cost-plan')
    if (document === undefined) throw new Error('There is no document.')
    const fonts = await fontsFor(document)
    const scene = await layoutReport({ document, format: 'png', ratio: 'natural', fonts })
    const [whole, lacking] = [scene, withoutOneGlyph(scene)].map((each) =>
      decodePng(renderPng(each, { fonts, pixelWidth: WIDTH })),
    )
    if (whole === undefined || lacking === undefined) throw new Error('unreachable')
    expect(worstBlock(whole, lacking).difference).toBeGreaterThan(BLOCK_LIMIT)
  })
})

/** A page of 64 by 32 points with a picture on all of it but a margin of 4. */
function photographScene(bytes: Uint8Array): Scene {
  const photograph = { kind: 'image', owner: 2, mime: 'image/jpeg', bytes } as const
  return {
    locale: 'en',
    title: 'Photograph',
    description: 'A photograph.',
    author: 'Duizhao',
    updated: '2025-01-31',
    pages: [
      {
        width: 64,
        height: 32,
        background: '#ffffff',
        items: [{ ...photograph, rect: { x: 4, y: 4, width: 56, height: 24 } }],
      },
    ],
    structure: {
      id: 1,
      role: 'document',
      children: [{ id: 2, role: 'figure', alt: 'Red, blue', children: [] }],
    },
  }
}

function pixelAt(pixels: Pixels, x: number, y: number): readonly number[] {
  return [0, 1, 2].map((channel) => channelAt(pixels, y, 3 * x + channel))
}

/** How far a colour is from `#rrggbb` in the channel where it is farthest, of 255. */
function distance(colour: readonly number[], wanted: string): number {
  const channels = wanted.match(/[0-9a-f]{2}/g) ?? []
  return Math.max(...channels.map((hex, index) => Math.abs(Number.parseInt(hex, 16) - (colour[index] ?? 0))))
}

/** The Scene without the first glyph of its longest text: a character of the body, not of the title. */
function withoutOneGlyph(scene: Scene): Scene {
  const texts = scene.pages.flatMap((page) => page.items.filter((item) => item.kind === 'text'))
  const longest = texts.reduce((a, b) => (b.text.length > a.text.length ? b : a))
  const [line, ...lines] = longest.lines
  const [run, ...runs] = line?.runs ?? []
  if (line === undefined || run === undefined) throw new Error('There is no text.')
  const lacking = {
    ...longest,
    lines: [{ ...line, runs: [{ ...run, glyphs: run.glyphs.slice(1) }, ...runs] }, ...lines],
  }
  const pages = scene.pages.map((page) => ({
    ...page,
    items: page.items.map((item) => (item === longest ? lacking : item)),
  }))
  return { ...scene, pages }
}

/** The pages of a PDF as Poppler draws them. */
function rasterise(pdf: Uint8Array, resolution: number): readonly Pixels[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'picture-agrees-'))
  try {
    const file = path.join(folder, 'document.pdf')
    writeFileSync(file, pdf)
    const drawn = execFileSync('pdftoppm', ['-r', String(resolution), file], {
      maxBuffer: 2 ** 28,
      encoding: 'buffer',
    })
    return readPpms(drawn)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Portable pixmaps of the raw kind, one after the other. */
function readPpms(bytes: Buffer): readonly Pixels[] {
  const pictures: Pixels[] = []
  for (let start = 0; start < bytes.length;) {
    const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', start, start + 40))
    if (head === null) throw new Error(`No pixmap begins at byte ${String(start)}.`)
    const [width, height] = [Number(head[1]), Number(head[2])]
    const end = start + head[0].length + 3 * width * height
    pictures.push({ width, height, data: bytes.subarray(start + head[0].length, end) })
    start = end
  }
  return pictures
}

function decodePng(png: Uint8Array): Pixels {
  const image = decode(new Uint8Array(png).buffer)
  const [frame] = toRGBA8(image)
  if (frame === undefined) throw new Error('The PNG holds no picture.')
  const rgba = new Uint8Array(frame)
  const data = new Uint8Array((rgba.length / 4) * 3)
  // Millions of pixels: a slice or a call for each would take longer than to draw them.
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    data[to] = rgba[from] ?? 0
    data[to + 1] = rgba[from + 1] ?? 0
    data[to + 2] = rgba[from + 2] ?? 0
  }
  return { width: image.width, height: image.height, data }
}

/** The mean, over all channels of the part that both pictures have, of how far they are apart. */
function meanDifference(a: Pixels, b: Pixels): number {
  let sum = 0
  let count = 0
  for (let y = 0; y < Math.min(a.height, b.height); y++) {
    for (let index = 0; index < 3 * Math.min(a.width, b.width); index++) {
      sum += Math.abs(channelAt(a, y, index) - channelAt(b, y, index))
      count++
    }
  }
  return sum / count
}

interface BlockDifference {
  readonly x: number
  readonly y: number
  readonly difference: number
}

/** The block where the means of a channel are farthest apart. */
function worstBlock(a: Pixels, b: Pixels): BlockDifference {
  let worst: BlockDifference = { x: 0, y: 0, difference: 0 }
  for (let y = 0; y < Math.min(a.height, b.height); y += BLOCK) {
    for (let x = 0; x < Math.min(a.width, b.width); x += BLOCK) {
      const difference = blockDifference(a, b, { x, y })
      if (difference > worst.difference) worst = { x, y, difference }
    }
  }
  return worst
}

function blockDifference(a: Pixels, b: Pixels, { x, y }: Pick<BlockDifference, 'x' | 'y'>): number {
  const right = Math.min(x + BLOCK, a.width, b.width)
  const bottom = Math.min(y + BLOCK, a.height, b.height)
  const sums = [0, 1, 2].map((channel) => {
    let sum = 0
    for (let row = y; row < bottom; row++) {
      for (let index = 3 * x + channel; index < 3 * right; index += 3) {
        sum += channelAt(a, row, index) - channelAt(b, row, index)
      }
    }
    return Math.abs(sum)
  })
  return Math.max(...sums) / ((right - x) * (bottom - y))
}

function channelAt({ data, width }: Pixels, y: number, index: number): number {
  return data[3 * width * y + index] ?? 0
}
