import type { Locale } from '../../core/locale.ts'
import type { Inline, RichText } from '../../core/rich-text.ts'
import type { Paragraph, TextSpan } from '../../typeset/types.ts'
import { paragraphOf, type TypeStyle } from '../parts/type-style.ts'
import type { BookTargets } from './book-targets.ts'

/** A stretch of text, with where it leads, if anywhere: `#name` in the book, or an address. */
export interface LinkedText {
  readonly text: RichText
  readonly href?: string | undefined
}

/** A paragraph of stretches, some of which lead elsewhere. */
export function linkedParagraph(parts: readonly LinkedText[], style: TypeStyle, locale: Locale): Paragraph {
  const spans = parts.flatMap(({ text, href }): readonly TextSpan[] => {
    const own = paragraphOf(text, style, locale).spans
    if (href === undefined) return own
    // One object for all its spans: they are one link.
    const inline = { role: 'link', href } as const
    return own.map((span) => ({ ...span, inline }))
  })
  return { ...paragraphOf([], style, locale), spans }
}

/** The text of a chapter: its links lead to the pages of the book where it shows what they lead to. */
export function proseParagraph(
  text: RichText,
  style: TypeStyle,
  { locale, targets }: { readonly locale: Locale; readonly targets: BookTargets },
): Paragraph {
  const parts = text.map((inline): LinkedText =>
    inline.kind === 'link'
      ? { text: inline.children, href: targets.hrefOf(inline.href) }
      : { text: withoutLinks(inline) },
  )
  return linkedParagraph(parts, style, locale)
}

/** Links within strong words lose what they lead to: nothing in the book may lead to a page by its path. */
function withoutLinks(inline: Inline): RichText {
  if (inline.kind === 'link') return inline.children.flatMap(withoutLinks)
  return 'children' in inline ? [{ ...inline, children: inline.children.flatMap(withoutLinks) }] : [inline]
}
