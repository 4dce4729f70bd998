import * as hb from 'harfbuzzjs'
import { describe, expect, test } from 'vitest'
import { cutTrueType } from '../../../reports/formats/pdf/cut-true-type.ts'
import type { FontFace } from '../../../reports/fonts/types.ts'
import { openTestFonts } from '../../scene/test-fonts.ts'
import { buildTrueType } from './tiny-true-type.ts'

const WORDS = '网络营销 Aé'
const fonts = await openTestFonts(WORDS)
const richer = await openTestFonts(`${WORDS}与电子商务对照，从引流到成交。Marketing`)

function glyphOf(face: FontFace, character: string): number {
  const glyph = face.shape(character)[0]
  if (!glyph) throw new Error(`${character} has no glyph`)
  return glyph.id
}

function openFont(bytes: Uint8Array): hb.Font {
  return new hb.Font(new hb.Face(new hb.Blob(bytes)))
}

function requestsFor(face: FontFace, text: string): { glyph: number; advance: number }[] {
  const glyphs = [0, ...Array.from(text, (character) => glyphOf(face, character))]
  return glyphs.map((glyph) => ({ glyph, advance: face.advance(glyph) }))
}

describe.each(['sans-400', 'sans-700', 'serif-400', 'serif-700'] as const)('%s', (key) => {
  const face = fonts[key]

  test('glyphs keep outline and advance in the order of the requests', () => {
    const requests = requestsFor(face, '销营A é')
    const font = openFont(cutTrueType(face.bytes, requests).bytes)
    for (const [id, { glyph, advance }] of requests.entries()) {
      expect(font.glyphToPath(id)).toBe(face.outline(glyph))
      expect(font.glyphHAdvance(id)).toBe(advance)
    }
  })

  test('the bytes do not depend on what else the source holds', () => {
    const cut = cutTrueType(face.bytes, requestsFor(face, '营销é'))
    expect(cutTrueType(richer[key].bytes, requestsFor(richer[key], '营销é'))).toEqual(cut)
  })
})

test('a twin shows the same outline with an advance of its own, for a few bytes', () => {
  const face = fonts['sans-700']
  const requests = requestsFor(face, '营')
  const alone = cutTrueType(face.bytes, requests).bytes
  const { bytes } = cutTrueType(face.bytes, [
    ...requests,
    { glyph: glyphOf(face, '营'), advance: 1250, twin: 1 },
  ])
  const font = openFont(bytes)
  expect(font.glyphToPath(2)).toBe(face.outline(glyphOf(face, '营')))
  expect(font.glyphHAdvance(2)).toBe(1250)
  expect(bytes.length - alone.length).toBeLessThan(32)
})

test('the bounding box is that of the glyphs', () => {
  const face = fonts['sans-400']
  const extents = openFont(face.bytes).glyphExtents(glyphOf(face, '网'))
  const [left, bottom, right, top] = cutTrueType(face.bytes, requestsFor(face, '网')).boundingBox
  expect(right).toBeGreaterThanOrEqual((extents?.xBearing ?? 0) + (extents?.width ?? 0))
  expect(top).toBeGreaterThanOrEqual(extents?.yBearing ?? 0)
  expect(left).toBeLessThanOrEqual(0)
  expect(bottom).toBeLessThan(0)
})

describe('a hinted font with composite glyphs', () => {
  const source = buildTrueType()
  const accented = 4

  test('parts that were not asked for follow at the end', () => {
    const font = openFont(
      cutTrueType(source, [
        { glyph: 0, advance: 500 },
        { glyph: accented, advance: 640 },
      ]).bytes,
    )
    const original = openFont(source)
    expect(font.glyphToPath(1)).toBe(original.glyphToPath(accented))
    expect(font.glyphToPath(1)).not.toBe('')
    expect([font.glyphToPath(2), font.glyphToPath(3)].sort()).toEqual(
      [original.glyphToPath(1), original.glyphToPath(2)].sort(),
    )
  })

  test('parts that were asked for are not copied twice', () => {
    const requests = [0, 2, accented].map((glyph) => ({ glyph, advance: 500 }))
    const { bytes } = cutTrueType(source, requests)
    const font = openFont(bytes)
    expect(font.glyphToPath(1)).toBe(openFont(source).glyphToPath(2))
    expect(new DataView(bytes.buffer).getUint16(tableOffset(bytes, 'maxp') + 4)).toBe(4)
  })

  test('no instruction is left', () => {
    const { bytes } = cutTrueType(
      source,
      [0, 1, 2, accented].map((glyph) => ({ glyph, advance: 500 })),
    )
    expect(Buffer.from(bytes).includes(Buffer.from('HINT', 'latin1'))).toBe(false)
    expect(Buffer.from(source).includes(Buffer.from('HINT', 'latin1'))).toBe(true)
  })
})

test('a font without TrueType outlines is refused', () => {
  const bytes = fonts['sans-400'].bytes.slice()
  bytes.set(Buffer.from('glyx', 'latin1'), tableEntry(bytes, 'glyf'))
  expect(() => cutTrueType(bytes, [{ glyph: 0, advance: 1000 }])).toThrow('no glyf table')
})

function tableEntry(bytes: Uint8Array, tag: string): number {
  return Buffer.from(bytes).indexOf(tag, 0, 'latin1')
}

function tableOffset(bytes: Uint8Array, tag: string): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(tableEntry(bytes, tag) + 8)
}
