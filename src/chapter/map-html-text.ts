import { htmlTokens } from '../../reports/core/html-tokens.ts'

/** Elements whose text is not prose, or that are in their edition already. */
const LEFT_ALONE = /^(?:code|pre|script|style|svg|figure)$/

export interface HtmlTextMaps {
  /** Gets text as HTML writes it (with entities), and gives HTML back. */
  readonly text: (html: string, place: TextPlace) => string
}

/** What a text stands in: a link, a heading, or neither. */
export type TextPlace = 'link' | 'heading' | 'prose'

/**
 * Rewrites the text of well-formed HTML and leaves tags, attributes and comments as they are, and so too what
 * stands in code and in figures.
 */
export function mapHtmlText(html: string, { text }: HtmlTextMaps): string {
  const open: string[] = []
  const map = (part: string): string =>
    part === '' || open.some((name) => LEFT_ALONE.test(name)) ? part : text(part, placeIn(open))
  let result = ''
  for (const { kind, html: written, tag = '' } of htmlTokens(html)) {
    result += kind === 'text' ? map(written) : written
    if (kind === 'start') open.push(tag)
    if (kind === 'end') closeElement(open, tag)
  }
  return result
}

function placeIn(open: readonly string[]): TextPlace {
  if (open.includes('a')) return 'link'
  return open.some((name) => /^h[1-6]$/.test(name)) ? 'heading' : 'prose'
}

function closeElement(open: string[], tag: string): void {
  const start = open.lastIndexOf(tag)
  if (start >= 0) open.length = start
}
