import { describe, expect, test } from 'vitest'
import type { FontFace, FontSet } from '../../../reports/fonts/types.ts'
import { loadFonts } from '../../../reports/hosts/node/load-fonts.ts'
import { NO_CACHE } from '../../../reports/hosts/node/render-cache.ts'
import { renderPdf } from '../../../reports/formats/pdf/render-pdf.ts'
import type { PlacedGlyph, Scene } from '../../../reports/scene/types.ts'
import { isInstalled } from '../../skip-loudly.ts'
import { isShape, likeness, pictureInk, pictureOutline, pictureShapes, SAME_SHAPE } from './glyph-shapes.ts'
import type { Shapes } from './glyph-shapes.ts'
import { rasterise, RENDERERS } from './rasterise.ts'
import { textScene } from './scene-fixture.ts'
import { LOOK_AT_ALL } from '../../look-at-all.ts'

/** Size of type and of a character's cell, in points. */
const SIZE = 36
const CELL = 42
/** Where not all is asked for, one less: fonts of some hundred glyphs are made like those of a thousand. */
const COUNTS = LOOK_AT_ALL ? [20, 80, 200, 1200] : [20, 80, 400]

const LETTERS = Array.from('Aagé%—（，。：0123456789BCDEFHijklmnopqrstuvwxyzMNOPQR')
/** Common Han in the order of each edition's old standard, which codes each in two bytes. */
const HAN = {
  'zh-Hans': decodeHan('gb18030', 0xb0, range(0xa1, 0xfe)),
  'zh-Hant': decodeHan('big5', 0xa4, [...range(0x40, 0x7e), ...range(0xa1, 0xfe)]),
} as const

const EDITIONS = await Promise.all([openEdition('zh-Hans'), openEdition('zh-Hant')])

interface Edition {
  readonly locale: keyof typeof HAN
  /** Letters, digits and signs, some narrow, and then Han. */
  readonly characters: readonly string[]
  readonly fonts: FontSet
}

async function openEdition(locale: keyof typeof HAN): Promise<Edition> {
  const characters = [...LETTERS, ...HAN[locale]].slice(0, Math.max(...COUNTS))
  return {
    locale,
    characters,
    fonts: await loadFonts({ locale, characters: characters.join(''), cache: NO_CACHE }),
  }
}

function decodeHan(encoding: string, lead: number, trails: readonly number[]): readonly string[] {
  const bytes = range(lead, lead + 12).flatMap((first) => trails.flatMap((second) => [first, second]))
  const text = new TextDecoder(encoding).decode(new Uint8Array(bytes))
  return Array.from(text).filter((character) => /\p{sc=Han}/u.test(character))
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

interface Cell {
  readonly character: string
  readonly glyph: number
  readonly x: number
  readonly baseline: number
}

function glyphOf(face: FontFace, character: string): number {
  return face.shape(character)[0]?.id ?? 0
}

/** A square of characters, each in a cell of its own; the gaps between them are the cell's, not the font's. */
function gridScene(
  face: FontFace,
  characters: readonly string[],
): { readonly scene: Scene; readonly cells: readonly Cell[] } {
  const columns = Math.ceil(Math.sqrt(characters.length))
  const cells = characters.map((character, index): Cell => ({
    character,
    glyph: glyphOf(face, character),
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

describe.each(EDITIONS)('$locale', ({ characters, fonts }) => {
  describe.each(['sans-400', 'sans-700'] as const)('%s', (key) => {
    const face = fonts[key]
    const glyphs = characters.map((character) => glyphOf(face, character))
    let shapes: Shapes | undefined

    describe.each(COUNTS)('each of %d glyphs leaves its outline', (count) => {
      const { scene, cells } = gridScene(face, characters.slice(0, count))
      let pdf: Uint8Array | undefined

      for (const renderer of RENDERERS) {
        test.skipIf(!isInstalled(renderer))(`in ${renderer}`, () => {
          expect(cells).toHaveLength(count)
          const known = (shapes ??= pictureShapes(face, glyphs))
          pdf ??= renderPdf(scene, { fonts })
          const inkAt = rasterise(pdf, renderer)
          const mistaken = cells.filter(({ x, baseline }, index) => {
            const picture = pictureInk((across, up) => inkAt(x + across * SIZE, baseline - up * SIZE))
            return !isShape(picture, index, known)
          })
          expect(mistaken.map(({ character }) => character)).toEqual([])
        })
      }
    })
  })
})

test('the comparison tells most glyphs apart by itself, and ink from none', () => {
  const [{ characters, fonts }] = EDITIONS
  const face = fonts['sans-400']
  const pictures = characters.slice(60, 160).map((character) => {
    return pictureOutline(face, glyphOf(face, character))
  })
  const others = pictures.flatMap((a, index) => pictures.slice(index + 1).map((b) => likeness(a, b)))
  expect(others.filter((other) => other > SAME_SHAPE).length).toBeLessThan(others.length / 100)
  const blank = pictureInk(() => 0)
  expect(likeness(pictures[0] ?? blank, blank)).toBe(0)
})
