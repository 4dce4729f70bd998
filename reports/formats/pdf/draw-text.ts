import { roundCoordinate } from '../../core/geometry.ts'
import type { FontSet } from '../../fonts/types.ts'
import type { Owner, PlacedGlyph, TextItem, TextLine, TextRun } from '../../scene/types.ts'
import { fontUse, glyphCode } from './font-use.ts'
import type { FontUse, FontUses, GlyphCode } from './font-use.ts'
import { formatNumber } from './numbers.ts'
import { closeMark, openMark, openReplacedText, setFill } from './page-content.ts'
import type { PageContent } from './page-content.ts'
import { endOfStretch, lineGlyphs } from './glyph-clusters.ts'

export interface DocumentFonts {
  readonly fonts: FontSet
  readonly uses: FontUses
}

/** Glyphs stand where the scene has them to within this many points. */
const TOLERANCE = 0.003

/** White between two glyphs, in em, from which on a reader of the file might see a space. */
const VISIBLE_GAP = 0.03

/** Wider white is a gap between columns. */
const WIDEST_GAP = 1

/** Gaps are counted in fiftieths of an em, so that a font needs few codes for them; the rest is an offset. */
const GAP_STEPS = 50

/** Writes a paragraph: one text object, one marked-content sequence for each stretch of one owner. */
export function drawText(content: PageContent, item: TextItem, fonts: DocumentFonts): void {
  const lines = item.lines.filter((line) => line.runs.some((run) => run.glyphs.length > 0))
  if (lines.length === 0) return
  closeMark(content)
  content.operators.push('BT')
  const spaced = linesBeforeSpaces(item.text, lines)
  let origin = { x: 0, y: 0 }
  for (const line of lines) {
    const first = line.runs.find((run) => run.glyphs.length > 0)
    openMark(content, first?.owner ?? item.owner)
    origin = moveToLine(content, line, origin)
    drawLine(content, { line, owner: item.owner, endsWithSpace: spaced.has(line) }, fonts)
  }
  closeMark(content)
  content.operators.push('ET')
}

/** Lines whose break swallowed a space: without it, the words at both sides would be read as one. */
function linesBeforeSpaces(text: string, lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const spaced = new Set<TextLine>()
  let position = 0
  for (const line of lines) {
    const drawn = line.runs.flatMap((run) => run.glyphs.map((glyph) => glyph.text)).join('')
    const start = text.indexOf(drawn.trim(), position)
    if (start < 0) break
    position = start + drawn.trim().length
    const isLast = text.slice(position).trim() === ''
    if (!isLast && /^\s/.test(text.slice(position)) && !/\s$/.test(drawn)) spaced.add(line)
  }
  return spaced
}

interface Origin {
  readonly x: number
  readonly y: number
}

/** Moves to the first glyph of a line by whole thousandths of a point, so that errors do not add up. */
function moveToLine(content: PageContent, line: TextLine, from: Origin): Origin {
  const to = {
    x: roundCoordinate(firstGlyphX(line)),
    y: roundCoordinate(content.height - line.baseline),
  }
  content.operators.push(`${formatNumber(to.x - from.x)} ${formatNumber(to.y - from.y)} Td`)
  return to
}

function firstGlyphX(line: TextLine): number {
  return line.runs.find((run) => run.glyphs.length > 0)?.glyphs[0]?.x ?? line.x
}

interface LineToDraw {
  readonly line: TextLine
  readonly owner: Owner
  readonly endsWithSpace: boolean
}

function drawLine(
  content: PageContent,
  { line, owner, endsWithSpace }: LineToDraw,
  fonts: DocumentFonts,
): void {
  const glyphs = lineGlyphs(line)
  const pen = { x: roundCoordinate(firstGlyphX(line)) }
  for (let start = 0; start < glyphs.length;) {
    const first = glyphs[start]
    if (!first) break
    const end = endOfStretch(glyphs, start)
    const use = fontUse(fonts.uses, fonts.fonts, first.run.font)
    const stretchOwner = first.run.owner ?? owner
    openMark(content, stretchOwner)
    setFill(content, first.run.colour)
    setFont(content, use, first.run)
    const trailing = endsWithSpace && end === glyphs.length ? spaceCode(use) : undefined
    const shown = glyphs.slice(start, end).map(({ glyph }, index) => ({
      glyph,
      next: glyphs[start + index + 1]?.glyph,
    }))
    drawStretch(content, { shown, run: first.run, owner: stretchOwner, use, pen, trailing })
    start = end
  }
}

interface ShownGlyph {
  readonly glyph: PlacedGlyph
  /** The next one of the line. */
  readonly next: PlacedGlyph | undefined
}

interface Stretch {
  readonly shown: readonly ShownGlyph[]
  readonly run: TextRun
  readonly owner: Owner
  readonly use: FontUse
  /** Where the reader's pen is after what was shown before. */
  readonly pen: { x: number }
  /** A space to add at the end. */
  readonly trailing: GlyphCode | undefined
}

/** Shows a stretch, one operation for each height that its glyphs stand at. */
function drawStretch(content: PageContent, stretch: Stretch): void {
  const { shown, run, owner, trailing } = stretch
  const isWhole = shown.every(({ glyph }) => glyph.text !== '')
  if (!isWhole) openReplacedText(content, owner, shown.map(({ glyph }) => glyph.text).join(''))
  for (let start = 0; start < shown.length;) {
    const height = shown[start]?.glyph.y ?? 0
    let end = start + 1
    while (end < shown.length && shown[end]?.glyph.y === height) end++
    setRise(content, run.rise + height)
    content.operators.push(showOperator({ ...stretch, shown: shown.slice(start, end) }))
    start = end
  }
  if (!isWhole) closeMark(content)
  if (!trailing) return
  openMark(content, owner)
  content.operators.push(`<${trailing.digits}>Tj`)
}

function showOperator({ shown, run, use, pen }: Stretch): string {
  let operands = ''
  let digits = ''
  for (const { glyph, next } of shown) {
    const offset = adjustment(pen.x - glyph.x, run.size)
    if (offset !== '0') {
      operands += `${digits === '' ? '' : `<${digits}>`}${offset}`
      digits = ''
      pen.x -= (Number(offset) * run.size) / 1000
    }
    const code = glyphCode(use, glyph.id, { text: glyph.text, space: spaceAfter(glyph, next, { run, use }) })
    digits += code.digits
    pen.x += (code.width * run.size) / 1000
  }
  return operands === '' ? `<${digits}>Tj` : `[${operands}<${digits}>]TJ`
}

/** White between this glyph's advance and the next glyph that no character stands for, in font units. */
function spaceAfter(
  glyph: PlacedGlyph,
  next: PlacedGlyph | undefined,
  { run, use }: { readonly run: TextRun; readonly use: FontUse },
): number {
  if (!next) return 0
  const { face } = use
  const gap = (next.x - glyph.x) / run.size - face.advance(glyph.id) / face.unitsPerEm
  if (gap < VISIBLE_GAP || gap > WIDEST_GAP) return 0
  return Math.round((Math.floor(gap * GAP_STEPS + 0.01) / GAP_STEPS) * face.unitsPerEm)
}

/** An offset in thousandths of an em, leftwards, with as many decimals as the size asks for. */
function adjustment(distance: number, size: number): string {
  if (Math.abs(distance) <= TOLERANCE) return '0'
  const decimals = size <= 2 * 1000 * TOLERANCE ? 0 : size <= 20_000 * TOLERANCE ? 1 : 2
  return formatNumber((distance / size) * 1000, decimals)
}

function setFont({ state, operators }: PageContent, use: FontUse, { font, size }: TextRun): void {
  if (state.font === font && state.size === size) return
  state.font = font
  state.size = size
  operators.push(`/${use.resource} ${formatNumber(size)} Tf`)
}

function setRise({ state, operators }: PageContent, rise: number): void {
  if (state.rise === rise) return
  state.rise = rise
  operators.push(`${formatNumber(rise)} Ts`)
}

function spaceCode(use: FontUse): GlyphCode | undefined {
  const space = use.face.has(0x20) ? use.face.shape(' ')[0] : undefined
  return space && glyphCode(use, space.id, { text: ' ', space: 0 })
}
