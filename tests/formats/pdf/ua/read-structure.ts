import { dictOf, isDict, listOf, nameOf, referenceOf, resolve, textOf } from './pdf-json.ts'
import type { PdfDict, PdfJson, PdfValue } from './pdf-json.ts'
import { mapType } from './standard-types.ts'

/** An element of the structure tree, reached from its root. */
export interface UaElement {
  readonly ref: string
  readonly where: string
  readonly dict: PdfDict
  /** The type as it is written. */
  readonly tag: string
  /** The type that the role map makes of it. */
  readonly type: string
  readonly isCircular: boolean
  /** Reference of the element or root that has it as a kid. */
  readonly parentRef: string
  /** `undefined` below the root. */
  readonly parentType: string | undefined
  /** Its own language or the nearest one above. */
  readonly lang: string | undefined
  readonly kids: readonly Kid[]
}

export type Kid =
  | { readonly kind: 'element'; readonly element: UaElement }
  | { readonly kind: 'mark'; readonly page: string; readonly mcid: number }
  | { readonly kind: 'object'; readonly object: string }

export interface Structure {
  readonly root: PdfDict
  readonly roleMap: PdfDict
  /** In reading order. */
  readonly elements: readonly UaElement[]
  /** Elements that are kids in a second place, in words; they are read in the first. */
  readonly repeated: readonly string[]
}

interface Reader {
  readonly file: PdfJson
  readonly roleMap: PdfDict
  readonly seen: Set<string>
  readonly repeated: string[]
}

interface Above {
  readonly ref: string
  readonly type?: string
  readonly lang?: string | undefined
  /** Page of the element, on which numbers among the kids stand. */
  readonly page?: string
}

export function readStructure(file: PdfJson, rootRef: PdfValue | undefined): Structure {
  const root = dictOf(file, rootRef)
  const roleMap = dictOf(file, root['/RoleMap'])
  const reader: Reader = { file, roleMap, seen: new Set(), repeated: [] }
  const top = readKids(reader, root, { ref: referenceOf(rootRef) })
  return { root, roleMap, elements: top.flatMap(elementsOf), repeated: reader.repeated }
}

function elementsOf(kid: Kid): readonly UaElement[] {
  return kid.kind === 'element' ? [kid.element, ...kid.element.kids.flatMap(elementsOf)] : []
}

function readKids(reader: Reader, dict: PdfDict, above: Above): readonly Kid[] {
  return listOf(reader.file, dict['/K']).flatMap((kid): readonly Kid[] => {
    if (typeof kid === 'number') return [{ kind: 'mark', page: above.page ?? '', mcid: kid }]
    const found = dictOf(reader.file, kid)
    switch (nameOf(reader.file, found['/Type'])) {
      case 'MCR':
        return [{ kind: 'mark', page: referenceOf(found['/Pg'] ?? above.page), mcid: Number(found['/MCID']) }]
      case 'OBJR':
        return [{ kind: 'object', object: referenceOf(found['/Obj']) }]
      default:
        return readElement(reader, kid, above)
    }
  })
}

function readElement(reader: Reader, kid: PdfValue, above: Above): readonly Kid[] {
  const { file, roleMap, seen, repeated } = reader
  const ref = referenceOf(kid)
  const dict = dictOf(file, kid)
  const tag = nameOf(file, dict['/S']) ?? ''
  const where = `${tag} ${ref}`
  if (seen.has(ref)) {
    repeated.push(`${where} below ${above.ref}`)
    return []
  }
  seen.add(ref)
  const { type, isCircular } = mapType(file, roleMap, tag)
  const lang = textOf(file, dict['/Lang']) ?? above.lang
  const page = dict['/Pg']
  const kids = readKids(reader, dict, {
    ref,
    type,
    lang,
    ...(page === undefined ? {} : { page: referenceOf(page) }),
  })
  const element: UaElement = {
    ref,
    where,
    dict,
    tag,
    type,
    isCircular,
    parentRef: above.ref,
    parentType: above.type,
    lang,
    kids,
  }
  return [{ kind: 'element', element }]
}

export function childrenOf({ kids }: UaElement): readonly UaElement[] {
  return kids.flatMap((kid) => (kid.kind === 'element' ? [kid.element] : []))
}

export function kidTypes(element: UaElement): readonly string[] {
  return childrenOf(element).map(({ type }) => type)
}

/** An attribute of an element (ISO 32000-1, 14.7.5): of the first attribute object with that owner that has it. */
export function attributeOf(
  file: PdfJson,
  { dict }: UaElement,
  [owner, name]: readonly [owner: string, name: string],
): PdfValue | undefined {
  const objects = listOf(file, dict['/A']).map((object) => resolve(file, object))
  const found = objects.find((object) => {
    return isDict(object) && object['/O'] === `/${owner}` && object[`/${name}`] !== undefined
  })
  return resolve(file, dictOf(file, found)[`/${name}`])
}
