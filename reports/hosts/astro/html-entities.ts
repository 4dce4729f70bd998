const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

/** The text that HTML writes with character references; names other than those of XML and `nbsp` stay as they are. */
export function decodeEntities(html: string): string {
  return html.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (whole, reference: string) => {
    if (/^#x/i.test(reference)) return String.fromCodePoint(parseInt(reference.slice(2), 16))
    if (reference.startsWith('#')) return String.fromCodePoint(Number(reference.slice(1)))
    return NAMED[reference] ?? whole
  })
}
