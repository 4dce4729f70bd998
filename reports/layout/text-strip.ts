import type { FlowBox, TextNode } from '../doc/types.ts'
import type { SetParagraph } from '../typeset/types.ts'
import { FEWEST_LINES, sliceLines } from './divide-row.ts'
import type { DraftOwner, LayoutContext } from './draft.ts'
import { ownerFor } from './draw-boxes.ts'
import { placeText } from './place-text.ts'
import type { Strip } from './strips.ts'

/** Running text, which goes on on the next page where one ends. */
export type RunningText = FlowBox & { readonly box: TextNode; readonly divides: 'between lines' }

export function isRunningText(node: FlowBox): node is RunningText {
  return node.divides === 'between lines' && node.box.kind === 'text'
}

export interface TextArea {
  readonly x: number
  readonly width: number
  readonly owner: DraftOwner
  readonly context: LayoutContext
}

/** A paragraph as a strip that a page may divide between lines. */
export function textStrip(node: RunningText, set: SetParagraph, area: TextArea): Strip {
  const { x, width, owner, context } = area
  const text = ownerFor(node.box.role, owner, context)
  const stripOf = (part: SetParagraph, spaceBefore: number): Strip => ({
    height: part.height,
    spaceBefore,
    keepWithNext: node.keepWithNext,
    stretch: node.stretch,
    place: node.place,
    repeated: [],
    dividesFreely: true,
    divide: (height) => {
      const lines = linesToKeep(part, height)
      return lines === undefined
        ? undefined
        : [stripOf(sliceLines(part, 0, lines), spaceBefore), stripOf(sliceLines(part, lines), 0)]
    },
    draw: (y) => placeText(part, { x, y, width, owner: text }, context),
  })
  return stripOf(set, node.spaceBefore)
}

/** Rounding in sums of leadings must not cost a line. */
const TOLERANCE = 0.001

function linesToKeep({ lines, shaped }: SetParagraph, height: number): number | undefined {
  const fitting = Math.floor((height + TOLERANCE) / shaped.paragraph.leading)
  const kept = Math.min(fitting, lines.length - FEWEST_LINES)
  return kept < FEWEST_LINES ? undefined : kept
}
