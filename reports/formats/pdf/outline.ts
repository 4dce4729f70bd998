import type { StructureNode } from '../../scene/types.ts'
import { destinationOf } from './link-annotations.ts'
import type { Destinations } from './link-annotations.ts'
import { assignObject, pdfText, reserveObject } from './pdf-objects.ts'
import type { PdfObjects, PdfRef } from './pdf-objects.ts'
import { placeOf } from './places.ts'

export interface OutlineInput extends Destinations {
  /** The text of each node, by part. */
  readonly texts: ReadonlyMap<number, readonly string[]>
  /** Ids of the headings that are bookmarks; all of them when absent. */
  readonly bookmarks?: readonly number[] | undefined
}

interface Entry {
  readonly node: StructureNode
  readonly title: string
  readonly level: number
  readonly ref: PdfRef
  readonly children: Entry[]
}

/** Writes the bookmarks: one a heading that is to have one, nested by level, all open. */
export function addOutline(
  objects: PdfObjects,
  structure: StructureNode,
  input: OutlineInput,
): PdfRef | undefined {
  const wanted = input.bookmarks && new Set(input.bookmarks)
  const headings = collectHeadings(structure).filter(
    (node) => (wanted?.has(node.id) ?? true) && placeOf(input.places, node) !== undefined,
  )
  if (headings.length === 0) return undefined
  const root = reserveObject(objects)
  const top: Entry[] = []
  const open: Entry[] = []
  for (const node of headings) {
    const entry = {
      node,
      title: titleOf(node, input),
      level: node.level ?? 1,
      ref: reserveObject(objects),
      children: [],
    }
    while ((open.at(-1)?.level ?? 0) >= entry.level) open.pop()
    const siblings = open.at(-1)?.children ?? top
    siblings.push(entry)
    open.push(entry)
  }
  assignObject(objects, root, { Type: 'Outlines', ...childEntries(top) })
  addEntries(objects, { entries: top, parent: root }, input)
  return root
}

function collectHeadings(node: StructureNode): readonly StructureNode[] {
  return node.role === 'heading' ? [node] : node.children.flatMap(collectHeadings)
}

function titleOf(node: StructureNode, { texts }: OutlineInput): string {
  const inner = (part: StructureNode): string =>
    texts.get(part.id)?.join(' ') ?? part.children.map(inner).join('')
  return inner(node).replace(/\s+/g, ' ').trim()
}

function addEntries(
  objects: PdfObjects,
  { entries, parent }: { readonly entries: readonly Entry[]; readonly parent: PdfRef },
  input: OutlineInput,
): void {
  entries.forEach((entry, index) => {
    assignObject(objects, entry.ref, {
      Title: pdfText(entry.title),
      Parent: parent,
      Prev: entries[index - 1]?.ref,
      Next: entries[index + 1]?.ref,
      ...childEntries(entry.children),
      Dest: destinationOf(entry.node.id, input),
    })
    addEntries(objects, { entries: entry.children, parent: entry.ref }, input)
  })
}

function childEntries(children: readonly Entry[]): {
  readonly First?: PdfRef
  readonly Last?: PdfRef
  readonly Count?: number
} {
  const first = children[0]
  const last = children.at(-1)
  return first && last ? { First: first.ref, Last: last.ref, Count: countEntries(children) } : {}
}

function countEntries(entries: readonly Entry[]): number {
  return entries.reduce((sum, { children }) => sum + 1 + countEntries(children), 0)
}
