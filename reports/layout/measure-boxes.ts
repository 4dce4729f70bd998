import type Satori from 'satori'
import type { Rect } from '../core/geometry.ts'
import type { BoxNode, GridNode, StackNode } from '../doc/types.ts'
import type { FontSet } from '../fonts/types.ts'
import { shapeParagraph } from '../typeset/shape-paragraph.ts'
import { maxContentWidth } from '../typeset/content-width.ts'
import { setParagraph } from '../typeset/set-paragraph.ts'
import type { SetParagraph, ShapedParagraph } from '../typeset/types.ts'
import { type MeasuredBox, measurePlain } from './measure-plain.ts'

/** A node numbered in tree order, with what is known of its text. */
interface Entry {
  readonly id: string
  readonly node: BoxNode
  readonly shaped?: ShapedParagraph
  readonly children: readonly Entry[]
}

export interface BoxArea {
  readonly width: number
  /** The tree fills at least this height. */
  readonly minHeight?: number
}

/**
 * Boxes by Satori, lines by us. The first pass lays out empty leaves and yields their widths; the typesetter fills each
 * width with lines and so knows its height; the second pass lays out leaves of known height and yields positions.
 */
export async function measureBoxes(tree: BoxNode, area: BoxArea, fonts: FontSet): Promise<MeasuredBox> {
  // Plain boxes leave an engine nothing to decide, and most documents begin and end with such.
  const plain = area.minHeight === undefined ? measurePlain(tree, area.width, fonts) : undefined
  if (plain) return plain
  const root = numberNodes(tree, fonts, '0')
  const widths = await runSatori(root, area, new Map())
  const texts = new Map<string, SetParagraph>()
  for (const entry of flatten(root)) {
    const width = widths.get(entry.id)?.width
    if (entry.shaped && width !== undefined) texts.set(entry.id, setParagraph(entry.shaped, width))
  }
  const rects = await runSatori(root, area, texts)
  return collect(root, rects, { texts, fonts })
}

function numberNodes(node: BoxNode, fonts: FontSet, id: string): Entry {
  const nodes = 'children' in node ? node.children : []
  return {
    id,
    node,
    children: nodes.map((child, index) => numberNodes(child, fonts, `${id}.${String(index)}`)),
    ...(node.kind === 'text' ? { shaped: shapeParagraph(node.paragraph, fonts) } : {}),
  }
}

function flatten(entry: Entry): readonly Entry[] {
  return [entry, ...entry.children.flatMap(flatten)]
}

function collect(
  entry: Entry,
  rects: ReadonlyMap<string, Rect>,
  context: { texts: ReadonlyMap<string, SetParagraph>; fonts: FontSet },
): MeasuredBox {
  const rect = rects.get(entry.id)
  if (!rect) throw new Error(`Satori reported no box for node ${entry.id}.`)
  const { node } = entry
  const text = context.texts.get(entry.id)
  return {
    node,
    rect,
    children: entry.children.map((child) => collect(child, rects, context)),
    ...(text ? { text } : {}),
    ...(node.kind === 'drawing' && node.letter
      ? { letter: setParagraph(shapeParagraph(node.letter, context.fonts), Number.POSITIVE_INFINITY) }
      : {}),
  }
}

type SatoriInput = Parameters<typeof Satori>[0]

type Style = Record<string, string | number>

interface SatoriElement {
  readonly type: 'div'
  readonly key: string
  readonly props: { readonly style: Style; readonly children: readonly SatoriElement[] }
}

async function runSatori(
  root: Entry,
  area: BoxArea,
  texts: ReadonlyMap<string, SetParagraph>,
): Promise<ReadonlyMap<string, Rect>> {
  const rects = new Map<string, Rect>()
  const element = toElement(root, texts)
  const { default: satori } = await import('satori')
  await satori(
    {
      ...element,
      props: {
        ...element.props,
        style: { ...element.props.style, width: area.width, minHeight: area.minHeight ?? 0 },
      },
    } as SatoriInput,
    {
      width: area.width,
      fonts: [],
      embedFont: false,
      pointScaleFactor: 0,
      onNodeDetected: (node) => {
        rects.set(String(node.key), { x: node.left, y: node.top, width: node.width, height: node.height })
      },
    },
  )
  return rects
}

function toElement(entry: Entry, texts: ReadonlyMap<string, SetParagraph>): SatoriElement {
  return {
    type: 'div',
    key: entry.id,
    props: {
      style: { display: 'flex', boxSizing: 'border-box', ...styleOf(entry, texts.get(entry.id)) },
      children: entry.children.map((child) => toElement(child, texts)),
    },
  }
}

function styleOf({ node, shaped }: Entry, text: SetParagraph | undefined): Style {
  switch (node.kind) {
    case 'stack':
      return { ...containerStyle(node), ...stackStyle(node) }
    case 'grid':
      return { ...containerStyle(node), ...gridStyle(node) }
    case 'text': {
      const height = text?.height ?? 0
      if (node.width === 'fill') return { ...growStyle(node.grow), width: '100%', height, minWidth: 0 }
      const hug = shaped ? Math.ceil(maxContentWidth(shaped) * 100) / 100 : 0
      return { width: hug, maxWidth: '100%', height, flexShrink: 1, minWidth: 0 }
    }
    case 'drawing':
      return {
        ...growStyle(node.grow),
        ...(node.width === 'fill' ? { alignSelf: 'stretch' } : { width: node.width }),
        ...(node.height === 'fill' ? { alignSelf: 'stretch' } : { height: node.height }),
        ...(node.grow === undefined ? { flexShrink: 0 } : {}),
      }
    case 'image':
      return { width: node.width, height: node.height, flexShrink: 0 }
  }
}

function growStyle(grow: number | undefined): Style {
  return grow === undefined ? {} : { flexGrow: grow, flexShrink: 1, flexBasis: 0, minWidth: 0 }
}

function containerStyle(node: StackNode | GridNode): Style {
  const { padding } = node
  return {
    ...growStyle(node.grow),
    ...(node.width === undefined ? {} : { width: node.width, flexShrink: 0 }),
    ...(node.gap === undefined ? {} : { gap: node.gap }),
    ...(padding
      ? {
          paddingTop: padding.top,
          paddingRight: padding.right,
          paddingBottom: padding.bottom,
          paddingLeft: padding.left,
        }
      : {}),
  }
}

const ALIGN = { start: 'flex-start', center: 'center', end: 'flex-end', stretch: 'stretch' } as const
const JUSTIFY = { start: 'flex-start', center: 'center', end: 'flex-end', between: 'space-between' } as const

function stackStyle(node: StackNode): Style {
  return {
    flexDirection: node.direction,
    alignItems: ALIGN[node.align ?? 'stretch'],
    justifyContent: JUSTIFY[node.justify ?? 'start'],
    ...(node.wrap ? { flexWrap: 'wrap' } : {}),
  }
}

function gridStyle(node: GridNode): Style {
  return {
    display: 'grid',
    gridTemplateColumns: node.columns
      .map((column) => (typeof column === 'number' ? `${String(column)}px` : `minmax(0, ${column})`))
      .join(' '),
  }
}
