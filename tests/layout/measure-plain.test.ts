import { expect, test } from 'vitest'
import { plain } from '../../reports/core/rich-text.ts'
import type { BoxNode, StackNode } from '../../reports/doc/types.ts'
import { measureBoxes } from '../../reports/layout/measure-boxes.ts'
import { measurePlain } from '../../reports/layout/measure-plain.ts'
import type { MeasuredBox } from '../../reports/layout/measure-plain.ts'
import { templateContext } from '../../reports/templates/parts/template.ts'
import { paragraphOf } from '../../reports/templates/parts/type-style.ts'
import { paperMedium } from '../../reports/theme/medium.ts'
import { fontsFor } from '../sample-fonts.ts'

const WORDS = '营销管人来，电商管成交。逐行对照下来，营销的功夫主要下在顾客进店之前。'
const fonts = await fontsFor('zh-Hans', [WORDS])
const { type, locale } = templateContext(paperMedium('a4', 'portrait'), 'zh-Hans')

const text = (words: string): BoxNode => ({
  kind: 'text',
  width: 'fill',
  paragraph: paragraphOf(plain(words), type.body, locale),
})
const square: BoxNode = { kind: 'drawing', width: 60, height: 60, draw: () => [] }
const column = (children: readonly BoxNode[], rest: Partial<StackNode> = {}): StackNode => ({
  kind: 'stack',
  direction: 'column',
  gap: 3,
  children,
  ...rest,
})
const row = (children: readonly BoxNode[], rest: Partial<StackNode> = {}): StackNode => ({
  kind: 'stack',
  direction: 'row',
  gap: 12,
  align: 'start',
  children,
  ...rest,
})

/** Every node's place, in the order of the tree. */
function places({ rect, children }: MeasuredBox): readonly (readonly number[])[] {
  const own = [rect.x, rect.y, rect.width, rect.height].map((value) => Math.round(value * 100) / 100)
  return [own, ...children.flatMap(places)]
}

test.each<readonly [string, BoxNode]>([
  ['a paragraph', text(WORDS)],
  ['a column', column([text(WORDS), square, text('成交。')])],
  [
    'columns in a column',
    column([column([text(WORDS)], { padding: { top: 1, right: 20, bottom: 3, left: 4 } }), square]),
  ],
  [
    'a row of text and a drawing',
    row([column([text(WORDS)], { grow: 1 }), column([square, text('成交')], { width: 60 })]),
  ],
  [
    'a row that is higher on its left',
    row([column([text(WORDS.repeat(4))], { grow: 1 }), column([square], { width: 60 })]),
  ],
  [
    'a padded row with columns on both sides, below a paragraph',
    column([
      text(WORDS),
      row(
        [
          column([square], { width: 70 }),
          column([text(WORDS)], { grow: 1 }),
          column([square], { width: 60 }),
        ],
        { padding: { top: 5, right: 6, bottom: 7, left: 8 } },
      ),
    ]),
  ],
])('%s lies where Satori puts it', async (_, tree) => {
  const own = measurePlain(tree, 300, fonts)
  const satori = await measureBoxes(tree, { width: 300, minHeight: 0 }, fonts)
  expect(own && places(own)).toEqual(places(satori))
})

test.each<readonly [string, BoxNode]>([
  ['a row in which nothing grows', row([column([square], { width: 60 })])],
  ['a row of two that grow', row([column([], { grow: 1 }), column([], { grow: 1 })])],
  ['a row aligned at its end', row([column([], { grow: 1 })], { align: 'end' })],
  ['a text that hugs its words', { ...text(WORDS), width: 'hug' } as BoxNode],
  ['a grid', { kind: 'grid', columns: ['1fr'], children: [] }],
])('%s is not plain', (_, tree) => {
  expect(measurePlain(tree, 300, fonts)).toBeUndefined()
})
