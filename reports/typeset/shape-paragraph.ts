import { isChinese } from '../core/locale.ts'
import type { FontSet } from '../fonts/types.ts'
import { breakOpportunities } from './break-opportunities.ts'
import { isHan, isLatinOrDigit } from './characters.ts'
import type { Cluster, ClusterGlyph, Paragraph, ShapedParagraph, TextSpan } from './types.ts'

/** Between Han and Latin letters or digits, in em of the smaller of the two. */
const HAN_LATIN_GAP = 0.25

/** Shapes each span with its font and finds where lines may break. The same glyphs are measured and drawn. */
export function shapeParagraph(paragraph: Paragraph, fonts: FontSet): ShapedParagraph {
  const text = paragraph.spans.map((span) => span.text).join('')
  const opportunities = breakOpportunities(text)
  const clusters: Cluster[] = []
  const breaks: ShapedParagraph['breaks'][number][] = []
  let offset = 0
  for (const span of paragraph.spans) {
    for (const piece of shapeSpan(span, paragraph, fonts)) {
      breaks.push(isKept(span, clusters.at(-1)?.span) ? 'none' : (opportunities[offset] ?? 'none'))
      clusters.push(withGap(piece, clusters.at(-1), paragraph))
      offset += piece.text.length
    }
  }
  return { paragraph, clusters, breaks }
}

/** A note mark stays with what it follows; a span kept together with itself. */
function isKept(span: TextSpan, before: TextSpan | undefined): boolean {
  return span.inline?.role === 'note-reference' || (span.keep === 'together' && before === span)
}

function withGap(cluster: Cluster, before: Cluster | undefined, paragraph: Paragraph): Cluster {
  if (before === undefined || !isChinese(paragraph.locale)) return cluster
  if (cluster.span.inline?.role === 'note-reference') return cluster
  const left = before.text.at(-1) ?? ''
  const right = cluster.text.at(0) ?? ''
  const meets = (isHan(left) && isLatinOrDigit(right)) || (isLatinOrDigit(left) && isHan(right))
  if (!meets) return cluster
  return { ...cluster, gap: HAN_LATIN_GAP * Math.min(before.span.size, cluster.span.size) }
}

function shapeSpan(span: TextSpan, paragraph: Paragraph, fonts: FontSet): readonly Cluster[] {
  return span.text
    .split(/(\n)/)
    .filter((part) => part !== '')
    .flatMap((part) => (part === '\n' ? [lineFeed(span)] : shapePart(part, span, { paragraph, fonts })))
}

function lineFeed(span: TextSpan): Cluster {
  return { text: '\n', span, advance: 0, gap: 0, glyphs: [], blank: true }
}

function shapePart(
  part: string,
  span: TextSpan,
  { paragraph, fonts }: { paragraph: Paragraph; fonts: FontSet },
): readonly Cluster[] {
  const face = fonts[span.font]
  const unit = span.size / face.unitsPerEm
  const shaped = face.shape(part, {
    lang: paragraph.locale,
    // The Chinese fonts draw quotation marks and the apostrophe an em wide; English wants them proportional.
    features: isChinese(paragraph.locale) ? [] : ['pwid'],
  })
  const clusters: Cluster[] = []
  for (let first = 0; first < shaped.length;) {
    const start = shaped[first]?.cluster ?? 0
    let last = first + 1
    while (last < shaped.length && shaped[last]?.cluster === start) last++
    const text = part.slice(start, shaped[last]?.cluster ?? part.length)
    let advance = 0
    const glyphs: ClusterGlyph[] = []
    for (const glyph of shaped.slice(first, last)) {
      if (glyph.id === 0) throw new Error(`The font ${face.postScriptName} has no glyph for “${text}”.`)
      glyphs.push({ id: glyph.id, x: (advance + glyph.offsetX) * unit, y: glyph.offsetY * unit })
      advance += glyph.advance
    }
    clusters.push({ text, span, advance: advance * unit, gap: 0, glyphs, blank: text.trim() === '' })
    first = last
  }
  return clusters
}
