import { plain } from '../../core/rich-text.ts'
import { WORDS } from '../../core/words.ts'
import type { FlowBox, FlowNode, Role } from '../../doc/types.ts'
import type { Document } from '../../model/types.ts'
import { pageCode } from './page-code.ts'
import type { TemplateContext } from './template.ts'
import type { Paragraph } from '../../typeset/types.ts'
import { noteName, paragraphOf, proseStyle, type TypeStyle } from './type-style.ts'

/** Side of the QR code on a handout, in em of the body text. */
const CODE_SIDE = 5.6

/** Notes, then the source line: the foot of every document. On paper, a code beside it leads to the page on the site. */
export function endMatter(document: Document, context: TemplateContext): readonly FlowNode[] {
  const { base } = context.medium
  const notes = noteLines(document, context)
  const source = smallLine(
    paragraphOf(plain(sourceLine(document)), smallStyle(context), context.locale),
    { role: 'paragraph' },
    base * (notes.length > 0 ? 0.4 : 0.9),
  )
  const lines = [...notes, withPageCode(source, document, context)]
  if (context.medium.kind === 'paper') return lines
  return lines.map((line, index) => (index === 0 ? { ...line, place: 'bottom' } : line))
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

function withPageCode(line: FlowBox, { kind, url }: Document, context: TemplateContext): FlowBox {
  const { medium, locale } = context
  // A sheet has its code among its blocks, where its author wants it.
  if (medium.kind !== 'paper' || kind === 'sheet' || url === undefined) return line
  const code = pageCode({ label: plain(WORDS[locale].webPage), url, side: CODE_SIDE }, context)
  return {
    ...line,
    box: {
      kind: 'stack',
      direction: 'row',
      gap: medium.base * 1.6,
      align: 'start',
      children: [{ kind: 'stack', direction: 'column', grow: 1, children: [line.box] }, code],
    },
  }
}

/** Where the facts come from and of what day they are. */
export function sourceLine({ sources, updated, locale }: Document): string {
  const words = WORDS[locale]
  const separator = locale === 'en' ? '; ' : '；'
  const gap = locale === 'en' ? ' ' : ''
  const titles = sources.map((source) => `${source.id}${gap}${source.title}`).join(separator)
  // The date stays with its label.
  const date = `${words.updated}${words.colon.replace(' ', '\u00a0')}${updated}`
  return `${words.sources}${words.colon}${titles}${locale === 'en' ? '. ' : '。'}${date}`
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
