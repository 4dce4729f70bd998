import type { FontSet } from '../../fonts/types.ts'
import type { TextItem, TextLine, TextRun } from '../../scene/types.ts'
import { compactOutline } from './compact-outline.ts'
import { svgNumber } from './svg-number.ts'

/** The outlines in use on a page, each defined once and named in order of first use. */
export interface GlyphBook {
  /** The name of a glyph's definition; undefined for blanks. */
  readonly name: (run: TextRun, glyph: number) => string | undefined
  /** The `<path>` elements, for `<defs>`. */
  readonly definitions: () => readonly string[]
}

export function createGlyphBook(fonts: FontSet): GlyphBook {
  const names = new Map<string, string | undefined>()
  const definitions: string[] = []
  const define = (run: TextRun, glyph: number): string | undefined => {
    const { data, x, y } = compactOutline(fonts[run.font].outline(glyph))
    if (data === '') return undefined
    const name = `g${String(definitions.length + 1)}`
    definitions.push(`<path id="${name}" d="M${svgNumber(x)} ${svgNumber(y)}${data}"/>`)
    return name
  }
  return {
    name: (run, glyph) => {
      const key = `${run.font} ${String(glyph)}`
      if (!names.has(key)) names.set(key, define(run, glyph))
      return names.get(key)
    },
    definitions: () => definitions,
  }
}

/**
 * The glyphs of a text item: a group for each stretch of a line in one font and size, scaled from font units, so that
 * every glyph needs nothing but its place in whole units (at 15 pt that is 1/67 pt).
 */
export function drawGlyphs(item: TextItem, fonts: FontSet, book: GlyphBook): string {
  const fill = commonFill(item)
  return item.lines
    .flatMap((line) =>
      stretches(line).map((runs) => {
        const [first] = runs
        const colour = fill === undefined ? ` fill="${first.colour}"` : ''
        const scale = first.size / fonts[first.font].unitsPerEm
        const across = scale * (first.stretch ?? 1)
        const uses = runs.flatMap((run) =>
          run.glyphs.map((glyph) => drawUse(glyph, { run, scale, across, origin: first.x, book })),
        )
        const transform = `translate(${svgNumber(first.x)} ${svgNumber(line.baseline - first.rise)})scale(${across === scale ? '' : `${String(across)} `}${String(scale)})`
        return uses.join('') === '' ? '' : `<g${colour} transform="${transform}">${uses.join('')}</g>`
      }),
    )
    .join('')
}

/** The colour of all the item's runs, when it is one. */
export function commonFill(item: TextItem): string | undefined {
  const colours = new Set(item.lines.flatMap((line) => line.runs.map((run) => run.colour)))
  const [colour] = colours
  return colours.size === 1 ? colour : undefined
}

interface UseContext {
  readonly run: TextRun
  /** Points a font unit: upwards, and across. */
  readonly scale: number
  readonly across: number
  readonly origin: number
  readonly book: GlyphBook
}

function drawUse(glyph: TextRun['glyphs'][number], { across, book, origin, run, scale }: UseContext): string {
  const name = book.name(run, glyph.id)
  if (name === undefined) return ''
  const x = Math.round((glyph.x - origin) / across)
  const y = Math.round(-glyph.y / scale)
  return `<use href="#${name}"${x === 0 ? '' : ` x="${String(x)}"`}${y === 0 ? '' : ` y="${String(y)}"`}/>`
}

type Stretch = readonly [TextRun, ...TextRun[]]

/** Neighbouring runs that look alike, such as a link and the words around it. */
export function stretches(line: TextLine): readonly Stretch[] {
  const groups: [TextRun, ...TextRun[]][] = []
  for (const run of line.runs) {
    const group = groups.at(-1)
    if (group !== undefined && looksLike(run, group[0])) group.push(run)
    else groups.push([run])
  }
  return groups
}

function looksLike(run: TextRun, other: TextRun): boolean {
  return (
    run.font === other.font &&
    run.size === other.size &&
    run.colour === other.colour &&
    run.rise === other.rise &&
    run.stretch === other.stretch
  )
}
