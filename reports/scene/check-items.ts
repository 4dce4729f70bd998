import { corners } from '../core/geometry.ts'
import type { Point } from '../core/geometry.ts'
import { JPEG_SIGNATURE, PNG_SIGNATURE, startsWith } from '../core/picture-head.ts'
import type { Scene, SceneItem, ScenePage, TextItem, TextLine, TextRun } from './types.ts'

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
    ...(page.width > 0 && page.height > 0 && isFiniteDeep([page.width, page.height])
      ? []
      : [': has no size']),
    ...(isColour(page.background) ? [] : [`: the background ${page.background} is no colour`]),
    ...page.items.flatMap((item, index) =>
      checkItem(item, page).map((text) => ` item ${String(index + 1)}: ${text}`),
    ),
  ]
}

function checkItem(item: SceneItem, page: ScenePage): readonly string[] {
  if (!isFiniteDeep(item)) return [`a number of this ${item.kind} is not finite`]
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

function isFiniteDeep(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return true
  return Object.values(value).every(isFiniteDeep)
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
  return cornersOf(item).every(
    ({ x, y }) =>
      x >= -TOLERANCE && y >= -TOLERANCE && x <= page.width + TOLERANCE && y <= page.height + TOLERANCE,
  )
}

function cornersOf(item: SceneItem): readonly Point[] {
  switch (item.kind) {
    case 'text':
      return [...corners(item.box), ...item.lines.flatMap((line) => [lineStart(line), lineEnd(line)])]
    case 'box':
    case 'image':
    case 'link':
      return corners(item.rect)
    case 'path':
      // The control points of a curve may lie outside; the ends are enough to find what is misplaced.
      return item.commands.flatMap((command) => (command.op === 'close' ? [] : [command.to]))
  }
}

function lineStart(line: TextLine): Point {
  return { x: line.x, y: line.baseline }
}

function lineEnd(line: TextLine): Point {
  return { x: line.x + line.width, y: line.baseline }
}

function checkText(item: TextItem): readonly string[] {
  const { box } = item
  const said = item.lines.map((line) => line.runs.map((run) => run.text).join(''))
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
  const glyphText = run.glyphs.map((glyph) => glyph.text).join('')
  if (run.text === '') violations.push('a run has no text')
  if (glyphText !== run.text) violations.push(`the glyphs of "${run.text}" stand for "${glyphText}"`)
  if (run.size <= 0) violations.push(`the run "${run.text}" has no size`)
  if (run.glyphs.some((glyph) => glyph.id === 0))
    violations.push(`the font ${run.font} lacks a glyph of "${run.text}"`)
  const back = run.glyphs.some(
    (glyph, index) => glyph.x < (run.glyphs[index - 1]?.x ?? -Infinity) - run.size * KERN_LIMIT,
  )
  if (back) violations.push(`the glyphs of "${run.text}" go back`)
  return violations
}
