import { isChinese } from '../core/locale.ts'
import type { Locale } from '../core/locale.ts'
import { slackOf } from './slack.ts'
import type { Cluster, ClusterSums, SetLine, ShapedParagraph } from './types.ts'

/** Rounding in sums of advances must not push a character that fits to the next line. */
export const TOLERANCE = 0.01

export function sumClusters(clusters: readonly Cluster[], locale: Locale): ClusterSums {
  const widths = new Float64Array(clusters.length + 1)
  const slacks = new Float64Array(clusters.length + 1)
  let width = 0
  let slack = 0
  clusters.forEach((cluster, index) => {
    width += cluster.gap + cluster.advance
    widths[index + 1] = width
    if (isChinese(locale)) {
      const { gap, mark } = slackOf(cluster)
      slack += gap + mark
      slacks[index + 1] = slack
    }
  })
  return { widths, slacks }
}

/** End of the ink of a line, as a cluster's index: trailing blanks hang in the margin. */
export function inkEnd({ clusters }: ShapedParagraph, start: number, end: number): number {
  let ink = end
  while (ink > start && clusters[ink - 1]?.blank === true) ink--
  return ink
}

/** Width of a line of these clusters in points, marks at its edges halved. */
export function naturalWidth(shaped: ShapedParagraph, start: number, end: number): number {
  const { clusters, sums } = shaped
  const ink = inkEnd(shaped, start, end)
  const first = clusters[start]
  const last = clusters[ink - 1]
  if (ink === start || !first || !last) return 0
  return (sums.widths[ink] ?? 0) - (sums.widths[start] ?? 0) - first.gap - first.lead - last.trail
}

/** Width of the same line squeezed as far as it may be. */
export function tightestWidth(shaped: ShapedParagraph, start: number, end: number): number {
  const { clusters, sums } = shaped
  const ink = inkEnd(shaped, start, end)
  const first = clusters[start]
  const last = clusters[ink - 1]
  if (ink === start || !first || !last) return 0
  // What is dropped at the edges cannot be squeezed once more.
  const atEdges = slackOf(first).gap + first.lead + last.trail
  const slack = Math.max(0, (sums.slacks[ink] ?? 0) - (sums.slacks[start] ?? 0) - atEdges)
  return naturalWidth(shaped, start, end) - slack
}

/** These clusters as a line, squeezed to the measure where it is wider. */
export function lineOf(
  shaped: ShapedParagraph,
  { start, end }: { readonly start: number; readonly end: number },
  measure = Number.POSITIVE_INFINITY,
): SetLine {
  const natural = naturalWidth(shaped, start, end)
  if (natural <= measure) return { start, end, width: natural }
  return { start, end, width: Math.max(measure, tightestWidth(shaped, start, end)) }
}
