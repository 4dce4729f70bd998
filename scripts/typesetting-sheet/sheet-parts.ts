import type { BoxNode, DrawingNode, StackNode, TextNode } from '../../reports/doc/types.ts'
import { insets } from '../../reports/templates/parts/insets.ts'
import { plainParagraph, type TypeStyle } from '../../reports/templates/parts/type-style.ts'
import { roundedRect } from '../../reports/scene/rect-paths.ts'
import { LIGHT } from '../../reports/theme/tokens.ts'
import type { Fault, FaultKind, JudgedSetting } from './judge-lines.ts'
import { countOf, FAULT_WORDS, FAULTS, NO_FAULT, SEPARATOR } from './words.ts'

/** The number that stands for each kind of fault. */
export type Numbers = ReadonlyMap<FaultKind, number>

const PLAIN: TypeStyle = {
  family: 'sans',
  weight: 400,
  size: 13,
  leading: 1.5,
  colour: LIGHT.ink,
  wrap: 'fill',
  smallest: 0,
}

export const SHEET_TYPE = {
  head: { ...PLAIN, family: 'serif', weight: 700, size: 20, leading: 1.4 },
  body: PLAIN,
  small: { ...PLAIN, size: 11.5, leading: 1.4, colour: LIGHT.inkSoft },
  mark: { ...PLAIN, weight: 700, size: 10, leading: 1, colour: LIGHT.paper, align: 'center' },
} as const satisfies Readonly<Record<string, TypeStyle>>

/** A paragraph in Chinese or English; English says that it is. */
export function paragraphIn(locale: 'zh-Hans' | 'en', text: string, style: TypeStyle): TextNode {
  return {
    kind: 'text',
    role: { role: 'paragraph', ...(locale === 'en' ? { lang: locale } : {}) },
    width: 'fill',
    paragraph: plainParagraph(text, style, locale),
  }
}

/** The engine with its version on one baseline, and how it was used. */
export function columnHead({ setting, note }: JudgedSetting): StackNode {
  const { head, small } = SHEET_TYPE
  const name = plainParagraph(setting.engine, head, 'en')
  const version = plainParagraph(`  ${setting.version}`, small, 'en')
  return {
    kind: 'stack',
    direction: 'column',
    edges: [{ side: 'top', width: 1.5, colour: LIGHT.ink }],
    padding: { ...insets(0, 0), top: 9 },
    gap: 1,
    children: [
      {
        kind: 'text',
        role: { role: 'heading', level: 2, lang: 'en' },
        width: 'fill',
        paragraph: { ...name, spans: [...name.spans, ...version.spans] },
      },
      paragraphIn('zh-Hans', note, SHEET_TYPE.small),
    ],
  }
}

const DISC = 15

/** A number on a disc, in the middle of so much height. */
export function numberDisc(number: number, height: number): DrawingNode {
  return {
    kind: 'drawing',
    role: 'artifact',
    width: DISC,
    height,
    draw: () => [
      {
        commands: roundedRect({ x: 0, y: (height - DISC) / 2, width: DISC, height: DISC }, DISC / 2),
        fill: LIGHT.marketing.strong,
      },
    ],
    letter: plainParagraph(String(number), SHEET_TYPE.mark, 'en'),
  }
}

/** What the numbers mean, and how often each stands in the column. */
export function faultList(faults: readonly Fault[], numbers: Numbers): StackNode {
  const rows = [...numbers].flatMap(([kind, number]) => {
    const times = faults.filter((fault) => fault.kind === kind).length
    return times > 0 ? [faultRow(kind, { number, times })] : []
  })
  return {
    kind: 'stack',
    direction: 'column',
    edges: [{ side: 'top', width: 0.75, colour: LIGHT.rule }],
    padding: { ...insets(0, 0), top: 14 },
    gap: 9,
    children: [
      paragraphIn('zh-Hans', inBoth(FAULTS), SHEET_TYPE.small),
      ...(rows.length > 0 ? rows : [paragraphIn('zh-Hans', inBoth(NO_FAULT), SHEET_TYPE.body)]),
    ],
  }
}

function inBoth({ chinese, english }: { readonly chinese: string; readonly english: string }): string {
  return `${chinese}${SEPARATOR}${english}`
}

function faultRow(kind: FaultKind, { number, times }: { number: number; times: number }): BoxNode {
  const { body, small } = SHEET_TYPE
  const { chinese, english } = FAULT_WORDS[kind]
  return {
    kind: 'stack',
    direction: 'row',
    gap: 9,
    children: [
      numberDisc(number, body.size * body.leading),
      {
        kind: 'stack',
        direction: 'column',
        grow: 1,
        children: [
          paragraphIn('zh-Hans', `${chinese}，${countOf(times)}`, body),
          paragraphIn('en', english, small),
        ],
      },
    ],
  }
}
