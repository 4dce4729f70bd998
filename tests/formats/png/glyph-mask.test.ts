import { beforeAll, describe, expect, test } from 'vitest'
import { glyphMask, PHASES } from '../../../reports/formats/png/glyph-mask.ts'
import type { FontFace, FontSet } from '../../../reports/fonts/types.ts'
import { SAMPLE_CHARACTERS } from '../../scene/sample-scene.ts'
import { openTestFonts } from '../../scene/test-fonts.ts'

let fonts: FontSet

beforeAll(async () => {
  fonts = await openTestFonts(SAMPLE_CHARACTERS)
})

/** The first face, and the glyph of the first character in it. */
function firstGlyph(set: FontSet): { readonly face: FontFace; readonly glyph: number } {
  const [face] = Object.values(set)
  const [character = ''] = [...SAMPLE_CHARACTERS]
  const glyph = face?.shape(character)[0]?.id
  if (face === undefined || glyph === undefined) throw new Error('There is no glyph.')
  return { face, glyph }
}

describe('glyphMask', () => {
  test('remembers a mask for its size and place', () => {
    const { face, glyph } = firstGlyph(fonts)
    const mask = glyphMask(face, { glyph, size: 40, phase: 0, stretch: 1 })
    expect(mask?.cover.some((share) => share > 0)).toBe(true)
    expect(glyphMask(face, { glyph, size: 40, phase: 0, stretch: 1 })).toBe(mask)
    expect(glyphMask(face, { glyph, size: 41, phase: 0, stretch: 1 })).not.toEqual(mask)
    expect(glyphMask(face, { glyph, size: 40, phase: PHASES / 2, stretch: 1 })).not.toEqual(mask)
  })

  test('forgets when there are too many, and finds the same again', () => {
    const { face, glyph } = firstGlyph(fonts)
    const mask = glyphMask(face, { glyph, size: 40, phase: 0, stretch: 1 })
    for (let size = 1000; size < 1020; size += 1) glyphMask(face, { glyph, size, phase: 0, stretch: 1 })
    const again = glyphMask(face, { glyph, size: 40, phase: 0, stretch: 1 })
    expect(again).not.toBe(mask)
    expect(again).toEqual(mask)
  })
})
