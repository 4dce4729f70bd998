import type { Colour } from '../../core/colour.ts'
import type { DrawingNode } from '../../doc/types.ts'
import type { Subject } from '../../model/types.ts'
import type { PathCommand } from '../../scene/types.ts'
import { ellipse } from './ellipse.ts'
import type { TemplateContext } from './template.ts'
import { plainParagraph } from './type-style.ts'

/** A disc with a number. Decoration: the order of the parts says the same. */
export function numberedDisc(
  number: number,
  size: number,
  { subject, context }: { readonly subject: Subject | undefined; readonly context: TemplateContext },
): DrawingNode {
  const { medium, locale } = context
  const { palette } = medium
  return {
    kind: 'drawing',
    role: 'artifact',
    width: size,
    height: size,
    draw: (box) => [{ commands: ellipse(box, 0), fill: subject ? palette[subject].strong : palette.ink }],
    letter: plainParagraph(
      String(number),
      {
        family: 'sans',
        weight: 700,
        size: size * 0.56,
        leading: 1,
        colour: palette.paper,
        align: 'center',
        smallest: 0,
      },
      locale,
    ),
  }
}

/** A line through the middle of the room there is: across it, or down it. */
export function middleLine(
  direction: 'across' | 'down',
  { thickness, size, colour }: { readonly thickness: number; readonly size: number; readonly colour: Colour },
): DrawingNode {
  const across = direction === 'across'
  return {
    kind: 'drawing',
    role: 'artifact',
    width: across ? 'fill' : size,
    height: across ? size : 'fill',
    grow: 1,
    draw: ({ width, height }) => {
      const commands: readonly PathCommand[] = across
        ? [
            { op: 'move', to: { x: 0, y: height / 2 } },
            { op: 'line', to: { x: width, y: height / 2 } },
          ]
        : [
            { op: 'move', to: { x: width / 2, y: 0 } },
            { op: 'line', to: { x: width / 2, y: height } },
          ]
      return [{ commands, stroke: { colour, width: thickness } }]
    },
  }
}
