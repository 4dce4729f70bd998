import { bytesOf, dictOf, dictsOfType, listOf, numberOf, referenceOf, textOf, treePairs } from './pdf-json.ts'
import type { PdfDict, PdfJson, PdfValue } from './pdf-json.ts'
import { readContent } from './read-content.ts'
import type { ContentItem, Mark, PageContent } from './read-content.ts'
import { readFont } from './read-fonts.ts'
import type { UaFont } from './read-fonts.ts'
import { readStructure } from './read-structure.ts'
import type { Structure, UaElement } from './read-structure.ts'

/** A PDF as the rules look at it. */
export interface UaDocument {
  readonly file: PdfJson
  readonly catalog: PdfDict
  /** Language of the whole document. */
  readonly lang: string | undefined
  readonly xmp: string | undefined
  readonly pages: readonly UaPage[]
  readonly structure: Structure
  /** Elements that have a mark as their kid, by `markKey`. */
  readonly owners: ReadonlyMap<string, readonly UaElement[]>
  /** From the keys of pages and annotations to elements. */
  readonly parentTree: ReadonlyMap<number, PdfValue>
  readonly annotations: readonly UaAnnotation[]
  readonly fonts: readonly UaFont[]
  /** Each once. */
  readonly glyphs: readonly ShownGlyph[]
}

export interface UaPage {
  readonly where: string
  readonly ref: string
  readonly dict: PdfDict
  readonly content: PageContent
  /** By name of the resource. */
  readonly fonts: ReadonlyMap<string, UaFont>
}

export interface UaAnnotation {
  readonly where: string
  readonly ref: string
  readonly dict: PdfDict
}

/** A code that is shown in a font, with the first place where it is. */
export interface ShownGlyph {
  readonly font: UaFont
  readonly code: number
  readonly where: string
}

export function openUaDocument(file: PdfJson): UaDocument {
  const catalog = dictOf(file, dictOf(file, file.objects['trailer']?.value)['/Root'])
  const structure = readStructure(file, catalog['/StructTreeRoot'])
  const fonts = new Map<string, UaFont>()
  const pages = pageRefs(file, catalog['/Pages']).map((ref, index) => readPage(file, { ref, index, fonts }))
  const xmp = bytesOf(file, catalog['/Metadata'])
  const pairs = treePairs(file, structure.root['/ParentTree'], '/Nums')
  return {
    file,
    catalog,
    lang: textOf(file, catalog['/Lang']),
    xmp: xmp && Buffer.from(xmp).toString('utf8'),
    pages,
    structure,
    owners: findOwners(structure),
    parentTree: new Map(pairs.flatMap(([key, value]) => (typeof key === 'number' ? [[key, value]] : []))),
    annotations: pages.flatMap((page) => readAnnotations(file, page)),
    fonts: [...fonts.values()],
    glyphs: findGlyphs(pages),
  }
}

/** References of the pages in order. */
function pageRefs(file: PdfJson, node: PdfValue | undefined): readonly string[] {
  const dict = dictOf(file, node)
  if (dict['/Type'] === '/Page') return [referenceOf(node)]
  return listOf(file, dict['/Kids']).flatMap((kid) => pageRefs(file, kid))
}

function readPage(
  file: PdfJson,
  {
    ref,
    index,
    fonts,
  }: { readonly ref: string; readonly index: number; readonly fonts: Map<string, UaFont> },
): UaPage {
  const dict = dictOf(file, ref)
  const resources = dictOf(file, dict['/Resources'])
  const named = Object.entries(dictOf(file, resources['/Font'])).map(([name, value]) => {
    const font = fonts.get(referenceOf(value)) ?? readFont(file, value)
    fonts.set(referenceOf(value), font)
    return [name.slice(1), font] as const
  })
  const parts = listOf(file, dict['/Contents']).map((part) => bytesOf(file, part) ?? new Uint8Array())
  const properties = dictOf(file, resources['/Properties'])
  const content = Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]))
  return {
    where: `page ${String(index + 1)}`,
    ref,
    dict,
    content: readContent(content, (name) => dictOf(file, properties[`/${name}`])),
    fonts: new Map(named),
  }
}

function readAnnotations(file: PdfJson, { dict, where }: UaPage): readonly UaAnnotation[] {
  return listOf(file, dict['/Annots']).map((ref) => ({
    where: `annotation ${referenceOf(ref)} of ${where}`,
    ref: referenceOf(ref),
    dict: dictOf(file, ref),
  }))
}

export function markKey(page: string, mcid: number): string {
  return `${page} ${String(mcid)}`
}

function findOwners({ elements }: Structure): ReadonlyMap<string, readonly UaElement[]> {
  const owned = elements.flatMap((element) =>
    element.kids.flatMap((kid) =>
      kid.kind === 'mark' ? [{ key: markKey(kid.page, kid.mcid), element }] : [],
    ),
  )
  const groups = Map.groupBy(owned, ({ key }) => key)
  return new Map([...groups].map(([key, group]) => [key, group.map(({ element }) => element)]))
}

function findGlyphs(pages: readonly UaPage[]): readonly ShownGlyph[] {
  const glyphs = new Map<UaFont, Map<number, ShownGlyph>>()
  for (const page of pages) {
    for (const { text } of page.content.items) {
      const font = page.fonts.get(text?.font ?? '')
      if (!text || !font || text.isHidden) continue
      const known = glyphs.get(font) ?? new Map<number, ShownGlyph>()
      glyphs.set(font, known)
      for (const code of text.codes) {
        if (!known.has(code)) known.set(code, { font, code, where: `code ${String(code)} on ${page.where}` })
      }
    }
  }
  return [...glyphs.values()].flatMap((known) => [...known.values()])
}

/** The innermost mark with an identifier that an item stands in. */
export function taggedMark({ marks }: Pick<ContentItem, 'marks'>): Mark | undefined {
  return marks.findLast(({ mcid }) => mcid !== undefined)
}

/** The element that the parent tree has for an annotation; `undefined` when it has none. */
export function annotationParent(document: UaDocument, { dict }: UaAnnotation): UaElement | undefined {
  const key = numberOf(document.file, dict['/StructParent'])
  const ref = key === undefined ? undefined : document.parentTree.get(key)
  return document.structure.elements.find((element) => element.ref === ref)
}

/** All structure elements of the file, in the tree or not. */
export function elementRefs({ file }: UaDocument): readonly string[] {
  return dictsOfType(file, 'StructElem').map(({ ref }) => ref)
}
