import { naturalWidth, TOLERANCE } from './line-width.ts'
import type { ShapedParagraph, TextSpan } from './types.ts'

/** How small type may get, of its size, to keep a word whole; a word that is longer still is divided. */
const LEAST = 0.72

/** A paragraph in type just small enough for its longest word to fit in a line of `width` points. */
export function shrinkToWords(shaped: ShapedParagraph, width: number): ShapedParagraph {
  const factor = width / (widestWord(shaped) + TOLERANCE)
  return factor >= 1 || factor < LEAST ? shaped : scaled(shaped, factor)
}

/** Width in points of the widest piece that no line may end in. */
function widestWord(shaped: ShapedParagraph): number {
  const { breaks, clusters } = shaped
  let widest = 0
  let start = 0
  for (let end = 1; end <= clusters.length; end++) {
    if (end < clusters.length && breaks[end] === 'none') continue
    widest = Math.max(widest, naturalWidth(shaped, start, end))
    start = end
  }
  return widest
}

/** The same in type of another size: shaping knows no sizes, so that all its measures grow alike. */
function scaled({ paragraph, clusters, breaks, sums }: ShapedParagraph, factor: number): ShapedParagraph {
  const spans = new Map(
    clusters.map(({ span }) => [span, { ...span, size: span.size * factor, rise: span.rise * factor }]),
  )
  const spanOf = (span: TextSpan): TextSpan => spans.get(span) ?? span
  return {
    paragraph: { ...paragraph, leading: paragraph.leading * factor, spans: paragraph.spans.map(spanOf) },
    clusters: clusters.map((cluster) => ({
      ...cluster,
      span: spanOf(cluster.span),
      advance: cluster.advance * factor,
      gap: cluster.gap * factor,
      lead: cluster.lead * factor,
      trail: cluster.trail * factor,
      glyphs: cluster.glyphs.map(({ id, x, y }) => ({ id, x: x * factor, y: y * factor })),
    })),
    breaks,
    sums: {
      widths: sums.widths.map((sum) => sum * factor),
      slacks: sums.slacks.map((sum) => sum * factor),
    },
  }
}
