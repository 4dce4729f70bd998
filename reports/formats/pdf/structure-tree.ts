import type { StructureNode } from '../../scene/types.ts'
import type { LinkAnnotation } from './link-annotations.ts'
import type { PageFrame } from './page-frame.ts'
import { addObject, assignObject, pdfText, reserveObject } from './pdf-objects.ts'
import type { PdfDict, PdfObjects, PdfRef, PdfValue } from './pdf-objects.ts'
import type { Place } from './places.ts'
import { structureAttributes } from './structure-attributes.ts'
import { structureTag } from './structure-tag.ts'
import type { TaggedContent, Tagging } from './tagging.ts'

export interface StructureInput {
  readonly tagging: Tagging
  readonly pages: readonly PageFrame[]
  readonly links: readonly LinkAnnotation[]
  readonly places: ReadonlyMap<number, Place>
  /** The text of each node, by part. */
  readonly texts: ReadonlyMap<number, readonly string[]>
}

interface TreeWriter extends StructureInput {
  readonly objects: PdfObjects
  readonly linked: ReadonlyMap<number, readonly LinkAnnotation[]>
  /** By node id. */
  readonly elements: Map<number, PdfRef>
  /** Identifier and element of each note, by turns. */
  readonly notes: PdfValue[]
}

/** Writes the structure tree and its parent tree; returns the root, which the catalog names. */
export function addStructureTree(
  objects: PdfObjects,
  structure: StructureNode,
  input: StructureInput,
): PdfRef {
  const linked = Map.groupBy(input.links, (link) => link.owner)
  const writer: TreeWriter = { ...input, objects, linked, elements: new Map(), notes: [] }
  const root = reserveObject(objects)
  const document = addElement(writer, structure, root)
  assignObject(objects, root, {
    Type: 'StructTreeRoot',
    K: [document],
    ParentTree: addObject(objects, { Nums: parentTree(writer) }),
    ParentTreeNextKey: input.pages.length + input.links.length,
    ...(writer.notes.length > 0 ? { IDTree: addObject(objects, { Names: writer.notes }) } : {}),
  })
  return root
}

function addElement(writer: TreeWriter, node: StructureNode, parent: PdfRef): PdfRef {
  const { objects } = writer
  const element = reserveObject(objects)
  writer.elements.set(node.id, element)
  assignObject(objects, element, {
    Type: 'StructElem',
    S: structureTag(node),
    P: parent,
    ...contentEntries(writer, node, element),
    ID: node.role === 'note' ? addNote(writer, node, element) : undefined,
    Alt: node.alt === undefined ? undefined : pdfText(node.alt),
    Lang: node.lang === undefined ? undefined : pdfText(node.lang),
    A: structureAttributes(writer, node),
  })
  return element
}

function addNote(writer: TreeWriter, node: StructureNode, element: PdfRef): PdfValue {
  // Of one length, so that names in order of ids are in order of names too, as a name tree has to be.
  const id = pdfText(`note-${String(node.id).padStart(8, '0')}`)
  writer.notes.push(id, element)
  return id
}

/** The node's own content and its children in reading order, then its annotations. */
function contentEntries(writer: TreeWriter, node: StructureNode, element: PdfRef): PdfDict {
  const own = writer.tagging.contents.get(node.id) ?? []
  const page = own[0]?.page
  const kids: PdfValue[] = []
  let taken = 0
  const takeBefore = (order: number): void => {
    for (let next = own[taken]; next && next.order < order; next = own[++taken]) {
      kids.push(contentKid(writer, next, page))
    }
  }
  for (const child of node.children) {
    if (taken < own.length) takeBefore(earliest(writer.tagging, child) ?? 0)
    kids.push(addElement(writer, child, element))
  }
  takeBefore(Number.POSITIVE_INFINITY)
  for (const link of writer.linked.get(node.id) ?? []) {
    kids.push({ Type: 'OBJR', Pg: frameRef(writer, link.page), Obj: link.ref })
  }
  return {
    Pg: page === undefined ? undefined : frameRef(writer, page),
    K: kids.length > 0 ? kids : undefined,
  }
}

/** Content on the element's own page is a number; other content names its page. */
function contentKid(writer: TreeWriter, { page, mcid }: TaggedContent, own: number | undefined): PdfValue {
  return page === own ? mcid : { Type: 'MCR', Pg: frameRef(writer, page), MCID: mcid }
}

/** When the first content of a node or of its descendants was written. */
function earliest(tagging: Tagging, node: StructureNode): number | undefined {
  const orders = [
    tagging.contents.get(node.id)?.[0]?.order,
    ...node.children.map((child) => earliest(tagging, child)),
  ].filter((order) => order !== undefined)
  return orders.length > 0 ? Math.min(...orders) : undefined
}

function frameRef({ pages }: TreeWriter, page: number): PdfRef {
  const frame = pages[page]
  if (!frame) throw new Error(`There is no page ${String(page + 1)}.`)
  return frame.ref
}

/** Finds elements from content: page keys hold the owners of marked content, the keys after them those of links. */
function parentTree({ tagging, pages, links, elements }: TreeWriter): readonly PdfValue[] {
  const element = (owner: number): PdfRef => {
    const ref = elements.get(owner)
    if (!ref) throw new Error(`Structure node ${String(owner)} is not in the tree.`)
    return ref
  }
  return [
    ...pages.flatMap((_, page) => {
      const owners = tagging.owners[page]
      return owners ? [page, owners.map(element)] : []
    }),
    ...links.flatMap((link) => [link.key, element(link.owner)]),
  ]
}
