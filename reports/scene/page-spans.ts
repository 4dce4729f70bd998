import type { ScenePage, StructureNode } from './types.ts'

/** Indices of the first and the last page on which something of a node stands. */
export interface PageSpan {
  readonly first: number
  readonly last: number
}

/** Where each node stands, with all that it holds; what nothing on any page belongs to is not in it. */
export function pageSpans(
  pages: readonly ScenePage[],
  structure: StructureNode,
): ReadonlyMap<number, PageSpan> {
  const own = ownSpans(pages)
  const spans = new Map<number, PageSpan>()
  const visit = (node: StructureNode): PageSpan | undefined => {
    const span = node.children.map(visit).reduce(joinSpans, own.get(node.id))
    if (span) spans.set(node.id, span)
    return span
  }
  visit(structure)
  return spans
}

function ownSpans(pages: readonly ScenePage[]): ReadonlyMap<number, PageSpan> {
  const spans = new Map<number, PageSpan>()
  const add = (owner: number, page: number): void => {
    spans.set(owner, { first: spans.get(owner)?.first ?? page, last: page })
  }
  pages.forEach(({ items }, page) => {
    for (const item of items) {
      if (item.owner !== 'artifact') add(item.owner, page)
      const lines = item.kind === 'text' ? item.lines : []
      for (const { owner } of lines.flatMap(({ runs }) => runs)) if (owner !== undefined) add(owner, page)
    }
  })
  return spans
}

function joinSpans(a: PageSpan | undefined, b: PageSpan | undefined): PageSpan | undefined {
  if (!a || !b) return a ?? b
  return { first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) }
}
