import { joinText, plain, type RichText } from '../../core/rich-text.ts'
import { WORDS } from '../../core/words.ts'
import type { BoxNode, DrawingNode, FlowNode, StackNode } from '../../doc/types.ts'
import type { Branch, Tree } from '../../model/types.ts'
import type { BodyStyle } from '../parts/body-style.ts'
import { bulletList, chips, markedHeading, termsLine, textBlock, tintedCard } from '../parts/cards.ts'
import { flowBox } from '../parts/flow-box.ts'
import { insets } from '../parts/insets.ts'
import { remarkBand } from '../parts/remark-band.ts'
import { cardsPerRow, type RowMeasure, textWidth } from '../parts/row-width.ts'
import type { TemplateContext } from '../parts/template.ts'
import { paragraphOf } from '../parts/type-style.ts'
import { forkDown, trunk } from './connectors.ts'

/** What a tree's branches need to stand side by side. */
export const BRANCH_ROW: RowMeasure = { card: 9.5, gap: 0.9 }

/** The root over its branches where they fit side by side, else at the head of a trunk; below, what runs through all. */
export function buildTree(tree: Tree, style: BodyStyle): readonly FlowNode[] {
  const { medium } = style.context
  const { base } = medium
  const inRow = tree.branches.length <= cardsPerRow(medium, BRANCH_ROW)
  return [
    ...(inRow ? crown(tree, style) : trunkRows(tree, style)),
    ...(tree.across ? [flowBox(remarkBand(tree.across, style.context), base * 0.9)] : []),
  ]
}

function crown({ root, branches }: Tree, style: BodyStyle): readonly FlowNode[] {
  const { context } = style
  const { base, kind, palette } = context.medium
  const gap = base * BRANCH_ROW.gap
  return [
    flowBox(
      {
        kind: 'stack',
        direction: 'column',
        children: [
          { kind: 'stack', direction: 'row', justify: 'center', children: [rootBox(root, context)] },
          forkDown({ count: branches.length, gap, height: base * 1.9, colour: palette.ruleStrong }),
          {
            kind: 'stack',
            direction: 'row',
            align: 'stretch',
            grow: 1,
            gap,
            children: branches.map((branch) => branchCard(branch, style)),
          },
        ],
      },
      base * 1.2,
      { stretch: kind === 'picture' ? base * 8 : 0 },
    ),
  ]
}

/** The root: in ink, for all of it belongs there. */
function rootBox(root: RichText, { medium, type, locale }: TemplateContext): StackNode {
  const { base, palette } = medium
  return {
    kind: 'stack',
    direction: 'row',
    fill: palette.ink,
    radius: base * 0.2,
    padding: insets(base * 0.4, base * 1.1),
    children: [
      {
        kind: 'text',
        role: { role: 'paragraph' },
        width: 'hug',
        paragraph: paragraphOf(root, { ...type.head, colour: palette.paper }, locale),
      },
    ],
  }
}

function branchCard(branch: Branch, style: BodyStyle): StackNode {
  const { context, density, headingLevel } = style
  const { medium, type } = context
  const { base, palette } = medium
  const list = { ...type.body, colour: palette.ink }
  const children = [
    markedHeading({ ...branch, level: headingLevel }, type.head, context),
    ...(branch.text ? [textBlock(branch.text, density === 'full' ? type.body : type.small, context)] : []),
    ...(branch.leaves.length > 0 ? [bulletList(branch.leaves, list, context)] : []),
    ...innerBranches(branch, style),
  ]
  const padding = insets(base * 0.8, base * 0.75)
  return tintedCard({ subject: branch.subject, padding, gap: 0.45, children }, context)
}

/** Branches within a branch: a bold name and what there is to say of it, a line each. */
function innerBranches(branch: Branch, style: BodyStyle): readonly BoxNode[] {
  if (branch.branches.length === 0) return []
  const { context } = style
  const { base, palette } = context.medium
  return [
    {
      kind: 'stack',
      direction: 'column',
      gap: base * 0.35,
      padding: { top: 0, right: 0, bottom: 0, left: base * 0.6 },
      edges: [{ side: 'left', width: base * 0.06, colour: palette.ruleStrong }],
      children: branch.branches.map((inner): BoxNode => ({
        kind: 'stack',
        direction: 'column',
        role: { role: 'section' },
        gap: base * 0.15,
        children: [
          textBlock(innerText(inner, context), { ...context.type.body, colour: palette.ink }, context),
          ...(inner.leaves.length > 0 ? [termsLine(inner.leaves, context)] : []),
          ...innerBranches(inner, style),
        ],
      })),
    },
  ]
}

function innerText({ title, text }: Branch, { locale }: TemplateContext): RichText {
  const name: RichText = [{ kind: 'strong', children: title }]
  return text === undefined ? name : joinText(name, plain(WORDS[locale].colon), text)
}

/** Width of the names, in em. */
const NAME_WIDTH = 9

function trunkRows({ root, branches }: Tree, style: BodyStyle): readonly FlowNode[] {
  const { context } = style
  const { base, kind } = context.medium
  return [
    flowBox({ kind: 'stack', direction: 'row', children: [rootBox(root, context)] }, base * 1.2, {
      keepWithNext: true,
    }),
    ...branches.map((branch, index) =>
      flowBox(branchStrip(branch, index === branches.length - 1, style), 0, {
        stretch: kind === 'picture' ? base : 0,
      }),
    ),
  ]
}

function branchStrip(branch: Branch, isLast: boolean, style: BodyStyle): StackNode {
  const { context, headingLevel } = style
  const { medium, type } = context
  const { base, palette } = medium
  const arm: DrawingNode = trunk({ isLast, width: base * 2.2, colour: palette.ruleStrong, arm: base * 1.55 })
  return {
    kind: 'stack',
    direction: 'row',
    align: 'stretch',
    role: { role: 'section' },
    children: [
      arm,
      {
        kind: 'stack',
        direction: 'row',
        grow: 1,
        gap: base * 1.2,
        padding: { top: base * 0.75, right: 0, bottom: base * 0.35, left: base * 0.5 },
        children: [
          {
            kind: 'stack',
            direction: 'column',
            width: base * NAME_WIDTH,
            children: [markedHeading({ ...branch, level: headingLevel }, type.head, context)],
          },
          ...branchWords(branch, style),
        ],
      },
    ],
  }
}

/** So wide, in em, is a page on which leaves stand beside the text. */
const WIDE_PAGE = 54

/** What there is to say of a branch, its leaves under or beside it. */
function branchWords(branch: Branch, style: BodyStyle): readonly BoxNode[] {
  const { context } = style
  const { medium, type } = context
  const { base } = medium
  const text = branch.text ? [textBlock(branch.text, type.body, context)] : []
  const leaves = branch.leaves.length > 0 ? [chips(branch.leaves, type.small, context)] : []
  const column = (children: readonly BoxNode[], grow: number): BoxNode => ({
    kind: 'stack',
    direction: 'column',
    grow,
    gap: base * 0.35,
    children,
  })
  if (textWidth(medium) < base * WIDE_PAGE || leaves.length === 0)
    return [column([...text, ...leaves, ...innerBranches(branch, style)], 1)]
  return [column([...text, ...innerBranches(branch, style)], 1), column(leaves, 0.7)]
}
