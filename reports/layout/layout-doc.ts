import type { Doc, DocPages, FlowBox, FlowNode, RunningLine } from '../doc/types.ts'
import type { FontSet } from '../fonts/types.ts'
import type { ScenePart } from '../scene/join-scenes.ts'
import type { Scene, SceneItem, ScenePage } from '../scene/types.ts'
import { maxContentWidth } from '../typeset/content-width.ts'
import { setParagraph } from '../typeset/set-paragraph.ts'
import { shapeParagraph } from '../typeset/shape-paragraph.ts'
import type { ShapedParagraph } from '../typeset/types.ts'
import { assemblePart, assembleScene, type Draft } from './assemble-scene.ts'
import {
  createDraftRoot,
  createLayoutContext,
  type DraftOwner,
  type LayoutContext,
  moveItem,
} from './draft.ts'
import { drawBoxes } from './draw-boxes.ts'
import { measureBoxes } from './measure-boxes.ts'
import { measureFlow, type MeasureFlow } from './measure-flow.ts'
import { paginate } from './paginate.ts'
import { placeText } from './place-text.ts'
import type { PlacedStrip, Strip } from './strips.ts'
import { isRunningText, textStrip } from './text-strip.ts'
import { tableStrips } from './table-strips.ts'

/** Lays a document out: text into lines, boxes into places, the flow into pages. */
export async function layoutDoc(doc: Doc, fonts: FontSet): Promise<Scene> {
  return assembleScene(doc, await draftPages(doc, { fonts, measure: measureFlow(fonts) }))
}

/** How the pages of a part are counted in the book. */
export interface PageCount {
  /** Number, from 1, of the part's page of this index. */
  readonly numberOf: (index: number) => number
  readonly total: number
}

/** With what the parts of a book are laid out. */
export interface PartLayout {
  readonly fonts: FontSet
  readonly measure: MeasureFlow
  /** Without it, pages are counted from 1. */
  readonly count?: PageCount | undefined
}

/** The same for a part of a book, whose links may lead to other parts. */
export async function layoutPart(pages: DocPages, layout: PartLayout): Promise<ScenePart> {
  return assemblePart(await draftPages(pages, layout))
}

async function draftPages(doc: DocPages, { fonts, measure, count }: PartLayout): Promise<Draft> {
  const context = createLayoutContext(fonts)
  const root = createDraftRoot()
  const { page } = doc
  const pages = paginate(await flowStrips(doc.body, { doc, context, measure, owner: root }), {
    top: page.margin.top,
    height:
      page.height === 'content'
        ? Number.POSITIVE_INFINITY
        : page.height - page.margin.top - page.margin.bottom,
  })
  const { numberOf, total } = count ?? { numberOf: (index: number) => index + 1, total: pages.length }
  const scenePages: ScenePage[] = []
  // Text set in lines takes more memory than what is drawn of it, so no page keeps its strips once it is drawn.
  for (let placed = pages.shift(); placed; placed = pages.shift()) {
    const index = scenePages.length
    scenePages.push(await drawPage(placed, { doc, context, index, number: numberOf(index), total }))
  }
  return { pages: scenePages, root }
}

interface FlowContext {
  readonly doc: DocPages
  readonly context: LayoutContext
  readonly measure: MeasureFlow
  readonly owner: DraftOwner
}

async function flowStrips(nodes: readonly FlowNode[], flow: FlowContext): Promise<readonly Strip[]> {
  const strips: Strip[] = []
  for (const node of nodes) {
    switch (node.kind) {
      case 'group': {
        const owner = flow.context.addNode(flow.owner, node.role)
        strips.push(...(await flowStrips(node.children, { ...flow, owner })))
        break
      }
      case 'box':
        strips.push(await boxStrip(node, flow))
        break
      case 'table': {
        const measured = flow.measure.table(node, contentWidth(flow.doc))
        strips.push(...tableStrips(measured, { x: flow.doc.page.margin.left, ...flow }))
        break
      }
    }
  }
  return strips
}

function contentWidth({ page }: DocPages): number {
  return page.width - page.margin.left - page.margin.right
}

async function boxStrip(node: FlowBox, flow: FlowContext): Promise<Strip> {
  const { doc, context, measure } = flow
  const { indent = 0 } = node
  const x = doc.page.margin.left + indent
  const width = contentWidth(doc) - indent
  if (isRunningText(node))
    return textStrip(node, measure.text(node, width), { x, width, owner: flow.owner, context })
  const measured = await measure.box(node, width)
  // Its nodes come when it is drawn; until then this keeps their place before those of what follows.
  const owner = context.addNode(flow.owner, { role: 'transparent' })
  return {
    height: measured.rect.height,
    spaceBefore: node.spaceBefore,
    keepWithNext: node.keepWithNext,
    stretch: node.stretch,
    place: node.place,
    repeated: [],
    draw: async (y, extra) => {
      const minHeight = measured.rect.height + extra
      const box = extra > 0 ? await measureBoxes(node.box, { width, minHeight }, context.fonts) : measured
      return drawBoxes(box, owner, context).map((item) => moveItem(item, x, y))
    },
  }
}

interface PageContext {
  readonly doc: DocPages
  readonly context: LayoutContext
  readonly index: number
  /** As it is printed. */
  readonly number: number
  readonly total: number
}

async function drawPage(placed: readonly PlacedStrip[], page: PageContext): Promise<ScenePage> {
  const { page: style } = page.doc
  const items: SceneItem[] = []
  const rules: SceneItem[] = []
  let bottom = style.margin.top
  for (const { strip, y, extra } of placed) {
    items.push(...(await strip.draw(y, extra)))
    rules.push(...(strip.rules?.(y, extra) ?? []))
    bottom = Math.max(bottom, y + strip.height + extra)
  }
  const height = style.height === 'content' ? bottom + style.margin.bottom : style.height
  return {
    width: style.width,
    height,
    background: style.background,
    items: [...drawRunningHead(page), ...items, ...rules, ...drawRunningFoot(page, height)],
  }
}

/** In the middle of the upper margin. */
function drawRunningHead(page: PageContext): readonly SceneItem[] {
  const { margin, runningHead, goesOn } = page.doc.page
  return (page.index > 0 || goesOn) && runningHead
    ? drawInMargin(runningHead, page, { top: 0, height: margin.top })
    : []
}

/** In the middle of the lower margin. */
function drawRunningFoot(page: PageContext, height: number): readonly SceneItem[] {
  const { margin, runningFoot } = page.doc.page
  const foot = runningFoot?.(page.number, page.total)
  return foot ? drawInMargin(foot, page, { top: height - margin.bottom, height: margin.bottom }) : []
}

/** At least so much stands between the two halves of a running line, in em. */
const RUNNING_GAP = 2

function drawInMargin(
  line: RunningLine,
  { doc, context }: PageContext,
  area: { readonly top: number; readonly height: number },
): readonly SceneItem[] {
  const width = contentWidth(doc)
  const x = doc.page.margin.left
  const draw = (half: ShapedParagraph, room: number): readonly SceneItem[] => {
    const set = setParagraph(half, room)
    const y = area.top + (area.height - set.height) / 2
    return placeText(set, { x, y, width: room, owner: 'artifact' }, context)
  }
  const start = shapeParagraph(line.start, context.fonts)
  if (!line.end) return draw(start, width)
  const end = shapeParagraph(line.end, context.fonts)
  const gap = RUNNING_GAP * (line.end.spans[0]?.size ?? 0)
  return [...draw(start, width - maxContentWidth(end) - gap), ...draw(end, width)]
}
