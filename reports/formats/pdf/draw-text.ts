import { roundCoordinate } from '../../core/geometry.ts'
import type { FontSet } from '../../fonts/types.ts'
import type { Owner, PlacedGlyph, TextItem, TextLine, TextRun } from '../../scene/types.ts'
import { fontUse, glyphCode } from './font-use.ts'
import type { FontUse, FontUses, GlyphCode } from './font-use.ts'
import { formatNumber } from './numbers.ts'
import { closeMark, moveToLine, openMark, openReplacedText, setFill } from './page-content.ts'
import type { PageContent } from './page-content.ts'
import { endOfStretch, shareTexts } from './glyph-clusters.ts'

export interface DocumentFonts {
  readonly fonts: FontSet
  readonly uses: FontUses
}

/** Glyphs stand where the scene has them to within this many points. */
const TOLERANCE = 0.003

/** White between two glyphs, in em, from which on a reader of the file might see a space. */
const VISIBLE_GAP = 0.03

/** White that is taken from a mark, in em, from which on a reader of the file sees what follows on a line of its own. */
const VISIBLE_OVERLAP = 0.1

/** Wider white is a gap between columns. */
const WIDEST_GAP = 1

/** Gaps are counted in fiftieths of an em, so that a font needs few codes for them; the rest is an offset. */
const GAP_STEPS = 50

/** Writes a paragraph: one marked-content sequence for each stretch of one owner. */
export function drawText(content: PageContent, item: TextItem, fonts: DocumentFonts): void {
  const lines = item.lines.filter((line) => line.runs.some(hasGlyphs))
  const spaced = linesBeforeSpaces(item.text, lines)
  for (const line of lines) {
    const runs = line.runs.filter(hasGlyphs)
    const x = runs[0]?.glyphs[0]?.x ?? line.x
    moveToLine(content, { x, y: line.baseline })
    const pen = { x: roundCoordinate(x) }
    drawRuns(content, { runs, owner: item.owner, pen, endsWithSpace: spaced.has(line) }, fonts)
  }
  closeMark(content)
}

function hasGlyphs({ glyphs }: TextRun): boolean {
  return glyphs.length > 0
}

/** Lines whose break swallowed a space: without it, the words at both sides would be read as one. */
function linesBeforeSpaces(text: string, lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const spaced = new Set<TextLine>()
  if (lines.length < 2 || !/\s/.test(text)) return spaced
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

interface RunsToDraw {
  readonly runs: readonly TextRun[]
  readonly owner: Owner
  readonly pen: Pen
  readonly endsWithSpace: boolean
}

/** Where a reader's pen is after what was shown. */
interface Pen {
  x: number
}

function drawRuns(
  content: PageContent,
  { runs, owner, pen, endsWithSpace }: RunsToDraw,
  fonts: DocumentFonts,
): void {
  runs.forEach((run, index) => {
    const use = fontUse(fonts.uses, fonts.fonts, run.font)
    const after = runs[index + 1]?.glyphs[0]
    const trailing = endsWithSpace && !after ? spaceCode(use) : undefined
    const shown = { run, glyphs: shareTexts(run.glyphs), after, use, pen }
    for (let start = 0; start < shown.glyphs.length;) {
      const end = endOfStretch(shown.glyphs, start)
      openMark(content, run.owner ?? owner)
      setFill(content, run.colour)
      setFont(content, use, run)
      drawStretch(content, { ...shown, start, end }, run.owner ?? owner)
      start = end
    }
    if (!trailing) return
    openMark(content, run.owner ?? owner)
    content.operators.push(`<${trailing.digits}>Tj`)
  })
}

/** Glyphs of a run, `end` excluded. */
interface Stretch {
  readonly run: TextRun
  readonly glyphs: readonly PlacedGlyph[]
  readonly start: number
  readonly end: number
  /** The first glyph of the line after those of the run. */
  readonly after: PlacedGlyph | undefined
  readonly use: FontUse
  readonly pen: Pen
}

/** Shows a stretch, one operation for each height that its glyphs stand at. */
function drawStretch(content: PageContent, stretch: Stretch, owner: Owner): void {
  const { run, glyphs, end } = stretch
  const texts = glyphs.slice(stretch.start, end).map((glyph) => glyph.text)
  const isWhole = !texts.includes('')
  if (!isWhole) openReplacedText(content, owner, texts.join(''))
  for (let start = stretch.start; start < end;) {
    const height = glyphs[start]?.y ?? 0
    let next = start + 1
    while (next < end && glyphs[next]?.y === height) next++
    setRise(content, run.rise + height)
    setStretch(content, run.stretch ?? 1)
    content.operators.push(showOperator({ ...stretch, start, end: next }))
    start = next
  }
  if (!isWhole) closeMark(content)
}

function showOperator({ run, glyphs, start, end, after, use, pen }: Stretch): string {
  const across = run.size * (run.stretch ?? 1)
  let operands = ''
  let digits = ''
  for (let index = start; index < end; index++) {
    const glyph = glyphs[index]
    if (!glyph) break
    const offset = adjustment(pen.x - glyph.x, across)
    if (offset !== '0') {
      operands += `${digits === '' ? '' : `<${digits}>`}${offset}`
      digits = ''
      pen.x -= (Number(offset) * across) / 1000
    }
    const code = glyphCode(use, glyph, spaceBetween(glyph, glyphs[index + 1] ?? after, { run, use }))
    digits += code.digits
    pen.x += (code.width * across) / 1000
  }
  return operands === '' ? `<${digits}>Tj` : `[${operands}<${digits}>]TJ`
}

/** White between a glyph's advance and the next glyph that no character stands for, in font units. */
function spaceBetween(
  glyph: PlacedGlyph,
  next: PlacedGlyph | undefined,
  { run, use }: { readonly run: TextRun; readonly use: FontUse },
): number {
  if (!next) return 0
  const { face } = use
  const across = run.size * (run.stretch ?? 1)
  const gap = (next.x - glyph.x) / across - face.advance(glyph.id) / face.unitsPerEm
  if ((gap < VISIBLE_GAP && gap > -VISIBLE_OVERLAP) || Math.abs(gap) > WIDEST_GAP) return 0
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

/** Horizontal scaling, in hundredths (ISO 32000-1, 9.3.4). */
function setStretch({ state, operators }: PageContent, stretch: number): void {
  if (state.stretch === stretch) return
  state.stretch = stretch
  operators.push(`${formatNumber(100 * stretch)} Tz`)
}

function setRise({ state, operators }: PageContent, rise: number): void {
  if (state.rise === rise) return
  state.rise = rise
  operators.push(`${formatNumber(rise)} Ts`)
}

function spaceCode(use: FontUse): GlyphCode | undefined {
  const space = use.face.has(0x20) ? use.face.shape(' ')[0] : undefined
  return space && glyphCode(use, { id: space.id, text: ' ' }, 0)
}
