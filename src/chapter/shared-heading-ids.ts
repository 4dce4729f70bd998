export interface Heading {
  readonly depth: number
  readonly slug: string
  readonly text: string
}

/**
 * The same headings under the ids of another edition, so that an address keeps its place when the reader
 * changes language. Both editions must have the same outline.
 */
export function withSharedIds(headings: readonly Heading[], shared: readonly Heading[]): readonly Heading[] {
  if (outline(headings) !== outline(shared)) {
    throw new Error(
      `The editions of a chapter need the same outline of headings, so that links keep their place:\n` +
        `${headings.map(({ text }) => text).join(' | ')}\n${shared.map(({ text }) => text).join(' | ')}`,
    )
  }
  return headings.map((heading, index) => ({ ...heading, slug: shared[index]?.slug ?? heading.slug }))
}

/** Replaces the ids of headings in HTML, and the links to them. */
export function renameIds(html: string, from: readonly Heading[], to: readonly Heading[]): string {
  const names = new Map(from.map(({ slug }, index) => [slug, to[index]?.slug ?? slug]))
  const rename = (name: string): string => names.get(decodeURIComponent(name)) ?? name
  return html
    .replace(/(?<=<h[1-6]\b[^>]*? id=")[^"]*(?=")/g, rename)
    .replace(/(?<=<a\b[^>]*? href="#)[^"]*(?=")/g, rename)
}

function outline(headings: readonly Heading[]): string {
  return headings.map(({ depth }) => String(depth)).join(' ')
}
