import { listOf, referenceOf } from './pdf-json.ts'
import type { PdfDict, PdfJson, PdfValue } from './pdf-json.ts'
import { openUaDocument } from './ua-document.ts'

/** A dictionary to write into. */
export type DraftDict = Record<string, PdfValue | undefined>

interface DraftObject {
  readonly value?: PdfValue
  readonly stream?: { readonly dict: PdfDict; data?: string }
}

/** A copy of a file to break. Its parts are found once, before anything is changed. */
export interface Draft {
  header: string
  readonly objects: Record<string, DraftObject>
  readonly catalog: DraftDict
  readonly root: DraftDict
  /** Dictionaries of the structure elements in reading order. */
  readonly elements: readonly DraftElement[]
  readonly pages: readonly DraftDict[]
  readonly annotations: readonly DraftDict[]
  readonly fonts: readonly DraftFont[]
}

export interface DraftElement {
  readonly ref: string
  readonly tag: string
  readonly dict: DraftDict
}

export interface DraftFont {
  readonly dict: DraftDict
  readonly descendant: DraftDict
  readonly descriptor: DraftDict
}

export function copyToDraft(file: PdfJson): Draft {
  const copy = structuredClone(file)
  const { catalog, structure, pages, annotations, fonts } = openUaDocument(copy)
  return {
    ...copy,
    catalog,
    root: structure.root,
    elements: structure.elements,
    pages: pages.map(({ dict }) => dict),
    annotations: annotations.map(({ dict }) => dict),
    fonts,
  }
}

/** The element of this type at an index in reading order. */
export function elementAt({ elements }: Draft, tag: string, index = 0): DraftElement {
  const found = elements.filter((element) => element.tag === tag).at(index)
  if (!found) throw new Error(`There is no ${tag} ${String(index)}.`)
  return found
}

/** Adds an empty element as a kid, the last one unless `at` says otherwise. */
export function addElement(
  draft: Draft,
  parent: DraftElement,
  { tag, at = Infinity, ...more }: { readonly tag: string; readonly at?: number } & PdfDict,
): DraftElement {
  const ref = `${String(1000 + Object.keys(draft.objects).length)} 0 R`
  const dict: DraftDict = { '/Type': '/StructElem', '/S': `/${tag}`, '/P': parent.ref, ...more }
  draft.objects[`obj:${ref}`] = { value: dict }
  const kids = listOf(draft, parent.dict['/K'])
  parent.dict['/K'] = [...kids.slice(0, at), ref, ...kids.slice(at)]
  return { ref, tag, dict }
}

/** Moves an element to another parent, or within its own. */
export function moveElement(
  draft: Draft,
  element: DraftElement,
  { to, at = Infinity }: { readonly to: DraftElement; readonly at?: number },
): void {
  const from = draft.elements.find(({ ref }) => ref === element.dict['/P'])
  if (!from) throw new Error(`${element.tag} has no parent.`)
  from.dict['/K'] = listOf(draft, from.dict['/K']).filter((kid) => kid !== element.ref)
  const kids = listOf(draft, to.dict['/K'])
  to.dict['/K'] = [...kids.slice(0, at), element.ref, ...kids.slice(at)]
  element.dict['/P'] = to.ref
}

export function retag({ dict }: DraftElement, tag: string): void {
  dict['/S'] = `/${tag}`
}

/** Changes the bytes that a reference leads to; an edit that changes nothing is a mistake in a test. */
export function editBytes(
  { objects }: Draft,
  value: PdfValue | undefined,
  edit: (bytes: Buffer) => Uint8Array,
): void {
  const stream = objects[`obj:${referenceOf(value)}`]?.stream
  if (!stream) throw new Error('There is no stream to edit.')
  const bytes = Buffer.from(stream.data ?? '', 'base64')
  const edited = Buffer.from(edit(Buffer.from(bytes)))
  if (edited.equals(bytes)) throw new Error('The edit changes nothing.')
  stream.data = edited.toString('base64')
}

/** The same for text, a character a byte. */
export function editText(draft: Draft, value: PdfValue | undefined, edit: (text: string) => string): void {
  editBytes(draft, value, (bytes) => Buffer.from(edit(bytes.toString('latin1')), 'latin1'))
}

/** Changes the content of the first page. */
export function editContent(draft: Draft, edit: (content: string) => string): void {
  editText(draft, draft.pages[0]?.['/Contents'], edit)
}

export function editXmp(draft: Draft, edit: (packet: string) => string): void {
  editText(draft, draft.catalog['/Metadata'], edit)
}

/** The offset of a table in a TrueType font. */
export function tableOffset(font: Buffer, tag: string): number {
  return font.readUInt32BE(font.indexOf(tag, 0, 'latin1') + 8)
}
