import type { ContentItem, Mark } from './read-content.ts'
import { eachRule } from './rule.ts'
import type { UaRule } from './rule.ts'
import { taggedMark } from './ua-document.ts'
import type { UaDocument } from './ua-document.ts'

interface PlacedItem extends ContentItem {
  readonly where: string
}

function items({ pages }: UaDocument): readonly PlacedItem[] {
  return pages.flatMap(({ where, content }) =>
    content.items.map((item, index) => ({
      ...item,
      where: `${item.kind} ${String(index + 1)} of ${where}`,
    })),
  )
}

interface PlacedMark extends Mark {
  readonly where: string
}

function marks({ pages }: UaDocument): readonly PlacedMark[] {
  return pages.flatMap(({ where, content }) =>
    content.marks.map((mark, index) => ({
      ...mark,
      where: `mark ${String(index + 1)} (${mark.tag}) of ${where}`,
    })),
  )
}

function isArtifact({ tag }: Mark): boolean {
  return tag === 'Artifact'
}

/** What the pages paint (ISO 14289-1, 7.1). Content is tagged when its mark has a number; whose it is, other rules say. */
export const CONTENT_RULES: readonly UaRule[] = [
  eachRule('7.1-1', marks, (mark) => {
    return (
      isArtifact(mark) && mark.within.some(({ mcid }) => mcid !== undefined) && 'stands in tagged content'
    )
  }),
  eachRule('7.1-2', marks, ({ mcid, within }) => {
    return mcid !== undefined && within.some(isArtifact) && 'stands in an artifact'
  }),
  eachRule('7.1-3', items, (item) => {
    return !taggedMark(item) && !item.marks.some(isArtifact) && 'is neither tagged nor an artifact'
  }),
  eachRule(
    'content/nesting',
    ({ pages }) => pages.flatMap(({ where, content }) => content.faults.map((fault) => ({ where, fault }))),
    ({ fault }) => fault,
  ),
]
