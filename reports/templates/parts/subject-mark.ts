import type { Colour } from '../../core/colour.ts'
import type { Size } from '../../core/geometry.ts'
import type { Locale } from '../../core/locale.ts'
import { WORDS } from '../../core/words.ts'
import type { DrawingNode, DrawnPath } from '../../doc/types.ts'
import type { Subject } from '../../model/types.ts'
import { roundedRect } from '../../scene/rect-paths.ts'
import { type Palette, SUBJECT_SHAPES } from '../../theme/tokens.ts'
import { ellipse } from './ellipse.ts'
import { plainParagraph } from './type-style.ts'

/** How much of the shape its letter fills. */
const LETTER_SHARE = 0.62

/** The mark of a subject: its letter in its shape and colour. Decoration, for the words beside it say the same. */
export function subjectMark(
  subject: Subject,
  size: number,
  { locale, palette }: { readonly locale: Locale; readonly palette: Palette },
): DrawingNode {
  const colour = palette[subject].strong
  const filled = SUBJECT_SHAPES[subject] !== 'ring'
  const letterSize = size * LETTER_SHARE
  return {
    kind: 'drawing',
    role: 'artifact',
    width: size,
    height: size,
    draw: (box) => drawShape(SUBJECT_SHAPES[subject], box, colour),
    letter: plainParagraph(
      WORDS[locale].subjectLetters[subject],
      {
        family: 'sans',
        weight: 700,
        size: letterSize,
        leading: 1,
        colour: filled ? palette.paper : colour,
        align: 'center',
        smallest: 0,
      },
      locale,
    ),
  }
}

function drawShape(shape: 'disc' | 'square' | 'ring', box: Size, colour: Colour): readonly DrawnPath[] {
  switch (shape) {
    case 'disc':
      return [{ commands: ellipse(box, 0), fill: colour }]
    case 'square':
      return [{ commands: roundedRect({ ...box, x: 0, y: 0 }, box.width * 0.12), fill: colour }]
    case 'ring': {
      const width = box.width * 0.07
      return [{ commands: ellipse(box, width / 2), stroke: { colour, width } }]
    }
  }
}
