import type { BoxNode, Doc, FlowBox, FlowNode } from '../../doc/types.ts'
import type { Sheet, SheetBlock } from '../../model/types.ts'
import type { Medium } from '../../theme/medium.ts'
import { buildSteps, buildSupport } from '../checklist/steps.ts'
import { buildTableBlock } from '../comparison-table/build.ts'
import { headingBlock, textBlock } from '../parts/cards.ts'
import { frameDocument } from '../parts/document-frame.ts'
import { endMatter } from '../parts/end-matter.ts'
import { type TemplateContext, templateContext } from '../parts/template.ts'
import { titleBlock } from '../parts/title-block.ts'
import { buildStageDiagram } from '../stages/diagram.ts'
import { callOut, metricRow, qrBlock } from './blocks.ts'
import { proseStyle } from '../parts/type-style.ts'

/** A one-pager: the headline, then its blocks in their order; a call-out and a QR code share a row. */
export function buildSheet(sheet: Sheet, medium: Medium): Doc {
  const context = templateContext(medium, sheet.locale)
  const body: FlowNode[] = [titleBlock(sheet, context)]
  for (let index = 0; index < sheet.blocks.length; index++) {
    const block = sheet.blocks[index]
    const next = sheet.blocks[index + 1]
    if (!block) continue
    if (block.kind === 'call-out' && next?.kind === 'qr') {
      body.push(flowBox(callOutWithCode(block, next, { sheet, context }), context))
      index++
    } else {
      body.push(...buildBlock(block, sheet, context))
    }
  }
  return frameDocument(sheet, body, context)
}

function buildBlock(block: SheetBlock, sheet: Sheet, context: TemplateContext): readonly FlowNode[] {
  const { type } = context
  switch (block.kind) {
    case 'lead':
      return [flowBox(textBlock(block.text, proseStyle(type.body, context.locale), context), context)]
    case 'checklist':
      return [buildSteps(block.checklist, context), ...buildSupport(block.checklist, context)]
    case 'stages':
      return stageStrip(block, context)
    case 'metrics':
      return [flowBox(metricRow(block, context), context)]
    case 'table':
      return [
        { ...flowBox(headingBlock(block.table.caption, context), context), keepWithNext: true },
        buildTableBlock(block.table, context),
      ]
    case 'call-out':
      return [flowBox(callOut(block, context), context)]
    case 'qr':
      return [flowBox(qrBlock(block, sheet.url, context), context)]
    case 'picture':
      return [flowBox(pictureBox(block.picture, context), context)]
    case 'sources':
      return endMatter(sheet, context)
  }
}

function flowBox(box: BoxNode, { medium }: TemplateContext): FlowBox {
  return { kind: 'box', box, spaceBefore: medium.base, keepWithNext: false, stretch: 0, place: 'flow' }
}

function stageStrip(
  { title, stages }: Extract<SheetBlock, { kind: 'stages' }>,
  context: TemplateContext,
): readonly FlowNode[] {
  const { medium, type, locale } = context
  const heading: FlowBox | undefined = title && {
    ...flowBox(headingBlock(title, context), context),
    keepWithNext: true,
  }
  const diagram = buildStageDiagram(stages, {
    context: { medium, type, locale },
    density: 'compact',
    headingLevel: title ? 3 : 2,
  })
  const boxes = diagram.map((box, index) => ({
    ...flowBox(box, context),
    spaceBefore: index === 0 ? medium.base * 0.5 : 0,
  }))
  return heading ? [heading, ...boxes] : boxes
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
    align: 'center',
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
