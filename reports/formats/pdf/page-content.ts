import { colourChannels } from '../../core/colour.ts'
import type { Colour } from '../../core/colour.ts'
import { roundCoordinate } from '../../core/geometry.ts'
import type { Point } from '../../core/geometry.ts'
import type { FontKey, Owner, PathItem } from '../../scene/types.ts'
import { formatNumber } from './numbers.ts'
import { pdfText } from './pdf-objects.ts'
import { addContent } from './tagging.ts'
import type { Tagging } from './tagging.ts'

/** The content of one page while it is written. What is set already is not set again. */
export interface PageContent {
  readonly page: number
  /** Height of the page in points: PDF counts y upwards. */
  readonly height: number
  readonly tagging: Tagging
  readonly operators: string[]
  readonly state: GraphicsState
}

interface GraphicsState {
  mark?: Owner
  /** Where the last line began, while a text object is open: in points from the bottom left. */
  line?: Point
  fill: Colour
  stroke: Colour
  lineWidth: number
  dash: string
  font?: FontKey
  size: number
  rise: number
  /** White after every glyph. */
  spacing: number
  /** Times as wide. */
  stretch: number
}

export function startPage(page: number, height: number, tagging: Tagging): PageContent {
  return {
    page,
    height,
    tagging,
    operators: [],
    state: {
      fill: '#000000',
      stroke: '#000000',
      lineWidth: 1,
      dash: '',
      size: 0,
      spacing: 0,
      rise: 0,
      stretch: 1,
    },
  }
}

/** Finishes the page's content; returns its operators. */
export function endPage(content: PageContent): readonly string[] {
  closeText(content)
  closeMark(content)
  return content.operators
}

/** Says to whom the following content belongs, until the next mark. */
export function openMark(content: PageContent, owner: Owner): void {
  if (content.state.mark === owner) return
  closeMark(content)
  content.state.mark = owner
  if (owner === 'artifact') {
    content.operators.push('/Artifact BMC')
    return
  }
  const { tag, mcid } = addContent(content.tagging, content.page, owner)
  content.operators.push(`/${tag}<</MCID ${String(mcid)}>>BDC`)
}

/**
 * Opens a mark whose glyphs do not say what they stand for: readers take `text` for them. Decoration is not read. It
 * is a sequence of its own, not one within the owner's, for poppler loses what follows a nested sequence.
 */
export function openReplacedText(content: PageContent, owner: Owner, text: string): void {
  if (owner === 'artifact') return
  closeMark(content)
  content.state.mark = owner
  const { mcid } = addContent(content.tagging, content.page, owner)
  content.operators.push(`/Span<</MCID ${String(mcid)}/ActualText${pdfText(text).toString()}>>BDC`)
}

export function closeMark(content: PageContent): void {
  if (content.state.mark === undefined) return
  delete content.state.mark
  content.operators.push('EMC')
}

/**
 * Moves to the start of a line, by whole thousandths of a point so that errors do not add up. Paragraphs go on in the
 * text object that is open: the moves from cell to cell are alike in all rows, and pack better than places.
 */
export function moveToLine(content: PageContent, { x, y }: Point): void {
  const { state, operators } = content
  if (!state.line) {
    closeMark(content)
    operators.push('BT')
  }
  const from = state.line ?? { x: 0, y: 0 }
  state.line = { x: roundCoordinate(x), y: roundCoordinate(content.height - y) }
  operators.push(`${formatNumber(state.line.x - from.x)} ${formatNumber(state.line.y - from.y)} Td`)
}

/** Ends the text object, if one is open: before all that is not text. */
export function closeText(content: PageContent): void {
  if (!content.state.line) return
  closeMark(content)
  delete content.state.line
  content.operators.push('ET')
}

export function setFill(content: PageContent, colour: Colour): void {
  if (content.state.fill === colour) return
  content.state.fill = colour
  content.operators.push(`${colourOperands(colour)} rg`)
}

type Stroke = NonNullable<PathItem['stroke']>

export function setStroke({ state, operators }: PageContent, { colour, width, dash = [] }: Stroke): void {
  if (state.stroke !== colour) {
    state.stroke = colour
    operators.push(`${colourOperands(colour)} RG`)
  }
  if (state.lineWidth !== width) {
    state.lineWidth = width
    operators.push(`${formatNumber(width)} w`)
  }
  const pattern = dash.map((length) => formatNumber(length)).join(' ')
  if (state.dash !== pattern) {
    state.dash = pattern
    operators.push(`[${pattern}]0 d`)
  }
}

/** A point of the page as operands: `x y`, counted from the bottom left. */
export function pointOperands(content: PageContent, x: number, y: number): string {
  return `${formatNumber(x)} ${formatNumber(content.height - y)}`
}

function colourOperands(colour: Colour): string {
  return colourChannels(colour)
    .map((channel) => formatNumber(channel))
    .join(' ')
}
