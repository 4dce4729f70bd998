import { plain } from '../../core/rich-text.ts'
import { WORDS } from '../../core/words.ts'
import type { BoxNode, FlowBox, FlowNode, Role } from '../../doc/types.ts'
import { subjectsOf } from '../../model/subjects-of.ts'
import type { Document } from '../../model/types.ts'
import { flowBox } from './flow-box.ts'
import { markKey } from './mark-key.ts'
import { pageCode } from './page-code.ts'
import type { TemplateContext } from './template.ts'
import type { Paragraph } from '../../typeset/types.ts'
import { noteName, paragraphOf, plainParagraph, proseStyle, type TypeStyle } from './type-style.ts'

/** Side of the QR code on a handout, and width of its label, in em of the body text. */
const CODE_SIDE = 5.6

/**
 * What the marks mean, notes, then the source line: the foot of every document. On paper, a code beside it leads to the
 * page on the site.
 */
export function endMatter(document: Document, context: TemplateContext): readonly FlowNode[] {
  const { medium } = context
  const subjects = subjectsOf(document)
  const key = subjects.length === 0 ? [] : [markKey(subjects, context)]
  const notes = noteLines(document, context)
  const source = smallLine(sourceLine(document, smallStyle(context)), { role: 'paragraph' }, 0)
  if (medium.kind === 'paper') {
    const code = codeOf(document, context)
    if (code)
      return inGroups(
        [notes, [beside({ ...source, box: stacked(key, source.box, context) }, code, context)]],
        context,
      )
    return inGroups([key.map((box) => flowBox(box, 0)), notes, [source]], context)
  }
  // A picture is short of height: the key stands at the right.
  const [first, ...others] = inGroups([notes, [beside(source, key[0], context)]], context)
  return first ? [{ ...first, place: 'bottom' }, ...others] : []
}

/** Groups of lines, far below the body, less far one below another. */
function inGroups(groups: readonly (readonly FlowBox[])[], { medium }: TemplateContext): readonly FlowBox[] {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, place) =>
      group.map((line, index) => ({
        ...line,
        spaceBefore: medium.base * (index > 0 ? 0.1 : place > 0 ? 0.4 : 0.9),
      })),
    )
}

/** A line with a box at its right. */
function beside(line: FlowBox, right: BoxNode | undefined, { medium }: TemplateContext): FlowBox {
  if (!right) return line
  const left: BoxNode = { kind: 'stack', direction: 'column', grow: 1, children: [line.box] }
  return {
    ...line,
    box: { kind: 'stack', direction: 'row', gap: medium.base * 1.8, align: 'start', children: [left, right] },
  }
}

/** The key over the source line: beside the code there is height for both. */
function stacked(key: readonly BoxNode[], box: BoxNode, { medium }: TemplateContext): BoxNode {
  return { kind: 'stack', direction: 'column', gap: medium.base * 0.4, children: [...key, box] }
}

/** The notes of a document, each after its mark. */
export function noteLines({ notes }: Pick<Document, 'notes'>, context: TemplateContext): readonly FlowBox[] {
  const { base } = context.medium
  // A no-break space: where the line is justified, the text begins as far from its mark as in the other notes.
  return notes.map((note, index) =>
    smallLine(
      paragraphOf([...plain(`[${note.mark}]\u00a0`), ...note.text], smallStyle(context), context.locale),
      { role: 'note', name: noteName(note.id) },
      base * (index === 0 ? 0.9 : 0.1),
    ),
  )
}

/** How the foot of a document is set. */
export function smallStyle({ type, locale }: TemplateContext): TypeStyle {
  return proseStyle(type.small, locale)
}

/** The code of a handout; a sheet has its own among its blocks, where its author wants it. */
function codeOf({ kind, url }: Document, context: TemplateContext): BoxNode | undefined {
  const { medium, locale } = context
  if (kind === 'sheet' || url === undefined) return undefined
  return pageCode({ label: plain(WORDS[locale].webPage), url, side: CODE_SIDE * medium.base }, context)
}

/** Where the facts come from and of what day they are; the date stays with its label. */
function sourceLine({ sources, updated, locale }: Document, style: TypeStyle): Paragraph {
  const words = WORDS[locale]
  const [separator, gap, stop] = locale === 'en' ? ['; ', ' ', '. '] : ['；', '', '。']
  const titles = sources.map((source) => `${source.id}${gap}${source.title}`).join(separator)
  const drawnOn = plainParagraph(
    `${sources.length === 1 ? words.source : words.sources}${words.colon}${titles}${stop}`,
    style,
    locale,
  )
  const day = `${words.updated}${words.colon}${updated}`
  const { spans } = plainParagraph(day, { ...style, keep: 'together' }, locale)
  return { ...drawnOn, spans: [...drawnOn.spans, ...spans] }
}

/** A line of the foot, so far below what stands above it. */
export function smallLine(paragraph: Paragraph, role: Role, spaceBefore: number): FlowBox {
  return {
    kind: 'box',
    spaceBefore,
    keepWithNext: false,
    stretch: 0,
    place: 'flow',
    box: { kind: 'text', role, width: 'fill', paragraph },
  }
}
