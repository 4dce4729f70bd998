import { describe, expect, test } from 'vitest'
import { renderPdf } from '../reports/formats/pdf/render-pdf.ts'
import { renderSvg } from '../reports/formats/svg/render-svg.ts'
import type { Scene } from '../reports/scene/types.ts'
import { runOnPdf } from './formats/pdf/outside-tools.ts'
import { openProjectContent } from './project-content.ts'
import { isInstalled } from './skip-loudly.ts'

/** A glyph that leaves ink: its origin on the page in points, y down. */
interface GlyphPlace {
  readonly x: number
  readonly y: number
}

/** The formats write places to a hundredth of a point or a thousandth of an em. */
const TOLERANCE = 0.05

const { fewSamples, fontsFor, printed } = await openProjectContent()

describe.skipIf(!isInstalled('mutool'))('SVG and PDF have the lines of the scene, glyph by glyph', () => {
  test.each(fewSamples.map((document) => [`${document.locale} ${document.id}`, document] as const))(
    '%s',
    async (_, document) => {
      const fonts = await fontsFor(document)
      const scene = await printed(document)
      const pdf = pdfLines(renderPdf(scene, { fonts }))
      scene.pages.forEach((_page, page) => {
        const lines = sceneLines(scene, page)
        expect(lines.length).toBeGreaterThan(10)
        expect(differences(svgLines(renderSvg(scene, { fonts, page })), lines)).toEqual([])
        expect(differences(pdf[page] ?? [], lines)).toEqual([])
      })
    },
  )
})

type Line = readonly GlyphPlace[]

function sceneLines({ pages }: Scene, page: number): readonly Line[] {
  const lines = (pages[page]?.items ?? []).flatMap((item) => (item.kind === 'text' ? item.lines : []))
  return byBaseline(
    lines.flatMap(({ baseline, runs }) =>
      runs.flatMap((run) =>
        run.glyphs.flatMap((glyph, index) => {
          // The second glyph of a character has no text of its own.
          const text = glyph.text === '' ? (run.glyphs[index - 1]?.text ?? '') : glyph.text
          return text.trim() === '' ? [] : [{ x: glyph.x, y: baseline - run.rise - glyph.y }]
        }),
      ),
    ),
  )
}

function svgLines(svg: string): readonly Line[] {
  const groups = svg.matchAll(
    /transform="translate\(([-\d.]+) ([-\d.]+)\)scale\(([-\d.e]+)(?: [-\d.e]+)?\)">((?:<use [^>]*>)+)/g,
  )
  return byBaseline(
    [...groups].flatMap(([, left, top, scale, uses = '']) =>
      [...uses.matchAll(/<use href="#g\d+"(?: x="(-?\d+)")?(?: y="(-?\d+)")?/g)].map(
        ([, x = '0', y = '0']) => ({
          x: Number(left) + Number(x) * Number(scale),
          y: Number(top) + Number(y) * Number(scale),
        }),
      ),
    ),
  )
}

/** By page, as MuPDF draws them. */
function pdfLines(pdf: Uint8Array): readonly (readonly Line[])[] {
  const { printed } = runOnPdf(pdf, 'mutool', ['trace', 'in.pdf'])
  return printed
    .split('<page ')
    .slice(1)
    .map((page) => {
      const height = Number(/transform="1 0 0 -1 0 ([\d.]+)"/.exec(page)?.[1])
      const glyphs = page.matchAll(/<g unicode="([^"]*)" glyph="[^"]*" x="([-\d.]+)" y="([-\d.]+)"/g)
      return byBaseline(
        [...glyphs].flatMap(([, text = '', x, y]) =>
          text.trim() === '' ? [] : [{ x: Number(x), y: height - Number(y) }],
        ),
      )
    })
}

/** Glyphs on one height, from left to right; the lines from top to bottom. */
function byBaseline(glyphs: readonly GlyphPlace[]): readonly Line[] {
  const lines: GlyphPlace[][] = []
  for (const glyph of glyphs.toSorted((a, b) => a.y - b.y)) {
    const line = lines.at(-1)
    if (line?.[0] && glyph.y - line[0].y < 2 * TOLERANCE) line.push(glyph)
    else lines.push([glyph])
  }
  return lines.map((line) => line.toSorted((a, b) => a.x - b.x))
}

function differences(lines: readonly Line[], wanted: readonly Line[]): readonly string[] {
  if (lines.length !== wanted.length) return [`${String(lines.length)} lines for ${String(wanted.length)}`]
  return lines.flatMap((line, index) => {
    const other = wanted[index] ?? []
    const isSame =
      line.length === other.length &&
      line.every(({ x, y }, glyph) => {
        const place = other[glyph]
        return place && Math.abs(x - place.x) < TOLERANCE && Math.abs(y - place.y) < TOLERANCE
      })
    return isSame
      ? []
      : [`line ${String(index + 1)} of ${String(line.length)} glyphs for ${String(other.length)}`]
  })
}
