import { isChinese } from '../core/locale.ts'
import { memo } from '../core/memo.ts'
import type { FontFace, FontSet, ShapedGlyph } from '../fonts/types.ts'
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
  const lone = face.keep(createLoneGlyphs)
  const clusters: Cluster[] = []
  for (let first = 0; first < shaped.length;) {
    const start = shaped[first]?.cluster ?? 0
    let last = first + 1
    while (last < shaped.length && shaped[last]?.cluster === start) last++
    const text = part.slice(start, shaped[last]?.cluster ?? part.length)
    const kind = classOf(text)
    let advance = 0
    for (let index = first; index < last; index++) {
      const glyph = shaped[index]
      if (!glyph) break
      if (glyph.id === 0) throw new Error(`The font ${face.postScriptName} has no glyph for “${text}”.`)
      advance += glyph.advance
    }
    clusters.push({
      text,
      span,
      advance: advance * unit,
      gap: 0,
      lead: 0,
      trail: 0,
      glyphs: isLone(shaped, first, last)
        ? lone(shaped[first]?.id ?? 0)
        : placeGlyphs(shaped.slice(first, last), unit),
      kind,
      blank: kind === 'space',
    })
    first = last
  }
  return clusters
}

/** Most clusters are one glyph at their origin, and share it. */
function createLoneGlyphs(): (id: number) => readonly ClusterGlyph[] {
  return memo((id) => [{ id, x: 0, y: 0 }])
}

function isLone(shaped: readonly ShapedGlyph[], first: number, last: number): boolean {
  const glyph = shaped[first]
  return last === first + 1 && glyph?.offsetX === 0 && glyph.offsetY === 0
}

function placeGlyphs(shaped: readonly ShapedGlyph[], unit: number): readonly ClusterGlyph[] {
  let advance = 0
  return shaped.map((glyph) => {
    const x = (advance + glyph.offsetX) * unit
    advance += glyph.advance
    return { id: glyph.id, x, y: glyph.offsetY * unit }
  })
}
