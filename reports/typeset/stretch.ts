import { isChinese } from '../core/locale.ts'
import { DOUBLED, NEVER_END, NEVER_START } from './characters.ts'
import { inkEnd, naturalWidth } from './line-width.ts'
import type { Cluster, SetLine, ShapedParagraph } from './types.ts'

/** By how much a line grows to the measure, in points: at each word space, and at each place between characters. */
export interface Stretch {
  readonly space: number
  readonly letter: number
}

/** What the word spaces of a Chinese line grow to before characters move apart, in em. */
const WIDEST_SPACE = 0.4

/** A line whose characters would stand further apart is left ragged, in em. */
const WIDEST_LETTER_GAP = 0.25

/** English word spaces wider than this make rivers, in em. */
const RIVER = 0.5

/** Shares what a line lacks of the measure; undefined where it lacks too much. */
export function planStretch(shaped: ShapedParagraph, line: SetLine, measure: number): Stretch | undefined {
  const spare = measure - naturalWidth(shaped, line.start, line.end)
  const places = countPlaces(shaped, line)
  return isChinese(shaped.paragraph.locale) ? planChinese(spare, places) : planEnglish(spare, places)
}

interface Places {
  readonly spaces: number
  readonly letters: number
  /** Mean advance of a space. */
  readonly space: number
  /** Em size in points. */
  readonly size: number
}

function countPlaces(shaped: ShapedParagraph, line: SetLine): Places {
  const end = inkEnd(shaped, line.start, line.end)
  let spaces = 0
  let space = 0
  let letters = 0
  for (let index = line.start + 1; index < end; index++) {
    const cluster = shaped.clusters[index]
    const before = shaped.clusters[index - 1]
    if (!cluster || !before) continue
    if (isWordSpace(before)) {
      spaces++
      space += before.advance
    }
    if (isLetterPlace(before, cluster)) letters++
  }
  const size = shaped.clusters[line.start]?.span.size ?? 0
  return { spaces, letters, space: spaces === 0 ? 0 : space / spaces, size }
}

function planChinese(spare: number, { letters, size, space, spaces }: Places): Stretch | undefined {
  const bySpace = Math.min(Math.max(0, WIDEST_SPACE * size - space), spare / Math.max(1, spaces))
  const left = spare - spaces * bySpace
  if (left > letters * WIDEST_LETTER_GAP * size) return undefined
  return { space: bySpace, letter: letters === 0 ? 0 : left / letters }
}

function planEnglish(spare: number, { size, space, spaces }: Places): Stretch | undefined {
  if (spaces === 0 || space + spare / spaces > RIVER * size) return undefined
  return { space: spare / spaces, letter: 0 }
}

/** A space between words; one between Han and Latin has no width of its own, a no-break space keeps its width. */
export function isWordSpace({ advance, text }: Cluster): boolean {
  return text === ' ' && advance > 0
}

/** True where two characters may move apart: beside Han or a Chinese mark, not before a note mark nor within a dash. */
export function isLetterPlace(before: Cluster, after: Cluster): boolean {
  if (after.span.inline?.role === 'note-reference') return false
  // A space between Han and Latin has no width; the place is after it.
  if (before.blank || after.blank) return after.gap > 0
  if (DOUBLED.has(after.text) && before.text === after.text) return false
  return isWide(before) || isWide(after)
}

function isWide({ kind, text }: Cluster): boolean {
  if (kind === 'other') return NEVER_START.has(text) || NEVER_END.has(text)
  return kind !== 'latin' && kind !== 'space'
}
