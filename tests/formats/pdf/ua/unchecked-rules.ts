import { dictOf, isReference, nameOf } from './pdf-json.ts'
import type { UaFont } from './read-fonts.ts'
import type { Fault, UaRule } from './rule.ts'
import type { UaDocument, UaPage } from './ua-document.ts'

/** Structure types with rules of their own that the checker does not have. */
const UNKNOWN_TYPES = /^(Form|Ruby|Warichu)$/

/**
 * What the checker does not look into: it passes no file that has any of it. So forms, layers, encryption, form
 * XObjects, patterns, other annotations than links and other fonts than ours need no rules here.
 */
export const UNCHECKED_RULES: readonly UaRule[] = [
  {
    id: 'unchecked',
    find: (document) => [
      ...inCatalog(document),
      ...document.pages.flatMap((page) => onPage(document, page)),
      ...document.annotations.flatMap(({ where, dict }) => {
        const subtype = nameOf(document.file, dict['/Subtype']) ?? ''
        return subtype === 'Link' ? [] : [{ where, what: `is a ${subtype}` }]
      }),
      ...document.fonts.flatMap((font) => inFont(document, font)),
      ...document.structure.elements.flatMap(({ where, type }) =>
        UNKNOWN_TYPES.test(type) ? [{ where, what: `is a ${type}` }] : [],
      ),
    ],
  },
]

function inCatalog({ file, catalog }: UaDocument): readonly Fault[] {
  const trailer = dictOf(file, file.objects['trailer']?.value)
  const present = [
    ...['/AcroForm', '/OCProperties'].filter((key) => catalog[key] !== undefined),
    ...(trailer['/Encrypt'] === undefined ? [] : ['/Encrypt']),
  ]
  return present.map((key) => ({ where: 'document', what: `has ${key}` }))
}

function onPage({ file }: UaDocument, { where, dict, content, fonts }: UaPage): readonly Fault[] {
  const resources = dictOf(file, dict['/Resources'])
  const objects = dictOf(file, resources['/XObject'])
  const unknown = content.items.filter(({ text }) => text && !fonts.has(text.font ?? ''))
  const drawn = content.items.flatMap(({ resource }) => resource ?? [])
  const subtypes = drawn.map(
    (name) => nameOf(file, dictOf(file, objects[`/${name}`])['/Subtype']) ?? 'nothing',
  )
  return [
    ...subtypes
      .filter((subtype) => subtype !== 'Image')
      .map((subtype) => ({ where, what: `draws ${subtype}` })),
    ...unknown.map(() => ({ where, what: 'shows text in a font that it does not have' })),
    ...(resources['/Pattern'] === undefined ? [] : [{ where, what: 'has patterns' }]),
  ]
}

function inFont({ file }: UaDocument, { where, dict, descendant, descriptor }: UaFont): readonly Fault[] {
  const kinds = [dict['/Subtype'], dict['/Encoding'], descendant['/Subtype']].map((name) =>
    nameOf(file, name),
  )
  const faults = [
    kinds.join(' ') === 'Type0 Identity-H CIDFontType2' ? [] : [`is ${kinds.join(' ')}`],
    isReference(descendant['/CIDToGIDMap']) ? ['has a map of glyphs of its own'] : [],
    descriptor['/CIDSet'] === undefined ? [] : ['has a CIDSet'],
  ]
  return faults.flat().map((what) => ({ where, what }))
}
