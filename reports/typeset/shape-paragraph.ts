import { isChinese } from '../core/locale.ts'
import type { FontFace, FontSet } from '../fonts/types.ts'
import { breakOpportunities } from './break-opportunities.ts'
import { classOf } from './characters.ts'
import { fitChinese } from './fit-chinese.ts'
import { sumClusters } from './line-width.ts'
import type { Cluster, ClusterGlyph, Paragraph, ShapedParagraph, TextSpan } from './types.ts'

/** Shapes each span with its font and finds where lines may break. The same glyphs are measured and drawn. */
export function shapeParagraph(paragraph: Paragraph, fonts: FontSet): ShapedParagraph {
  const text = paragraph.spans.map((span) => span.text).join('')
  const opportunities = breakOpportunities(text)
  const pieces: Cluster[] = []
  const breaks: ShapedParagraph['breaks'][number][] = []
  let offset = 0
  for (const span of paragraph.spans) {
    for (const piece of shapeSpan(span, paragraph, fonts)) {
      breaks.push(isKept(span, pieces.at(-1)?.span) ? 'none' : (opportunities[offset] ?? 'none'))
      pieces.push(piece)
      offset += piece.text.length
    }
  }
  const clusters = isChinese(paragraph.locale) ? fitChinese(pieces, paragraph.locale, fonts) : pieces
  return { paragraph, clusters, breaks, sums: sumClusters(clusters, paragraph.locale) }
}

/** A note mark stays with what it follows; a span kept together with itself. */
function isKept(span: TextSpan, before: TextSpan | undefined): boolean {
  return span.inline?.role === 'note-reference' || (span.keep === 'together' && before === span)
}

function shapeSpan(span: TextSpan, paragraph: Paragraph, fonts: FontSet): readonly Cluster[] {
  const face = fonts[span.font]
  if (!span.text.includes('\n')) return shapePart(span.text, span, { paragraph, face })
  return span.text
    .split(/(\n)/)
    .filter((part) => part !== '')
    .flatMap((part) => (part === '\n' ? [lineFeed(span)] : shapePart(part, span, { paragraph, face })))
}

function lineFeed(span: TextSpan): Cluster {
  return { text: '\n', span, advance: 0, gap: 0, lead: 0, trail: 0, glyphs: [], kind: 'space', blank: true }
}

function shapePart(
  part: string,
  span: TextSpan,
  { paragraph, face }: { paragraph: Paragraph; face: FontFace },
): readonly Cluster[] {
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
    for (let index = first; index < last; index++) {
      const glyph = shaped[index]
      if (!glyph) break
      if (glyph.id === 0) throw new Error(`The font ${face.postScriptName} has no glyph for “${text}”.`)
      glyphs.push({ id: glyph.id, x: (advance + glyph.offsetX) * unit, y: glyph.offsetY * unit })
      advance += glyph.advance
    }
    const kind = classOf(text)
    clusters.push({
      text,
      span,
      advance: advance * unit,
      gap: 0,
      lead: 0,
      trail: 0,
      glyphs,
      kind,
      blank: kind === 'space',
    })
    first = last
  }
  return clusters
}
