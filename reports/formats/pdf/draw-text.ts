import { roundCoordinate } from '../../core/geometry.ts'
import type { FontSet } from '../../fonts/types.ts'
import type { Owner, TextItem, TextLine, TextRun } from '../../scene/types.ts'
import { codedGlyphs, shownRuns } from './code-glyphs.ts'
import type { CodedGlyph, ShownRun } from './code-glyphs.ts'
import { glyphCode } from './font-use.ts'
import type { FontUse, FontUses, GlyphCode } from './font-use.ts'
import { formatNumber } from './numbers.ts'
import { closeMark, moveToLine, openMark, openReplacedText, setFill } from './page-content.ts'
import type { PageContent } from './page-content.ts'
import { endOfStretch } from './glyph-clusters.ts'

export interface DocumentFonts {
  readonly fonts: FontSet
  readonly uses: FontUses
}

/** Glyphs stand where the scene has them to within this many points. */
const TOLERANCE = 0.003

/** So many glyphs with the same white after them make a spacing. */
const FEWEST_ALIKE = 3

/** A spacing adds up over a line: it is written in steps so small that the sum stays within the tolerance. */
const SPACING_DECIMALS = 5

/** Writes a paragraph: one marked-content sequence for each stretch of one owner. */
export function drawText(content: PageContent, item: TextItem, fonts: DocumentFonts): void {
  const lines = item.lines.filter((line) => line.runs.some(({ glyphs }) => glyphs.length > 0))
  const spaced = linesBeforeSpaces(item.text, lines)
  for (const line of lines) {
    const runs = shownRuns(line, fonts.uses, fonts.fonts)
    const x = runs[0]?.glyphs[0]?.x ?? line.x
    moveToLine(content, { x, y: line.baseline })
    const pen = { x: roundCoordinate(x) }
    for (const shown of runs) drawRun(content, { ...shown, owner: shown.run.owner ?? item.owner, pen })
    if (spaced.has(line)) drawSpace(content, runs.at(-1), item.owner)
  }
  closeMark(content)
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

/** Where a reader's pen is after what was shown. */
interface Pen {
  x: number
}

interface RunToDraw extends ShownRun {
  readonly owner: Owner
  readonly pen: Pen
}

function drawRun(content: PageContent, shown: RunToDraw): void {
  const { run, glyphs, owner } = shown
  for (let start = 0; start < glyphs.length;) {
    const end = endOfStretch(glyphs, start)
    openMark(content, owner)
    setFill(content, run.colour)
    setFont(content, shown.use, run)
    drawStretch(content, { ...shown, start, end })
    start = end
  }
}

/** The space at the end of a line, after its last run. */
function drawSpace(content: PageContent, last: ShownRun | undefined, owner: Owner): void {
  const space = last && spaceCode(last.use)
  if (!space) return
  openMark(content, last.run.owner ?? owner)
  content.operators.push(`<${space.digits}>Tj`)
}

/** Glyphs of a run, `end` excluded. */
interface Stretch extends RunToDraw {
  readonly start: number
  readonly end: number
}

/** Shows a stretch, one operation for each height that its glyphs stand at. */
function drawStretch(content: PageContent, stretch: Stretch): void {
  const { run, glyphs, end, owner } = stretch
  const texts = glyphs.slice(stretch.start, end).map((glyph) => glyph.text)
  const isWhole = !texts.includes('')
  if (!isWhole) openReplacedText(content, owner, texts.join(''))
  for (let start = stretch.start; start < end;) {
    const height = glyphs[start]?.y ?? 0
    let next = start + 1
    while (next < end && glyphs[next]?.y === height) next++
    setRise(content, run.rise + height)
    setStretch(content, run.stretch ?? 1)
    show(content, { ...stretch, start, end: next })
    start = next
  }
  if (!isWhole) closeMark(content)
}

function show(content: PageContent, stretch: Stretch): void {
  const { run, start, end, pen } = stretch
  const widening = run.stretch ?? 1
  const across = run.size * widening
  const coded = codedGlyphs(stretch, start, end)
  const spacing = Number(formatNumber(commonSpacing(coded, across) / widening, SPACING_DECIMALS))
  setSpacing(content, spacing)
  let operands = ''
  let digits = ''
  for (const { x, code } of coded) {
    const offset = adjustment(pen.x - x, across)
    if (offset !== '0') {
      operands += `${digits === '' ? '' : `<${digits}>`}${offset}`
      digits = ''
      pen.x -= (Number(offset) * across) / 1000
    }
    digits += code.digits
    pen.x += (code.width * across) / 1000 + spacing * widening
  }
  content.operators.push(operands === '' ? `<${digits}>Tj` : `[${operands}<${digits}>]TJ`)
}

/**
 * The white, in points, that most of the glyphs have after them besides their widths, as in a justified line: said once
 * it is shorter than after each glyph. 0 where none is common.
 */
function commonSpacing(coded: readonly CodedGlyph[], across: number): number {
  const counts = new Map<number, number>()
  let spacing = 0
  let most = FEWEST_ALIKE - 1
  for (let index = 1; index < coded.length; index++) {
    const [glyph, next] = [coded[index - 1], coded[index]]
    if (!glyph || !next) break
    const white = next.x - glyph.x - (glyph.code.width * across) / 1000
    if (Math.abs(white) <= TOLERANCE) continue
    const step = Math.round(white / TOLERANCE)
    const count = (counts.get(step) ?? 0) + 1
    counts.set(step, count)
    if (count > most) {
      most = count
      spacing = white
    }
  }
  return 2 * most > coded.length ? spacing : 0
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

/** White after every glyph, in points before horizontal scaling (ISO 32000-1, 9.3.2). */
function setSpacing({ state, operators }: PageContent, spacing: number): void {
  if (state.spacing === spacing) return
  state.spacing = spacing
  operators.push(`${formatNumber(spacing, SPACING_DECIMALS)} Tc`)
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
