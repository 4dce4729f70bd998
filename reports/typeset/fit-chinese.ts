import type { Locale } from '../core/locale.ts'
import type { FontFace, FontSet } from '../fonts/types.ts'
import type { Cluster } from './types.ts'

/** Between Han and Latin letters or digits, in em of the smaller of the two. */
export const HAN_LATIN_GAP = 0.25

/** A dash of two characters takes so many em. */
const DOUBLED_WIDTH = 2

/**
 * Gives shaped clusters the widths of Chinese text (CLREQ 3.1.6, 3.2.2): the double dash drawn through, the interpunct,
 * marks side by side, the gap between Han and Latin. Marks of `zh-Hant` (Taiwan, Hong Kong) stand in the middle of a
 * full em and keep it.
 */
export function fitChinese(clusters: readonly Cluster[], locale: Locale, fonts: FontSet): readonly Cluster[] {
  const fitted: Cluster[] = []
  clusters.forEach((cluster, index) => {
    const before = fitted.at(-1)
    const own = fitMark(cluster, locale, fonts)
    if (before && before.trail > 0 && own.lead + own.trail > 0) fitted[index - 1] = withoutTrail(before)
    fitted.push(before?.kind === 'opener' && own.lead > 0 ? withoutLead(own) : withGap(own, clusters, index))
  })
  return fitted
}

/** A mark by itself. */
function fitMark(cluster: Cluster, locale: Locale, fonts: FontSet): Cluster {
  const { kind, span, text } = cluster
  switch (kind) {
    case 'opener':
    case 'closer':
    case 'pause':
    case 'stop':
      return locale === 'zh-Hant' ? cluster : withBlankHalf(cluster, fonts[span.font])
    case 'interpunct':
      return centre(cluster, span.size * (locale === 'zh-Hant' ? 1 : 0.5))
    case 'other':
      return text === '——' ? stretchTo(cluster, DOUBLED_WIDTH * span.size) : cluster
    case 'han':
    case 'latin':
    case 'space':
      return cluster
  }
}

/** The font's dash of two characters is shorter than two em: it is drawn wider. */
function stretchTo(cluster: Cluster, width: number): Cluster {
  return { ...cluster, advance: width, stretch: width / cluster.advance }
}

function centre(cluster: Cluster, width: number): Cluster {
  return { ...shift(cluster, (width - cluster.advance) / 2), advance: width }
}

function shift(cluster: Cluster, dx: number): Cluster {
  return { ...cluster, glyphs: cluster.glyphs.map((glyph) => ({ ...glyph, x: glyph.x + dx })) }
}

/** Notes which half of a full-width mark is white, as the font's half widths say. */
function withBlankHalf(cluster: Cluster, face: FontFace): Cluster {
  const { lead, trail } = face.blankHalf(cluster.text)
  const unit = cluster.span.size / face.unitsPerEm
  return lead + trail === 0 ? cluster : { ...cluster, lead: lead * unit, trail: trail * unit }
}

/** A mark that another one follows loses the white half at its right. */
function withoutTrail(cluster: Cluster): Cluster {
  return { ...cluster, advance: cluster.advance - cluster.trail, trail: 0 }
}

/** An opening mark after another loses the white half at its left. */
function withoutLead(cluster: Cluster): Cluster {
  return { ...shift(cluster, -cluster.lead), advance: cluster.advance - cluster.lead, lead: 0 }
}

/** Where Han meets Latin, the gap stands before the second; a space that the author put there has no width beside it. */
function withGap(cluster: Cluster, clusters: readonly Cluster[], index: number): Cluster {
  const { kind, span, text } = cluster
  const before = clusters[index - 1]
  if (!before || span.inline?.role === 'note-reference') return cluster
  if (text === ' ') {
    const after = clusters[index + 1]
    return after && meet(before, after) ? { ...cluster, advance: 0 } : cluster
  }
  if (kind !== 'han' && kind !== 'latin') return cluster
  const left = before.text === ' ' ? clusters[index - 2] : before
  if (!left || !meet(left, cluster)) return cluster
  return { ...cluster, gap: HAN_LATIN_GAP * Math.min(left.span.size, span.size) }
}

/** True where Han stands beside Latin letters or digits. */
function meet({ kind: left }: Cluster, { kind: right }: Cluster): boolean {
  return (left === 'han' && right === 'latin') || (left === 'latin' && right === 'han')
}
