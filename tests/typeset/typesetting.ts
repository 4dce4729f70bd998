import type { Locale } from '../../reports/core/locale.ts'
import type { FontSet } from '../../reports/fonts/types.ts'
import { placeClusters } from '../../reports/typeset/place-clusters.ts'
import { setParagraph } from '../../reports/typeset/set-paragraph.ts'
import { shapeParagraph } from '../../reports/typeset/shape-paragraph.ts'
import type {
  Paragraph,
  SetLine,
  SetParagraph,
  ShapedParagraph,
  TextSpan,
} from '../../reports/typeset/types.ts'
import { fontsFor } from '../sample-fonts.ts'

/** Points; ten of them make an em, so that a measure of 100 is ten em. */
export const EM = 10

const HAN =
  '一二三四五六七八九十甲乙丙丁戊己庚辛壬癸张李他说你好然后走了再也没回来使用框架构建应用共个售价元起月年第约見见网络营销电子商务网络品牌章万人小时開'
const MARKS = '，。、；：？！．（）《》〈〉「」『』【】〔〕〖〗［］｛｝“”‘’——……·‧・～–％‰￥¥€£№／℃々−'

export const openTypesetFonts = (locale: Locale): Promise<FontSet> => fontsFor(locale, [HAN, MARKS])

export const PLAIN_SPAN: TextSpan = {
  text: '',
  font: 'sans-400',
  size: EM,
  colour: '#000000',
  rise: 0,
}

/** Shapes and sets paragraphs of one edition. */
export interface Typesetter {
  readonly shape: (text: string, options?: Partial<Paragraph>) => ShapedParagraph
  readonly set: (text: string, em: number, options?: Partial<Paragraph>) => SetParagraph
  /** The lines of a paragraph set so many em wide. */
  readonly lines: (text: string, em: number, options?: Partial<Paragraph>) => readonly string[]
}

export async function openTypesetter(locale: Locale): Promise<Typesetter> {
  const fonts = await openTypesetFonts(locale)
  const shape: Typesetter['shape'] = (text, options = {}) =>
    shapeParagraph(
      {
        spans: [{ ...PLAIN_SPAN, text }],
        locale,
        leading: 16,
        align: 'start',
        wrap: 'fill',
        ...options,
      },
      fonts,
    )
  const set: Typesetter['set'] = (text, em, options) => setParagraph(shape(text, options), em * EM)
  return { shape, set, lines: (text, em, options) => linesOf(set(text, em, options)) }
}

export function linesOf({ shaped, lines }: SetParagraph): readonly string[] {
  return lines.map(({ start, end }) =>
    shaped.clusters
      .slice(start, end)
      .map((cluster) => cluster.text)
      .join(''),
  )
}

/** Where the boxes of a line's characters begin and end, in em. */
export function placesOf(set: SetParagraph, index: number): ReadonlyMap<string, readonly [number, number]> {
  const line = lineAt(set, index)
  return new Map(
    placeClusters(set.shaped, line).map(({ cluster, start, end }) => [cluster.text, [start / EM, end / EM]]),
  )
}

export function lineAt({ lines }: SetParagraph, index: number): SetLine {
  const line = lines.at(index)
  if (!line) throw new Error(`There is no line ${String(index + 1)}.`)
  return line
}

/** Width of a text in one line, in em. */
export function widthOf(typesetter: Typesetter, text: string, options?: Partial<Paragraph>): number {
  return typesetter.set(text, 1000, options).width / EM
}
