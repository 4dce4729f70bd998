import type { ProseMaterial } from './material.ts'

const HEADING = /^#{1,6} .*$/gm

/** The parts of a chapter's MDX: the one before the first heading, then what stands under each. */
export function readProse(body: string): readonly ProseMaterial[] {
  const headings = [...body.matchAll(HEADING)]
  const starts = [0, ...headings.map(({ index, 0: line }) => index + line.length)]
  return starts.map((start, part) => {
    const source = body.slice(start, headings[part]?.index)
    return {
      text: plainMarkdown(source),
      systems: [...source.matchAll(/<System id="([^"]+)"/g)].map(([, id = '']) => id),
    }
  })
}

/** The words of Markdown in one line: no tags, marks of emphasis, addresses or list signs. */
function plainMarkdown(source: string): string {
  return source
    .replace(/<\/?[A-Za-z][^>]*>/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:[-*+]|\d+\.)\s+/gm, '')
    .replace(/\*\*?|__|`/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[，。；：！？]) /g, '')
    .trim()
}
