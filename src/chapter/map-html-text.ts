/** Elements whose text is not prose, or that are in their edition already. */
const LEFT_ALONE = /^(?:code|pre|script|style|svg|figure)$/

const TOKEN = /<!--[\s\S]*?-->|<(?:"[^"]*"|'[^']*'|[^'">])*>/g
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/

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
  let end = 0
  for (const match of html.matchAll(TOKEN)) {
    result += map(html.slice(end, match.index)) + match[0]
    end = match.index + match[0].length
    follow(open, match[0])
  }
  return result + map(html.slice(end))
}

function placeIn(open: readonly string[]): TextPlace {
  if (open.includes('a')) return 'link'
  return open.some((name) => /^h[1-6]$/.test(name)) ? 'heading' : 'prose'
}

function follow(open: string[], tag: string): void {
  const name = /^<\/?([a-zA-Z][^\s/>]*)/.exec(tag)?.[1]?.toLowerCase()
  if (name === undefined) return
  if (tag.startsWith('</')) {
    const start = open.lastIndexOf(name)
    if (start >= 0) open.length = start
  } else if (!tag.endsWith('/>') && !VOID.test(name)) {
    open.push(name)
  }
}
