import type { BoxNode, Doc, FlowNode } from '../../doc/types.ts'
import type { Sheet, SheetBlock } from '../../model/types.ts'
import type { Medium } from '../../theme/medium.ts'
import { buildBody } from '../build-body.ts'
import { headingBlock, textBlock } from '../parts/cards.ts'
import { frameDocument } from '../parts/document-frame.ts'
import { endMatter } from '../parts/end-matter.ts'
import { flowBox } from '../parts/flow-box.ts'
import { type TemplateContext, templateContext } from '../parts/template.ts'
import { titleBlock } from '../parts/title-block.ts'
import { actionList, callOut, metricRow, qrBlock } from './blocks.ts'
import { proseStyle } from '../parts/type-style.ts'

/** A one-pager: the headline, then its blocks in their order; a call-out and a QR code share a row. */
export function buildSheet(sheet: Sheet, medium: Medium): Doc {
  const context = templateContext(medium, sheet.locale)
  const { base } = context.medium
  const body: FlowNode[] = [titleBlock(sheet, context)]
  for (let index = 0; index < sheet.blocks.length; index++) {
    const block = sheet.blocks[index]
    const next = sheet.blocks[index + 1]
    if (!block) continue
    if (block.kind === 'call-out' && next?.kind === 'qr') {
      body.push(flowBox(callOutWithCode(block, next, { sheet, context }), base))
      index++
    } else {
      body.push(
        ...buildBlock(block, sheet, context).map((node, part, all) =>
          spread(node, part === all.length - 1, base),
        ),
      )
    }
  }
  return frameDocument(sheet, body, context)
}

/** Height that is left over goes to the ends of the blocks, and into the rows of tables, so that all sheets end alike. */
function spread(node: FlowNode, isLast: boolean, base: number): FlowNode {
  if (node.kind === 'table') return { ...node, stretch: base * 0.5 }
  return isLast && node.kind === 'box' && node.place === 'flow' ? { ...node, stretch: base * 1.2 } : node
}

function buildBlock(block: SheetBlock, sheet: Sheet, context: TemplateContext): readonly FlowNode[] {
  const { type } = context
  switch (block.kind) {
    case 'lead':
      return [
        flowBox(textBlock(block.text, proseStyle(type.body, context.locale), context), context.medium.base),
      ]
    case 'system':
      return systemParts(block, context)
    case 'actions':
      return [flowBox(actionList(block, context), context.medium.base)]
    case 'metrics':
      return [flowBox(metricRow(block, context), context.medium.base)]
    case 'call-out':
      return [flowBox(callOut(block, context), context.medium.base)]
    case 'qr':
      return [flowBox(qrBlock(block, sheet.url, context), context.medium.base)]
    case 'picture':
      return [flowBox(pictureBox(block.picture, context), context.medium.base)]
    case 'sources':
      return endMatter(sheet, context)
  }
}

/** A system under the heading that the sheet gives it, else under its own caption where it needs one. */
function systemParts(
  { title, system }: Extract<SheetBlock, { kind: 'system' }>,
  context: TemplateContext,
): readonly FlowNode[] {
  const heading = title ?? (system.kind === 'table' ? system.caption : undefined)
  const body = buildBody(system, { context, density: 'compact', headingLevel: heading ? 3 : 2 })
  if (heading === undefined) return body
  return [flowBox(headingBlock(heading, context), context.medium.base, { keepWithNext: true }), ...body]
}

interface SheetContext {
  readonly sheet: Sheet
  readonly context: TemplateContext
}

function callOutWithCode(
  block: Extract<SheetBlock, { kind: 'call-out' }>,
  code: Extract<SheetBlock, { kind: 'qr' }>,
  { sheet, context }: SheetContext,
): BoxNode {
  return {
    kind: 'stack',
    direction: 'row',
    gap: context.medium.base * 1.2,
    align: 'stretch',
    children: [{ ...callOut(block, context), grow: 1 }, qrBlock(code, sheet.url, context)],
  }
}

function pictureBox(
  picture: Extract<SheetBlock, { kind: 'picture' }>['picture'],
  { medium }: TemplateContext,
): BoxNode {
  const available = medium.width - medium.margin.left - medium.margin.right
  const width = Math.min(available, picture.width)
  return {
    kind: 'stack',
    direction: 'row',
    children: [
      {
        kind: 'image',
        role: { role: 'figure', alt: picture.alt },
        width,
        height: (width / picture.width) * picture.height,
        mime: picture.mime,
        bytes: picture.bytes,
      },
    ],
  }
}
