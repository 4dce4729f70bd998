import type { Rect } from '../core/geometry.ts'
import { JPEG_SIGNATURE, PNG_SIGNATURE, startsWith } from '../core/picture-head.ts'
import type { PathCommand, Scene, SceneItem, ScenePage, TextItem, TextLine, TextRun } from './types.ts'

/** Points by which a thing may overstep its box: less shows in no output. */
const TOLERANCE = 0.5
/** Kerning moves a glyph's origin back by less than this, in em. */
const KERN_LIMIT = 0.25
const SIGNATURES = { 'image/png': PNG_SIGNATURE, 'image/jpeg': JPEG_SIGNATURE } as const

/** Checks pages and items by themselves: numbers, places on the page, text against its glyphs. */
export function checkItems(scene: Scene): readonly string[] {
  return [
    ...(scene.title.trim() === '' ? ['the scene has no title'] : []),
    ...(scene.pages.length === 0 ? ['the scene has no pages'] : []),
    ...scene.pages.flatMap((page, index) =>
      checkPage(page).map((text) => `page ${String(index + 1)}${text}`),
    ),
  ]
}

function checkPage(page: ScenePage): readonly string[] {
  return [
    ...(page.width > 0 && page.height > 0 && Number.isFinite(page.width + page.height)
      ? []
      : [': has no size']),
    ...(isColour(page.background) ? [] : [`: the background ${page.background} is no colour`]),
    ...page.items.flatMap((item, index) =>
      checkItem(item, page).map((text) => ` item ${String(index + 1)}: ${text}`),
    ),
  ]
}

function checkItem(item: SceneItem, page: ScenePage): readonly string[] {
  if (!Number.isFinite(sumOfNumbers(item))) return [`a number of this ${item.kind} is not finite`]
  const colours = coloursOf(item).filter((colour) => !isColour(colour))
  return [
    ...(isOnPage(item, page) ? [] : [`this ${item.kind} leaves the page`]),
    ...colours.map((colour) => `${colour} is no colour`),
    ...(item.kind === 'text' ? checkText(item) : []),
    ...(item.kind === 'image' && !startsWith(item.bytes, SIGNATURES[item.mime])
      ? [`the bytes are not ${item.mime}`]
      : []),
  ]
}

/** All numbers of an item together, which are finite if each of them is. */
function sumOfNumbers(item: SceneItem): number {
  switch (item.kind) {
    case 'text':
      return item.lines.reduce((sum, line) => sum + sumOfLine(line), sumOfRect(item.box))
    case 'box':
      return sumOfRect(item.rect) + item.radius
    case 'image':
    case 'link':
      return sumOfRect(item.rect)
    case 'path':
      return sum([...item.commands.map(sumOfCommand), item.stroke?.width ?? 0, ...(item.stroke?.dash ?? [])])
  }
}

function sumOfLine({ x, baseline, width, runs }: TextLine): number {
  let total = x + baseline + width
  for (const run of runs) {
    total += run.x + run.size + run.rise + (run.stretch ?? 1)
    for (const glyph of run.glyphs) total += glyph.id + glyph.x + glyph.y
  }
  return total
}

function sumOfCommand(command: PathCommand): number {
  if (command.op === 'close') return 0
  const points = command.op === 'curve' ? [command.control1, command.control2, command.to] : [command.to]
  return sum(points.map(({ x, y }) => x + y))
}

function sumOfRect({ x, y, width, height }: Rect): number {
  return x + y + width + height
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/.test(text)
}

function coloursOf(item: SceneItem): readonly string[] {
  switch (item.kind) {
    case 'text':
      return item.lines.flatMap((line) => line.runs.map((run) => run.colour))
    case 'box':
      return [item.fill]
    case 'path':
      return [item.fill, item.stroke?.colour].filter((colour) => colour !== undefined)
    case 'image':
    case 'link':
      return []
  }
}

function isOnPage(item: SceneItem, page: ScenePage): boolean {
  switch (item.kind) {
    case 'text':
      return (
        isRectOnPage(item.box, page) &&
        item.lines.every(
          ({ x, width, baseline }) =>
            isPointOnPage(x, baseline, page) && isPointOnPage(x + width, baseline, page),
        )
      )
    case 'box':
    case 'image':
    case 'link':
      return isRectOnPage(item.rect, page)
    case 'path':
      // The control points of a curve may lie outside; the ends are enough to find what is misplaced.
      return item.commands.every(
        (command) => command.op === 'close' || isPointOnPage(command.to.x, command.to.y, page),
      )
  }
}

function isRectOnPage({ x, y, width, height }: Rect, page: ScenePage): boolean {
  return isPointOnPage(x, y, page) && isPointOnPage(x + width, y + height, page)
}

function isPointOnPage(x: number, y: number, page: ScenePage): boolean {
  return x >= -TOLERANCE && y >= -TOLERANCE && x <= page.width + TOLERANCE && y <= page.height + TOLERANCE
}

function checkText(item: TextItem): readonly string[] {
  const { box } = item
  const said = item.lines.map(({ runs }) => runs.map((run) => run.text).join(''))
  return [
    ...(saysSame(item.text, said) ? [] : [`the text "${item.text}" is set as "${said.join('|')}"`]),
    ...item.lines.flatMap((line, index) => {
      const inside =
        line.x >= box.x - TOLERANCE &&
        line.x + line.width <= box.x + box.width + TOLERANCE &&
        line.baseline >= box.y - TOLERANCE &&
        line.baseline <= box.y + box.height + TOLERANCE
      return inside ? [] : [`line ${String(index + 1)}, "${said[index] ?? ''}", leaves its box`]
    }),
    ...item.lines.flatMap((line) => line.runs).flatMap(checkRun),
  ]
}

/** True when the lines are the text, but for white space between lines. */
function saysSame(text: string, lines: readonly string[]): boolean {
  let rest = text
  for (const line of lines) {
    if (!rest.startsWith(line)) rest = rest.trimStart()
    if (!rest.startsWith(line)) return false
    rest = rest.slice(line.length)
  }
  return rest.trim() === ''
}

function checkRun(run: TextRun): readonly string[] {
  const violations: string[] = []
  if (run.text === '') violations.push('a run has no text')
  if (!glyphsSay(run)) {
    const said = run.glyphs.map((glyph) => glyph.text).join('')
    violations.push(`the glyphs of "${run.text}" stand for "${said}"`)
  }
  if (run.size <= 0) violations.push(`the run "${run.text}" has no size`)
  if (run.glyphs.some((glyph) => glyph.id === 0))
    violations.push(`the font ${run.font} lacks a glyph of "${run.text}"`)
  const back = run.glyphs.some(
    (glyph, index) => glyph.x < (run.glyphs[index - 1]?.x ?? -Infinity) - run.size * KERN_LIMIT,
  )
  if (back) violations.push(`the glyphs of "${run.text}" go back`)
  return violations
}

/** True when the texts of the glyphs, one after the other, are the text of the run. */
function glyphsSay({ text, glyphs }: TextRun): boolean {
  let said = 0
  for (const glyph of glyphs) {
    if (!text.startsWith(glyph.text, said)) return false
    said += glyph.text.length
  }
  return said === text.length
}
