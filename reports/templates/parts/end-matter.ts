import { plain, type RichText } from '../../core/rich-text.ts'
import { WORDS } from '../../core/words.ts'
import type { FlowBox, FlowNode, Role } from '../../doc/types.ts'
import type { Document } from '../../model/types.ts'
import type { TemplateContext } from './template.ts'
import { noteName, paragraphOf, proseStyle } from './type-style.ts'

/** Notes, then the source line: the foot of every document. */
export function endMatter(document: Document, context: TemplateContext): readonly FlowNode[] {
  const { base } = context.medium
  // A no-break space: where the line is justified, the text begins as far from its mark as in the other notes.
  const notes = document.notes.map((note, index) =>
    smallLine(
      [...plain(`[${note.mark}]\u00a0`), ...note.text],
      { role: 'note', name: noteName(note.id) },
      {
        context,
        spaceBefore: index === 0 ? base * 0.9 : base * 0.1,
      },
    ),
  )
  const source = smallLine(
    plain(sourceLine(document)),
    { role: 'paragraph' },
    {
      context,
      spaceBefore: notes.length > 0 ? base * 0.4 : base * 0.9,
    },
  )
  const lines = [...notes, source]
  if (context.medium.kind === 'paper') return lines
  return lines.map((line, index) => (index === 0 ? { ...line, place: 'bottom' } : line))
}

/** Where the facts come from and of what day they are. */
export function sourceLine({ sources, updated, locale }: Document): string {
  const words = WORDS[locale]
  const separator = locale === 'en' ? '; ' : '；'
  const gap = locale === 'en' ? ' ' : ''
  const titles = sources.map((source) => `${source.id}${gap}${source.title}`).join(separator)
  return `${words.sources}${words.colon}${titles}${locale === 'en' ? '. ' : '。'}${words.updated}${words.colon}${updated}`
}

interface SmallLine {
  readonly context: TemplateContext
  readonly spaceBefore: number
}

function smallLine(text: RichText, role: Role, line: SmallLine): FlowBox {
  const { type, locale } = line.context
  return {
    kind: 'box',
    spaceBefore: line.spaceBefore,
    keepWithNext: false,
    stretch: 0,
    place: 'flow',
    box: {
      kind: 'text',
      role,
      width: 'fill',
      paragraph: paragraphOf(text, proseStyle(type.small, locale), locale),
    },
  }
}
