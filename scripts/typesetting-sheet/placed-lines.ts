import type { FontFace } from '../../reports/fonts/types.ts'
import type { PlacedLine } from './types.ts'

/** Boxes of characters, line by line: `PlacedCharacter` before it is known how the justified line differs. */
export type BoxedLine = readonly {
  readonly text: string
  readonly start: number
  readonly end: number
}[]

/** The same lines set ragged and justified, as one. */
export function mergeSettings(
  ragged: readonly BoxedLine[],
  justified: readonly BoxedLine[],
  face: FontFace,
): readonly PlacedLine[] {
  if (ragged.map(textOfLine).join('\n') !== justified.map(textOfLine).join('\n')) {
    throw new Error('The engine breaks justified lines elsewhere than ragged ones.')
  }
  return ragged.map((line, row) =>
    line.map((box, index) => ({
      ...box,
      seen: justified[row]?.[index]?.start ?? box.start,
      advance: advanceOf(box.text, face),
    })),
  )
}

/** Advance of a text in em, as the font has it. */
export function advanceOf(text: string, face: FontFace): number {
  return face.shape(text).reduce((sum, glyph) => sum + glyph.advance, 0) / face.unitsPerEm
}

export function textOfLine(line: readonly { readonly text: string }[]): string {
  return line.map(({ text }) => text).join('')
}
