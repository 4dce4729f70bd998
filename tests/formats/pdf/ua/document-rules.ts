import { dictOf, isReference, resolve } from './pdf-json.ts'
import { documentRule } from './rule.ts'
import type { UaRule } from './rule.ts'
import { readXmp } from './xmp.ts'

const IDENTIFICATION = 'http://www.aiim.org/pdfua/ns/id/'
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/'

/** Properties of the identification carry its own prefix. */
function prefixRule(id: string, name: string): UaRule {
  return documentRule(id, ({ xmp }) => {
    const found = readXmp(xmp).find(
      (property) => property.namespace === IDENTIFICATION && property.name === name,
    )
    return found && found.prefix !== 'pdfuaid' && `${found.prefix}:${name} in place of pdfuaid:${name}`
  })
}

/** What the file says of itself (ISO 14289-1, 5, 6 and 7.1). */
export const DOCUMENT_RULES: readonly UaRule[] = [
  documentRule('5-1', ({ xmp }) => {
    const isNamed = readXmp(xmp).some(({ namespace }) => namespace === IDENTIFICATION)
    return xmp !== undefined && !isNamed && 'does not say that it is PDF/UA'
  }),
  documentRule('5-2', ({ xmp }) => {
    const part = readXmp(xmp).find(({ namespace, name }) => namespace === IDENTIFICATION && name === 'part')
    return part && part.value !== '1' && `is of part ${part.value}`
  }),
  prefixRule('5-3', 'part'),
  prefixRule('5-4', 'amd'),
  prefixRule('5-5', 'corr'),
  documentRule('6.1-1', ({ file }) => {
    return !/^%PDF-1\.[0-7]$/.test(file.header) && `begins with ${file.header}`
  }),
  documentRule('6.2-1', ({ file, catalog }) => {
    return dictOf(file, catalog['/MarkInfo'])['/Marked'] !== true && 'is not marked as tagged'
  }),
  documentRule('7.1-4', ({ file, catalog }) => {
    return dictOf(file, catalog['/MarkInfo'])['/Suspects'] === true && 'has suspects'
  }),
  documentRule('7.1-8', ({ xmp }) => xmp === undefined && 'has no metadata'),
  documentRule('7.1-9', ({ xmp }) => {
    const title = readXmp(xmp).find(({ namespace, name }) => namespace === DUBLIN_CORE && name === 'title')
    return xmp !== undefined && (title?.value ?? '') === '' && 'has no dc:title'
  }),
  documentRule('7.1-10', ({ file, catalog }) => {
    const preferences = dictOf(file, catalog['/ViewerPreferences'])
    return preferences['/DisplayDocTitle'] !== true && 'does not show its title'
  }),
  documentRule('7.1-11', ({ file, catalog: { '/StructTreeRoot': root } }) => {
    return !(isReference(root) && resolve(file, root) !== undefined) && 'has no structure tree'
  }),
]
