/** A piece of HTML as it is written: text, the start or end of an element, or what is neither. */
export interface HtmlToken {
  readonly kind: 'text' | 'start' | 'end' | 'other'
  readonly html: string
  /** In small letters; of elements alone. */
  readonly tag?: string
}

const MARKUP = /<!--[\s\S]*?-->|<(?:"[^"]*"|'[^']*'|[^'">])*>/g

/** Elements that hold nothing and have no end. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/

/** Takes HTML apart, in its order; put together again, the pieces are what it was. An element without content is `other`. */
export function htmlTokens(html: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = []
  const addText = (text: string): void => {
    if (text !== '') tokens.push({ kind: 'text', html: text })
  }
  let end = 0
  for (const match of html.matchAll(MARKUP)) {
    addText(html.slice(end, match.index))
    end = match.index + match[0].length
    tokens.push(markupToken(match[0]))
  }
  addText(html.slice(end))
  return tokens
}

function markupToken(html: string): HtmlToken {
  const tag = /^<\/?([a-zA-Z][^\s/>]*)/.exec(html)?.[1]?.toLowerCase()
  if (tag === undefined) return { kind: 'other', html }
  if (html.startsWith('</')) return { kind: 'end', html, tag }
  return { kind: html.endsWith('/>') || VOID.test(tag) ? 'other' : 'start', html, tag }
}
