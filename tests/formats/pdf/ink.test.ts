import { describe, expect, test } from 'vitest'
import type { FontFace } from '../../../reports/fonts/types.ts'
import { renderPdf } from '../../../reports/formats/pdf/render-pdf.ts'
import type { PlacedGlyph, Scene } from '../../../reports/scene/types.ts'
import { openTestFonts } from '../../scene/test-fonts.ts'
import { isInstalled } from '../../skip-loudly.ts'
import { runOnPdf } from './outside-tools.ts'
import { sampleOutline } from './outline-samples.ts'
import { textScene } from './scene-fixture.ts'

/** Size of type and of a character's cell, in points; dots an inch. */
const SIZE = 36
const CELL = 42
const RESOLUTION = 200
/** The em square is compared in so many blocks each way, each of so many samples each way. */
const BLOCKS = 12
const SAMPLES = 4

/** What a renderer makes of a shape is at least so like it; what it makes of another one hardly ever. */
const SAME_SHAPE = 0.8

/** Common Han in the order of GB 2312, then letters, digits and signs, some narrow. */
const HAN = decodeHan(1150)
const CHARACTERS = [...Array.from('Aagé%—（，。：0123456789BCDEFHijklmnopqrstuvwxyzMNOPQR'), ...HAN]
const fonts = await openTestFonts(CHARACTERS.join(''))

const RENDERERS = [
  { name: 'pdftoppm', args: ['-r', String(RESOLUTION), '-gray', '-singlefile', 'in.pdf', 'out'] },
  {
    name: 'mutool',
    args: ['draw', '-q', '-r', String(RESOLUTION), '-c', 'gray', '-F', 'pgm', '-o', 'out.pgm', 'in.pdf'],
  },
].map((renderer) => ({ ...renderer, isThere: isInstalled(renderer.name) }))

function decodeHan(count: number): readonly string[] {
  const bytes = Array.from({ length: count }, (_, index) => [
    0xb0 + Math.floor(index / 94),
    0xa1 + (index % 94),
  ])
  return Array.from(new TextDecoder('gb18030').decode(new Uint8Array(bytes.flat()))).filter((character) =>
    /\p{sc=Han}/u.test(character),
  )
}

interface Cell {
  readonly character: string
  readonly glyph: number
  readonly x: number
  readonly baseline: number
}

/** A square of characters, each in a cell of its own; the gaps between them are the cell's, not the font's. */
function gridScene(
  face: FontFace,
  characters: readonly string[],
): { readonly scene: Scene; readonly cells: readonly Cell[] } {
  const columns = Math.ceil(Math.sqrt(characters.length))
  const cells = characters.map((character, index): Cell => ({
    character,
    glyph: face.shape(character)[0]?.id ?? 0,
    x: 10 + CELL * (index % columns),
    baseline: 46 + CELL * Math.floor(index / columns),
  }))
  const lines = Map.groupBy(cells, ({ baseline }) => baseline)
  const items = [...lines].map(([baseline, row]) => {
    const glyphs = row.map(({ glyph, x, character }): PlacedGlyph => ({
      id: glyph,
      x,
      y: 0,
      text: character,
    }))
    const text = row.map(({ character }) => character).join('')
    const width = CELL * row.length
    const run = { text, font: face.key, size: SIZE, colour: '#000000', x: 10, rise: 0, glyphs } as const
    return {
      kind: 'text',
      owner: 2,
      text,
      box: { x: 10, y: baseline - 36, width, height: 42 },
      align: 'start',
      lines: [{ x: 10, baseline, width, runs: [run] }],
    } as const
  })
  // A whole number of dots, or the renderers round the page's height and shift everything.
  const side = 36 * Math.ceil((60 + CELL * columns) / 36)
  return {
    scene: { ...textScene([]), pages: [{ width: side, height: side, background: '#ffffff', items }] },
    cells,
  }
}

/** Ink of each block of the em square, row by row, so scaled that the mean is 0 and the length 1; all 0 when blank. */
type Picture = Float64Array

/** Reads a binary portable graymap: ink at a point of the page, 0 to 1. */
function readGraymap(bytes: Uint8Array): (x: number, y: number) => number {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const [header = '', width = ''] = /^P5\s+(?:#[^\n]*\n\s*)*(\d+)\s+\d+\s+\d+\s/.exec(start) ?? []
  const dot = (points: number): number => Math.floor((points * RESOLUTION) / 72)
  return (x, y) => 1 - (bytes[header.length + dot(y) * Number(width) + dot(x)] ?? 255) / 255
}

/** Places of the samples, as parts of the em: across from the origin, and up from the baseline. */
const STEPS = Array.from({ length: BLOCKS * SAMPLES }, (_, step) => (step + 0.5) / (BLOCKS * SAMPLES))
const ACROSS = STEPS
const UP = STEPS.map((step) => 0.88 - step)

function picturePage(inkAt: (x: number, y: number) => number, { x, baseline }: Cell): Picture {
  return blocks(UP.map((up) => ACROSS.map((across) => inkAt(x + across * SIZE, baseline - up * SIZE))))
}

function pictureOutline(face: FontFace, glyph: number): Picture {
  const units = (parts: readonly number[]): readonly number[] => parts.map((part) => part * face.unitsPerEm)
  const rows = sampleOutline(face.outline(glyph), units(ACROSS), units(UP))
  return blocks(rows.map((row) => row.map(Number)))
}

function blocks(rows: readonly (readonly number[])[]): Picture {
  const picture = new Float64Array(BLOCKS * BLOCKS)
  rows.forEach((row, y) => {
    row.forEach((ink, x) => {
      const block = BLOCKS * Math.floor(y / SAMPLES) + Math.floor(x / SAMPLES)
      picture[block] = (picture[block] ?? 0) + ink
    })
  })
  const mean = picture.reduce((sum, ink) => sum + ink, 0) / picture.length
  const centred = picture.map((ink) => ink - mean)
  const length = Math.hypot(...centred)
  return length === 0 ? centred : centred.map((ink) => ink / length)
}

/** How like two pictures are: their correlation, 1 for the same shape. */
function likeness(a: Picture, b: Picture): number {
  let sum = 0
  for (let block = 0; block < a.length; block++) sum += (a[block] ?? 0) * (b[block] ?? 0)
  return sum
}

/** Which of the pictures is most like this one. */
function nearest(picture: Picture, among: readonly Picture[]): number {
  const all = among.map((other) => likeness(picture, other))
  return all.indexOf(Math.max(...all))
}

describe.each(RENDERERS)('$name inks', ({ name, args, isThere }) => {
  describe.each(['sans-400', 'sans-700'] as const)('%s', (key) => {
    test.skipIf(!isThere).each([20, 80, 200, 1200])(
      'each of %d glyphs as its outline',
      (count) => {
        const face = fonts[key]
        const { scene, cells } = gridScene(face, CHARACTERS.slice(0, count))
        expect(cells).toHaveLength(count)
        const { written } = runOnPdf(renderPdf(scene, { fonts }), name, args)
        const inkAt = readGraymap(written('out.pgm'))
        const outlines = cells.map(({ glyph }) => pictureOutline(face, glyph))
        const mistaken = cells.filter((cell, index) => {
          const picture = picturePage(inkAt, cell)
          const isLike = likeness(picture, outlines[index] ?? picture) > SAME_SHAPE
          return !isLike || nearest(picture, outlines) !== index
        })
        expect(mistaken.map(({ character }) => character)).toEqual([])
      },
      60_000,
    )
  })
})

test('the comparison tells most glyphs apart by itself, and ink from none', () => {
  const face = fonts['sans-400']
  const pictures = CHARACTERS.slice(60, 160).map((character) => {
    return pictureOutline(face, face.shape(character)[0]?.id ?? 0)
  })
  const others = pictures.flatMap((a, index) => pictures.slice(index + 1).map((b) => likeness(a, b)))
  expect(others.filter((other) => other > SAME_SHAPE).length).toBeLessThan(others.length / 100)
  expect(likeness(pictures[0] ?? blocks([]), blocks([]))).toBe(0)
})
