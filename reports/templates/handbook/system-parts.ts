import type { Colour } from '../../core/colour.ts'
import { isChinese } from '../../core/locale.ts'
import { mapLeaves, plain } from '../../core/rich-text.ts'
import { WORDS } from '../../core/words.ts'
import type { Plate } from '../../doc/book.ts'
import type { BoxNode, DocPages, FlowBox, FlowGroup, FlowNode, Role } from '../../doc/types.ts'
import type { System } from '../../model/types.ts'
import type { Paragraph } from '../../typeset/types.ts'
import { buildBody } from '../build-body.ts'
import { mediumForBody } from '../build-doc.ts'
import { orientationFor } from '../orientation.ts'
import type { HeadingLevel } from '../parts/body-style.ts'
import { noteLines, smallLine, smallStyle } from '../parts/end-matter.ts'
import { flowBox } from '../parts/flow-box.ts'
import { type TemplateContext, templateContext } from '../parts/template.ts'
import { paragraphOf, proseStyle, type TypeStyle } from '../parts/type-style.ts'
import { bookMedium, type BookStyle, DIAGRAM_BASES, PLATE_BASES } from './book-style.ts'
import { bookPages, type RunningTitle } from './book-pages.ts'
import { linkedParagraph, type LinkedText } from './linked-text.ts'
import { mentionName, sourceName, systemName } from './names.ts'

/** A system needs a page of its own where it is wider than the flow. */
export function isWide(system: System): boolean {
  // Many branches side by side would be columns of a few words: they go under one another, for which the flow will do.
  if (system.kind === 'tree' && system.branches.length > FEW_BRANCHES) return false
  return orientationFor(system) === 'landscape'
}

const FEW_BRANCHES = 5

/** A system among the paragraphs of a chapter: caption, body, notes, where it comes from. */
export function systemInFlow(system: System, style: BookStyle): FlowGroup {
  const { context, type } = style
  const { base, palette } = context.medium
  const parts = systemParts(system, { context, caption: type.caption, level: 2 })
  const [first, ...rest] = parts
  const head = first?.kind === 'box' ? [ruledAbove(first, palette.ink, base)] : []
  return { kind: 'group', role: { role: 'section' }, children: [...head, ...rest] }
}

/** A rule over a box, which sets it apart from the text above. */
function ruledAbove(box: FlowBox, colour: Colour, base: number): FlowBox {
  return {
    ...box,
    spaceBefore: base * 2.2,
    box: {
      kind: 'stack',
      direction: 'column',
      edges: [{ side: 'top', width: 1, colour }],
      padding: { top: base * 0.7, right: 0, bottom: 0, left: 0 },
      children: [box.box],
    },
  }
}

export interface SystemSetting {
  readonly context: TemplateContext
  readonly caption: TypeStyle
  /** Of its caption. */
  readonly level: 1 | 2
}

/** The parts of a system one under another, its caption first. */
export function systemParts(system: System, { context, caption, level }: SystemSetting): readonly FlowNode[] {
  const headingLevel: HeadingLevel = level === 1 ? 2 : 3
  const body = buildBody(system, { context, density: 'full', headingLevel })
  const end = systemEnd(system, context)
  return [
    captionBox(system, body, { context, caption, level }),
    ...body.map((node): FlowNode => (node.kind === 'table' ? { ...node, keeps: 'its ends together' } : node)),
    ...end.map((line, index) => ({ ...line, keepWithNext: index < end.length - 1 })),
  ]
}

function captionBox(
  system: System,
  body: readonly FlowNode[],
  { context, caption, level }: SystemSetting,
): FlowBox {
  const { medium, type, locale } = context
  // A table has the summary for its own caption.
  const isCaptioned = body.some((node) => node.kind === 'table' && node.caption !== undefined)
  const role: Role = { role: 'heading', level, name: systemName(system.id) }
  const heading = {
    kind: 'text',
    role,
    width: 'fill',
    paragraph: paragraphOf(system.caption, caption, locale),
  } as const
  const summary = {
    kind: 'text',
    role: { role: 'paragraph' },
    width: 'fill',
    paragraph: paragraphOf(system.summary, proseStyle(type.summary, locale), locale),
  } as const
  return flowBox(
    {
      kind: 'stack',
      direction: 'column',
      gap: medium.base * 0.35,
      children: isCaptioned ? [heading] : [heading, summary],
    },
    0,
    { keepWithNext: true },
  )
}

/** Notes, the sources by their ids, and the way to the page on the site, which has the data too. */
function systemEnd(system: System, context: TemplateContext): readonly FlowBox[] {
  const { locale, medium } = context
  const words = WORDS[locale]
  const notes = noteLines(system, context)
  const style = smallStyle(context)
  const sources = system.sources.flatMap(({ id }, index): readonly LinkedText[] => [
    { text: plain(index === 0 ? '' : words.listSeparator) },
    { text: plain(id), href: `#${sourceName(id)}` },
  ])
  const parts: readonly LinkedText[] = [
    { text: plain(`${words.sources}${words.colon}`) },
    ...sources,
    ...(system.url === undefined
      ? []
      : [{ text: plain(locale === 'en' ? '. ' : '。') }, { text: plain(words.webPage), href: system.url }]),
  ]
  const line = smallLine(
    linkedParagraph(parts, style, locale),
    { role: 'paragraph' },
    medium.base * (notes.length > 0 ? 0.4 : 0.9),
  )
  return [...notes, line]
}

/** What the flow says of a system that stands on a page of its own. */
export function mentionOf(
  system: System,
  style: BookStyle,
  { page, indent }: { readonly page: number; readonly indent: number },
): FlowBox {
  const { locale, context, type } = style
  const { palette } = context.medium
  const look: TypeStyle = { ...type.caption, size: 11, leading: 1.45, wrap: 'pretty' }
  const quiet: TypeStyle = { ...context.type.small, size: 9, leading: 16 / 9, align: 'end' }
  const title = linkedParagraph(
    [{ text: withoutNotes(system), href: `#${systemName(system.id)}` }],
    look,
    locale,
  )
  const where = paragraphOf(plain(WORDS[locale].book.seePage(page)), quiet, locale)
  const rule = { width: 0.5, colour: palette.ruleStrong }
  const column = (paragraph: Paragraph, width: { width: number } | { grow: number }): BoxNode => ({
    kind: 'stack',
    direction: 'column',
    ...width,
    children: [{ kind: 'text', width: 'fill', paragraph }],
  })
  return {
    ...flowBox(
      {
        kind: 'stack',
        direction: 'row',
        align: 'start',
        gap: 14,
        role: { role: 'paragraph', name: mentionName(system.id) },
        padding: { top: 6, right: 0, bottom: 6, left: 0 },
        edges: [
          { side: 'top', ...rule },
          { side: 'bottom', ...rule },
        ],
        children: [column(title, { grow: 1 }), column(where, { width: WHERE_WIDTH })],
      },
      11,
    ),
    indent,
  }
}

/** Of the number of the page in a mention, in points. */
const WHERE_WIDTH = 64

/** A caption elsewhere than over its notes has no marks of them. */
export function withoutNotes({ caption }: Pick<System, 'caption'>): System['caption'] {
  return mapLeaves(caption, (leaf) => (leaf.kind === 'note' ? [] : [leaf]))
}

/** A system on pages of its own. */
export function systemPlate(system: System, running: RunningTitle, style: BookStyle): Plate {
  return {
    anchor: mentionName(system.id),
    role: { role: 'section' },
    sizes: plateBases(system, style).map((base) => platePages(system, base, { running, style })),
  }
}

/** The sizes of text to choose from: a diagram has few words, and room for larger ones. */
function plateBases({ kind }: System, { locale }: BookStyle): readonly number[] {
  const isDiagram = kind === 'stages' || kind === 'loop' || kind === 'timeline' || kind === 'tree'
  return isDiagram && isChinese(locale) ? [...DIAGRAM_BASES, ...PLATE_BASES] : PLATE_BASES
}

function platePages(
  system: System,
  base: number,
  { running, style }: { readonly running: RunningTitle; readonly style: BookStyle },
): DocPages {
  const medium = mediumForBody(system, bookMedium(style.paper, 'landscape', base))
  const context = templateContext(medium, style.locale)
  const caption: TypeStyle = { ...style.type.caption, size: medium.base * 1.7 }
  const body = systemParts(system, { context, caption, level: 2 })
  return bookPages(body, { ...running, goesOn: 'from other pages' }, { style, medium })
}
