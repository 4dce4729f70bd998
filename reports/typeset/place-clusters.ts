import { inkEnd, naturalWidth, TOLERANCE } from './line-width.ts'
import { slackOf, type Squeeze, SQUEEZES } from './slack.ts'
import { isLetterPlace, isWordSpace, planStretch, type Stretch } from './stretch.ts'
import type { Cluster, SetLine, ShapedParagraph } from './types.ts'

export interface PlacedCluster {
  readonly cluster: Cluster
  /** Origin of its glyphs; left of its box where the white half of a mark hangs over. */
  readonly x: number
  /** Its box, without the white that the line drops or squeezes. */
  readonly start: number
  readonly end: number
}

/** Places the clusters of a line that begins at `left`, squeezed or stretched to its width. Points. */
export function placeClusters(shaped: ShapedParagraph, line: SetLine, left = 0): readonly PlacedCluster[] {
  const last = inkEnd(shaped, line.start, line.end) - 1
  const natural = naturalWidth(shaped, line.start, line.end)
  const squeeze = natural > line.width + TOLERANCE ? planSqueeze(shaped, line, natural) : undefined
  const stretch = natural < line.width - TOLERANCE ? planStretch(shaped, line, line.width) : undefined
  const placed: PlacedCluster[] = []
  let pen = left
  for (let index = line.start; index < line.end; index++) {
    const cluster = shaped.clusters[index]
    if (!cluster) break
    const isFirst = index === line.start
    const { gap, mark } = squeeze ? takenFrom(cluster, squeeze) : NOTHING
    if (!isFirst) pen += cluster.gap - gap
    if (stretch && !isFirst) pen += growth(shaped.clusters[index - 1], cluster, stretch)
    const start = pen
    // An opening mark loses white at its left, a closing one at its right, an interpunct at both sides.
    const both = cluster.lead + cluster.trail === 0 ? mark / 2 : 0
    const before = cluster.lead > 0 ? (isFirst ? cluster.lead : mark) : both
    const after = cluster.trail > 0 ? (index === last ? cluster.trail : mark) : both
    pen += cluster.advance - before - after
    placed.push({ cluster, x: start - before, start, end: pen })
  }
  return placed
}

/** For each kind of white the part of it that is taken. */
type SqueezePlan = Readonly<Partial<Record<Squeeze, number>>>

interface Taken {
  /** Of the gap before a cluster, and of the white of its mark, in points. */
  readonly gap: number
  readonly mark: number
}

const NOTHING: Taken = { gap: 0, mark: 0 }

function takenFrom(cluster: Cluster, plan: SqueezePlan): Taken {
  const { gap, mark, squeeze } = slackOf(cluster)
  const part = plan[squeeze] ?? 0
  return { gap: gap * part, mark: mark * part }
}

/** Takes white in the order of squeezing, until the line fits. */
function planSqueeze(shaped: ShapedParagraph, line: SetLine, natural: number): SqueezePlan {
  const found = slackOfLine(shaped, line)
  const plan: Partial<Record<Squeeze, number>> = {}
  let left = natural - line.width
  for (const squeeze of SQUEEZES) {
    const there = found[squeeze] ?? 0
    const part = there === 0 ? 0 : Math.min(1, left / there)
    plan[squeeze] = part
    left -= there * part
  }
  return plan
}

/** The white of each kind within a line, in points; what its edges drop is not there. */
function slackOfLine(shaped: ShapedParagraph, line: SetLine): Readonly<Partial<Record<Squeeze, number>>> {
  const found: Partial<Record<Squeeze, number>> = {}
  const end = inkEnd(shaped, line.start, line.end)
  for (let index = line.start; index < end; index++) {
    const cluster = shaped.clusters[index]
    if (!cluster) break
    const { gap, mark, squeeze } = slackOf(cluster)
    const isFirst = index === line.start
    const isDropped = (isFirst && cluster.lead > 0) || (index === end - 1 && cluster.trail > 0)
    found[squeeze] = (found[squeeze] ?? 0) + (isFirst ? 0 : gap) + (isDropped ? 0 : mark)
  }
  return found
}

/** How much further than at its natural place a cluster stands from the one before it. */
function growth(before: Cluster | undefined, cluster: Cluster, stretch: Stretch): number {
  if (!before) return 0
  return (isWordSpace(before) ? stretch.space : 0) + (isLetterPlace(before, cluster) ? stretch.letter : 0)
}
