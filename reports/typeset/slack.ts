import { HAN_LATIN_GAP } from './fit-chinese.ts'
import type { Cluster } from './types.ts'

/**
 * What is squeezed before what, when a line is too wide (CLREQ 3.2.3; GB/T 15834). Marks at the line's end come first of
 * all: they are half width in any line.
 */
export const SQUEEZES = ['space', 'interpunct', 'bracket', 'pause', 'gap', 'stop'] as const
export type Squeeze = (typeof SQUEEZES)[number]

/** Neither the gap between Han and Latin nor an interpunct is squeezed to less, in em. */
const LEAST_GAP = 0.125
const LEAST_INTERPUNCT = 0.25

/** Word spaces keep at least so much, in em. */
const LEAST_SPACE = 0.25

export interface Slack {
  /** Of the gap before it, in points. */
  readonly gap: number
  /** Of the mark itself, in points. */
  readonly mark: number
  readonly squeeze: Squeeze
}

const RIGID: Slack = { gap: 0, mark: 0, squeeze: 'gap' }

/** By how much a cluster of a Chinese paragraph may be squeezed. */
export function slackOf({ advance, gap, kind, lead, span, trail }: Cluster): Slack {
  if (gap > 0) return { gap: gap * (1 - LEAST_GAP / HAN_LATIN_GAP), mark: 0, squeeze: 'gap' }
  switch (kind) {
    case 'opener':
    case 'closer':
      return { gap: 0, mark: lead + trail, squeeze: 'bracket' }
    case 'pause':
      return { gap: 0, mark: trail, squeeze: 'pause' }
    case 'stop':
      return { gap: 0, mark: trail, squeeze: 'stop' }
    case 'interpunct':
      // At its full em, as Taiwan has it, an interpunct is left alone like other marks.
      if (advance >= span.size) return RIGID
      return { gap: 0, mark: advance - LEAST_INTERPUNCT * span.size, squeeze: 'interpunct' }
    case 'space':
      return { gap: 0, mark: Math.max(0, advance - LEAST_SPACE * span.size), squeeze: 'space' }
    case 'han':
    case 'latin':
    case 'other':
      return RIGID
  }
}
