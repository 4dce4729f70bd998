import path from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import satori from 'satori'
import { unescapeXml } from '../../reports/core/escape-xml.ts'
import type { FontFace } from '../../reports/fonts/types.ts'
import { readManifestField } from '../../reports/hosts/node/read-manifest.ts'
import { LIGHT } from '../../reports/theme/tokens.ts'
import { ROOT } from '../run.ts'
import { advanceOf, type BoxedLine, mergeSettings } from './placed-lines.ts'
import { PIXELS_A_POINT } from './specimen.ts'
import type { Setting, Specimen } from './types.ts'

/** The specimen as Satori alone sets it: its own lines, justified. */
export async function setWithSatori(specimen: Specimen, face: FontFace): Promise<Setting> {
  const ragged = await setWords(specimen, face, 'left')
  const justified = await setWords(specimen, face, 'justify')
  const lines = mergeSettings(linesOf(ragged, specimen, face), linesOf(justified, specimen, face), face)
  const picture = new Resvg(drawWords(justified, { ...specimen, lines: lines.length }, face), {
    font: { loadSystemFonts: false },
    background: LIGHT.paper,
  })
  const version = await readManifestField(path.join(ROOT, 'node_modules', 'satori'), 'version')
  return {
    engine: 'Satori',
    version: version ?? '',
    lines,
    picture: new Uint8Array(picture.render().asPng()),
  }
}

/** A word or a Chinese character where Satori puts it, in pixels of the sheet; `y` is its baseline. */
interface Word {
  readonly text: string
  readonly x: number
  readonly y: number
}

const TEXT_ELEMENT = /<text x="([\d.-]+)" y="([\d.-]+)"[^>]*>([^<]*)<\/text>/g

/** Set as text elements: the outlines that Satori draws of Chinese lines are ragged, whatever `textAlign` says. */
async function setWords(
  { leading, measure, size, text }: Specimen,
  face: FontFace,
  textAlign: 'left' | 'justify',
): Promise<readonly Word[]> {
  const width = measure * size * PIXELS_A_POINT
  const style = {
    display: 'flex',
    width,
    fontFamily: 'Specimen',
    fontSize: size * PIXELS_A_POINT,
    lineHeight: `${String(leading * PIXELS_A_POINT)}px`,
    textAlign,
    textWrap: 'pretty',
  }
  const paragraph = { type: 'div', key: null, props: { lang: 'zh-CN', style, children: text } }
  const svg = await satori(paragraph as Parameters<typeof satori>[0], {
    width,
    embedFont: false,
    fonts: [{ name: 'Specimen', data: Buffer.from(face.bytes), weight: 400, style: 'normal' }],
  })
  const words = [...svg.matchAll(TEXT_ELEMENT)].map(([, x, y, word = '']) => ({
    text: unescapeXml(word),
    x: Number(x),
    y: Number(y),
  }))
  return joinDashes(words)
}

/** Satori measures a double dash as one, which the font draws through, but writes an element for each half. */
function joinDashes(words: readonly Word[]): readonly Word[] {
  const joined: Word[] = []
  for (const word of words) {
    const before = joined.at(-1)
    if (before?.text === '—' && word.text === '—' && before.y === word.y) {
      joined[joined.length - 1] = { ...before, text: '——' }
    } else {
      joined.push(word)
    }
  }
  return joined
}

/** Within a word characters keep their advances. */
function linesOf(words: readonly Word[], { size }: Specimen, face: FontFace): readonly BoxedLine[] {
  const em = size * PIXELS_A_POINT
  const lines = new Map<number, BoxedLine[number][]>()
  for (const word of words) {
    const line = lines.get(word.y) ?? []
    lines.set(word.y, line)
    let start = word.x / em
    for (let next = 1; next <= word.text.length; next++) {
      const end = word.x / em + advanceOf(word.text.slice(0, next), face)
      line.push({ text: word.text.charAt(next - 1), start, end })
      start = end
    }
  }
  return [...lines.values()]
}

/** An SVG of the words in outlines of the font, as wide as the measure. */
function drawWords(
  words: readonly Word[],
  { leading, lines, measure, size }: Specimen & { readonly lines: number },
  face: FontFace,
): string {
  const unit = (size * PIXELS_A_POINT) / face.unitsPerEm
  const glyphs = words.flatMap(({ text, x, y }) => {
    let pen = x
    return face.shape(text, { lang: 'zh-Hans' }).map(({ id, advance, offsetX, offsetY }) => {
      const matrix = [unit, 0, 0, -unit, pen + offsetX * unit, y - offsetY * unit].join(' ')
      pen += advance * unit
      return `<path transform="matrix(${matrix})" d="${face.outline(id)}"/>`
    })
  })
  const width = measure * size * PIXELS_A_POINT
  const height = lines * leading * PIXELS_A_POINT
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" fill="${LIGHT.ink}">`
  return `${open}${glyphs.join('')}</svg>`
}
