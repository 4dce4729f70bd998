import { plain, type RichText } from '../../core/rich-text.ts'
import { WORDS } from '../../core/words.ts'
import type { BookPart, BookPlaces } from '../../doc/book.ts'
import type { BoxNode, FlowBox, FlowNode } from '../../doc/types.ts'
import type { Chapter, ChapterBlock } from '../../model/types.ts'
import type { Paragraph } from '../../typeset/types.ts'
import { flowBox } from '../parts/flow-box.ts'
import { insets } from '../parts/insets.ts'
import { paragraphOf, type TypeStyle } from '../parts/type-style.ts'
import { bookPages, numberedTitle, type RunningTitle } from './book-pages.ts'
import { type BookStyle, proseIndent } from './book-style.ts'
import { linkedParagraph, proseParagraph } from './linked-text.ts'
import { chapterName, sectionName, systemName } from './names.ts'
import { partOpening } from './part-opening.ts'
import { isWide, mentionOf, systemInFlow, systemPlate } from './system-parts.ts'

/** A chapter: its opening, its prose, and the systems in it; wide ones stand on plates. */
export function chapterPart(chapter: Chapter, number: number, style: BookStyle): BookPart {
  const running: RunningTitle = { text: numberedTitle(number, chapter.title) }
  const systems = chapter.blocks.flatMap((block) => (block.kind === 'system' ? [block.system] : []))
  const body = chapterBody(chapter, number, style)
  return {
    role: { role: 'section' },
    flow: (places) =>
      bookPages(
        body.map((node) => (typeof node === 'function' ? node(places) : node)),
        running,
        { style, medium: style.context.medium },
      ),
    plates: systems.filter(isWide).map((system) => systemPlate(system, running, style)),
  }
}

/** Names of its headings, as the table of contents lists them: sections and systems. */
export function chapterHeadings({ slug, blocks }: Chapter): readonly ChapterHeading[] {
  let section = 0
  return blocks.flatMap((block): readonly ChapterHeading[] => {
    if (block.kind === 'heading' && block.level === 2) {
      section++
      return [{ name: sectionName(slug, section), text: block.text, kind: 'section' }]
    }
    if (block.kind !== 'system') return []
    return [{ name: systemName(block.system.id), text: block.system.caption, kind: 'system' }]
  })
}

export interface ChapterHeading {
  readonly name: string
  readonly text: RichText
  readonly kind: 'section' | 'system'
}

/** A node of the flow, or one that says where another stands. */
type BodyNode = FlowNode | ((places: BookPlaces) => FlowNode)

function chapterBody(chapter: Chapter, number: number, style: BookStyle): readonly BodyNode[] {
  const { slug, title, thesis, blocks } = chapter
  let section = 0
  return [
    partOpening({ name: chapterName(slug), number, title, text: thesis }, style),
    ...blocks.map((block, index): BodyNode => {
      if (block.kind === 'heading' && block.level === 2) section++
      return blockNode(block, { style, name: sectionName(slug, section), before: blocks[index - 1] })
    }),
  ]
}

interface BlockPlace {
  readonly style: BookStyle
  /** Of the section that the block opens, if it does. */
  readonly name: string
  readonly before: ChapterBlock | undefined
}

function blockNode(block: ChapterBlock, { style, name, before }: BlockPlace): BodyNode {
  const indent = proseIndent(style)
  switch (block.kind) {
    case 'heading':
      return headingBox(block, name, style)
    case 'paragraph': {
      const paragraph = proseParagraph(block.text, style.type.prose, style)
      const box: BoxNode = { kind: 'text', role: { role: 'paragraph' }, width: 'fill', paragraph }
      return { ...flowBox(box, spaceAfter(before)), indent, divides: 'between lines' }
    }
    case 'list':
      return listNodes(block, style)
    case 'system': {
      const { system } = block
      if (!isWide(system)) return systemInFlow(system, style)
      return (places) => mentionOf(system, style, { page: places.pageOf(systemName(system.id)), indent })
    }
    case 'one-pager':
      return { ...onePagerBox(block, style), indent }
  }
}

/** Between a block and the paragraph after it, in points. */
function spaceAfter(block: ChapterBlock | undefined): number {
  if (block?.kind === 'heading') return 5
  return block?.kind === 'system' && !isWide(block.system) ? 22 : 9
}

function headingBox(
  { level, text }: Extract<ChapterBlock, { kind: 'heading' }>,
  name: string,
  style: BookStyle,
): FlowBox {
  const { locale, type } = style
  const isSection = level === 2
  const box: BoxNode = {
    kind: 'text',
    role: { role: 'heading', level, ...(isSection ? { name } : {}) },
    width: 'fill',
    paragraph: paragraphOf(text, isSection ? type.section : type.subsection, locale),
  }
  const node = flowBox(box, isSection ? 26 : 16, { keepWithNext: true })
  return isSection ? node : { ...node, indent: proseIndent(style) }
}

/** A list of no more items is not divided. */
const FEW_ITEMS = 6

function listNodes({ marks, items }: Extract<ChapterBlock, { kind: 'list' }>, style: BookStyle): FlowNode {
  return {
    kind: 'group',
    role: { role: 'list' },
    children: items.map((item, index) => ({
      ...flowBox(listItem(item, marks === 'numbers' ? String(index + 1) : '–', style), index === 0 ? 7 : 4, {
        // A few sentences stand together; of more, two at either end.
        keepWithNext:
          index < items.length - 1 &&
          (items.length <= FEW_ITEMS || index === 0 || index === items.length - 2),
      }),
      indent: proseIndent(style),
    })),
  }
}

function listItem(text: RichText, mark: string, style: BookStyle): BoxNode {
  const { prose } = style.type
  const column = (children: readonly BoxNode[], width: { width: number } | { grow: number }): BoxNode => ({
    kind: 'stack',
    direction: 'column',
    ...width,
    children,
  })
  const label: BoxNode = {
    kind: 'text',
    role: { role: 'label' },
    width: 'fill',
    paragraph: paragraphOf(plain(mark), { ...prose, align: 'start' }, style.locale),
  }
  const body: BoxNode = {
    kind: 'text',
    role: { role: 'list-body' },
    width: 'fill',
    paragraph: proseParagraph(text, prose, style),
  }
  return {
    kind: 'stack',
    direction: 'row',
    align: 'start',
    role: { role: 'list-item' },
    children: [column([label], { width: prose.size * 1.5 }), column([body], { grow: 1 })],
  }
}

/** A one-pager by its name, and the address of its page. */
function onePagerBox(
  { caption, url }: Extract<ChapterBlock, { kind: 'one-pager' }>,
  { locale, context }: BookStyle,
): FlowBox {
  const { type, medium } = context
  const { palette } = medium
  const { book, colon } = WORDS[locale]
  const look: TypeStyle = { ...type.small, colour: palette.ink }
  const label = paragraphOf(plain(`${book.onePager}${colon}`), { ...look, weight: 700 }, locale)
  const link = linkedParagraph([{ text: caption, href: url }], look, locale)
  const text = (paragraph: Paragraph): BoxNode => ({ kind: 'text', width: 'fill', paragraph })
  return flowBox(
    {
      kind: 'stack',
      direction: 'column',
      role: { role: 'paragraph' },
      fill: palette.panel,
      padding: insets(7, 12),
      children: [
        text({ ...link, spans: [...label.spans, ...link.spans] }),
        text(paragraphOf(plain(url), { ...type.small, size: 7.6, leading: 1.4 }, locale)),
      ],
    },
    11,
  )
}
