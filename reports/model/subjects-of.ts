import { itemList } from './items/item-list.ts'
import type { Document, Subject } from './types.ts'

/** All of them, in the order in which they are told of. */
export const SUBJECTS: readonly Subject[] = ['marketing', 'ecommerce', 'shared']

/**
 * The subjects whose marks the parts of a document bear, in a fixed order. Columns are not asked: their heads say in words
 * what their marks mean.
 */
export function subjectsOf(document: Document): readonly Subject[] {
  const shown = new Set(borne(document))
  return SUBJECTS.filter((subject) => shown.has(subject))
}

function borne(document: Document): readonly (Subject | undefined)[] {
  if (document.kind !== 'sheet') return itemList(document).items.map(({ subject }) => subject)
  return document.blocks.flatMap((block) => {
    if (block.kind === 'system') return borne(block.system)
    return block.kind === 'metrics' ? block.metrics.map(({ subject }) => subject) : []
  })
}
