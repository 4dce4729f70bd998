import type { Colour } from '../../core/colour.ts'
import { languageRuns } from '../../core/language-runs.ts'
import { isChinese, type Locale } from '../../core/locale.ts'
import { plain, plainText, type RichText } from '../../core/rich-text.ts'
import { WORDS } from '../../core/words.ts'
import type { FontKey } from '../../scene/types.ts'
import { type Medium, SMALLEST_IN_PICTURE } from '../../theme/medium.ts'
import type { Paragraph, TextInline, TextSpan } from '../../typeset/types.ts'

/** How a paragraph is set. `size` is in points, `leading` in em. */
export interface TypeStyle {
  readonly family: 'sans' | 'serif'
  readonly weight: 400 | 700
  readonly size: number
  readonly leading: number
  readonly colour: Colour
  readonly align?: Paragraph['align']
  readonly wrap?: Paragraph['wrap']
  readonly keep?: 'together'
  /** Note marks in it are no smaller than this, in points. */
  readonly smallest: number
  /** Note marks lead to their notes on paper, which is read on screens too; a picture is seen whole. */
  readonly noteMarks?: 'linked'
}

/** The sizes and colours of a document's text, from its medium. */
export interface TypeScale {
  readonly title: TypeStyle
  readonly summary: TypeStyle
  /** Heads of columns, titles of cards and steps. */
  readonly head: TypeStyle
  readonly body: TypeStyle
  readonly small: TypeStyle
}

export function typeScale({ base, kind, palette }: Medium, locale: Locale): TypeScale {
  const leading = isChinese(locale) ? 1.6 : 1.42
  const { ink, inkSoft } = palette
  const marks =
    kind === 'picture' ? { smallest: SMALLEST_IN_PICTURE } : ({ smallest: 0, noteMarks: 'linked' } as const)
  return {
    title: {
      family: 'serif',
      weight: 700,
      size: base * (kind === 'paper' ? 2.1 : 1.95),
      leading: isChinese(locale) ? 1.3 : 1.2,
      colour: ink,
      wrap: 'balance',
      ...marks,
    },
    summary: {
      family: 'sans',
      weight: 400,
      size: base * 1.05,
      leading,
      colour: inkSoft,
      wrap: 'pretty',
      ...marks,
    },
    head: {
      family: 'serif',
      weight: 700,
      size: base * 1.15,
      leading: isChinese(locale) ? 1.4 : 1.3,
      colour: ink,
      wrap: 'balance',
      ...marks,
    },
    body: { family: 'sans', weight: 400, size: base, leading, colour: ink, wrap: 'pretty', ...marks },
    small: {
      family: 'sans',
      weight: 400,
      size: base * 0.82,
      leading: leading - 0.04,
      colour: inkSoft,
      wrap: 'pretty',
      ...marks,
    },
  }
}

/** The style for running text: Chinese is justified; English, without hyphenation, is better ragged. */
export function proseStyle(style: TypeStyle, locale: Locale): TypeStyle {
  return isChinese(locale) ? { ...style, align: 'justify', wrap: 'fill' } : style
}

/** Rich text in a style, as a paragraph. */
export function paragraphOf(text: RichText, style: TypeStyle, locale: Locale): Paragraph {
  return {
    spans: spansOf(text, style, { locale }),
    locale,
    leading: style.size * style.leading,
    align: style.align ?? 'start',
    wrap: style.wrap ?? 'fill',
  }
}

/** Terms joined by the language's separator; a line breaks between terms rather than inside one. */
export function termsParagraph(terms: readonly RichText[], style: TypeStyle, locale: Locale): Paragraph {
  const { listSeparator } = WORDS[locale]
  const joined = terms.map((term, index): RichText =>
    index < terms.length - 1 ? [...term, ...plain(listSeparator.trimEnd())] : term,
  )
  const space = listSeparator.length - listSeparator.trimEnd().length
  const spans = joined.flatMap((term, index) => [
    ...spansOf(index > 0 && space > 0 ? [...plain(' '.repeat(space))] : [], style, { locale }),
    ...spansOf(term, plainText(term).length <= LONGEST_KEPT_TERM ? { ...style, keep: 'together' } : style, {
      locale,
    }),
  ])
  return { ...paragraphOf([], style, locale), spans }
}

/** Longer terms are phrases, and break like any text. */
const LONGEST_KEPT_TERM = 14

export function plainParagraph(text: string, style: TypeStyle, locale: Locale): Paragraph {
  return paragraphOf(plain(text), style, locale)
}

interface SpanContext {
  readonly locale: Locale
  /** The link around the text. */
  readonly inline?: TextInline | undefined
}

function spansOf(text: RichText, style: TypeStyle, context: SpanContext): readonly TextSpan[] {
  return text.flatMap((part): readonly TextSpan[] => {
    switch (part.kind) {
      case 'text':
        return textSpans(part.text, style, context)
      case 'break':
        return [spanOf('\n', style, context.inline)]
      case 'strong':
        return spansOf(part.children, { ...style, weight: 700 }, context)
      case 'emphasis':
        // Chinese has no italic: emphasis is the other family, as book setters do it.
        return spansOf(
          part.children,
          { ...style, family: style.family === 'sans' ? 'serif' : 'sans' },
          context,
        )
      case 'link':
        return spansOf(part.children, style, { ...context, inline: linkOf(part.href) })
      case 'note':
        return [noteMark(part.mark, style, part.note)]
    }
  })
}

/** A span for each stretch of one language. Within a link the link has the word. */
function textSpans(text: string, style: TypeStyle, { locale, inline }: SpanContext): readonly TextSpan[] {
  return languageRuns(text, locale).map(({ text: words, lang }) =>
    spanOf(words, style, inline ?? (lang === undefined ? undefined : { role: 'span', lang })),
  )
}

/** Only addresses that lead somewhere from a file become links. */
function linkOf(href: string): TextInline | undefined {
  return /^(https?:|mailto:)/.test(href) ? { role: 'link', href } : undefined
}

function spanOf(text: string, style: TypeStyle, inline: TextInline | undefined): TextSpan {
  const font: FontKey = style.weight === 700 ? `${style.family}-700` : `${style.family}-400`
  return {
    text,
    font,
    size: style.size,
    colour: style.colour,
    rise: 0,
    ...(style.keep ? { keep: style.keep } : {}),
    ...(inline ? { inline } : {}),
  }
}

/** What links to a note call it. */
export function noteName(note: string): string {
  return `note-${note}`
}

function noteMark(mark: string, style: TypeStyle, note: string): TextSpan {
  return {
    text: `[${mark}]`,
    font: 'sans-400',
    size: Math.max(style.size * 0.66, style.smallest),
    colour: style.colour,
    rise: style.size * 0.34,
    inline: {
      role: 'note-reference',
      note,
      ...(style.noteMarks === 'linked' ? { href: `#${noteName(note)}` } : {}),
    },
  }
}
