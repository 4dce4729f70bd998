import { dictOf, listOf } from './pdf-json.ts'
import type { PdfDict } from './pdf-json.ts'
import { addElement, editContent, editXmp, elementAt } from './draft.ts'
import type { Draft, DraftDict } from './draft.ts'
import { mutation } from './mutation.ts'
import type { Mutation } from './mutation.ts'

const IDENTIFICATION = 'xmlns:ua="http://www.aiim.org/pdfua/ns/id/"'

function addProperty(draft: Draft, property: string): void {
  editXmp(draft, (packet) => packet.replace('</rdf:Description>', `${property}</rdf:Description>`))
}

const METADATA: readonly Mutation[] = [
  mutation('5-1', 'no identification', (draft) => {
    editXmp(draft, (packet) => packet.replace(/<pdfuaid:part>.*<\/pdfuaid:part>/, ''))
  }),
  mutation('5-2', 'another part of the standard', (draft) => {
    editXmp(draft, (packet) => packet.replace('part>1<', 'part>2<'))
  }),
  mutation('5-3', 'another prefix', (draft) => {
    editXmp(draft, (packet) => packet.replaceAll('pdfuaid', 'ua'))
  }),
  mutation('5-4', 'another prefix of the amendment', (draft) => {
    addProperty(draft, `<ua:amd ${IDENTIFICATION}>1</ua:amd>`)
  }),
  mutation('5-5', 'another prefix of the corrigendum', (draft) => {
    addProperty(draft, `<ua:corr ${IDENTIFICATION}>1</ua:corr>`)
  }),
  mutation('6.1-1', 'PDF 2.0', (draft) => {
    draft.header = '%PDF-2.0'
  }),
  mutation('6.2-1', 'not marked', ({ catalog }) => {
    catalog['/MarkInfo'] = undefined
  }),
  mutation('7.1-4', 'suspects', ({ catalog }) => {
    catalog['/MarkInfo'] = { '/Marked': true, '/Suspects': true }
  }),
  mutation('7.1-8', 'no metadata', ({ catalog }) => {
    catalog['/Metadata'] = undefined
  }),
  mutation('7.1-9', 'no title', (draft) => {
    editXmp(draft, (packet) => packet.replace(/<dc:title>[^]*<\/dc:title>/, ''))
  }),
  mutation('7.1-9', 'an empty title', (draft) => {
    editXmp(draft, (packet) => packet.replace(/(<dc:title>.*"x-default">)[^<]*/, '$1'))
  }),
  mutation('7.1-10', 'the name of the file as title', ({ catalog }) => {
    catalog['/ViewerPreferences'] = {}
  }),
]

/** Puts a property into the first mark of a text that is no artifact. */
function addToMark(draft: Draft, property: string): void {
  editContent(draft, (content) => content.replace(/\/H1<<(\/MCID 0)>>/, `/Span<<$1${property}>>`))
}

/** What has no language when the document has none. */
const WITHOUT = '7.2-2 7.2-22 7.2-24 7.2-33 7.2-34'

const LANGUAGES: readonly Mutation[] = [
  mutation(WITHOUT, 'no language', ({ catalog }) => {
    catalog['/Lang'] = undefined
  }),
  mutation('7.2-34', 'a language for what is said beside the text alone', (draft) => {
    const { catalog, annotations } = draft
    catalog['/Lang'] = undefined
    catalog['/Outlines'] = undefined
    elementAt(draft, 'Figure').dict['/Lang'] = 'u:zh-Hans'
    for (const annotation of annotations) annotation['/Lang'] = 'u:zh-Hans'
    editXmp(draft, (packet) => packet.replaceAll('x-default', 'zh-Hans'))
  }),
  mutation('7.2-29', 'a language that is none', (draft) => {
    elementAt(draft, 'H1').dict['/Lang'] = 'u:zh_Hans'
  }),
  ...(['7.2-21 /ActualText', '7.2-23 /E'] as const).map((pair) => {
    const [id = '', key = ''] = pair.split(' ')
    return mutation(`${WITHOUT} ${id}`, `no language and an element with ${key}`, (draft) => {
      draft.catalog['/Lang'] = undefined
      elementAt(draft, 'H1').dict[key] = 'u:words'
    })
  }),
  ...(['7.2-30 /ActualText', '7.2-31 /Alt', '7.2-32 /E'] as const).map((pair) => {
    const [id = '', key = ''] = pair.split(' ')
    return mutation(`${WITHOUT} ${id}`, `no language and a mark with ${key}`, (draft) => {
      draft.catalog['/Lang'] = undefined
      addToMark(draft, `${key}(words)`)
    })
  }),
  mutation('7.2-29', 'a mark in a language that is none', (draft) => {
    addToMark(draft, '/Lang(-)')
  }),
]

const ANNOTATIONS: readonly Mutation[] = [
  mutation('7.18.1-2 7.18.5-2', 'a link without words', ({ annotations: [link = {}] }) => {
    link['/Contents'] = undefined
  }),
  mutation('7.18.5-2', 'a link with words in its element alone', (draft) => {
    for (const link of draft.annotations.slice(0, 2)) link['/Contents'] = 'u:'
    elementAt(draft, 'Link').dict['/Alt'] = 'u:words'
  }),
  mutation('7.18.3-1', 'another order of tabs', ({ pages: [page = {}] }) => {
    page['/Tabs'] = '/R'
  }),
  mutation('7.18.5-1', 'a link in another element', (draft) => {
    elementAt(draft, 'Link').dict['/S'] = '/Span'
  }),
  mutation('7.18.5-1', 'a link without the key of its element', ({ annotations: [link = {}] }) => {
    link['/StructParent'] = undefined
  }),
  mutation('annotation/object-reference', 'an element that does not have its link', (draft) => {
    const { dict } = elementAt(draft, 'Link', 1)
    dict['/K'] = listOf(draft, dict['/K']).filter((kid) => typeof kid === 'number')
  }),
  mutation('annotation/object-reference', 'two links with each other’s keys', ({ annotations }) => {
    const [first = {}, last = {}] = [annotations[0], annotations.at(-1)]
    ;[first['/StructParent'], last['/StructParent']] = [last['/StructParent'], first['/StructParent']]
  }),
  mutation('7.11-1', 'an embedded file with one name', (draft) => {
    const [specification] = Object.values(draft.objects).flatMap(({ value }) => {
      const dict: DraftDict = dictOf(draft, value)
      return dict['/EF'] === undefined ? [] : [dict]
    })
    if (specification) specification['/UF'] = undefined
  }),
]

function resourcesOf(draft: Draft): DraftDict {
  return dictOf(draft, draft.pages[0]?.['/Resources'])
}

const FORM: PdfDict = { '/Type': '/XObject', '/Subtype': '/Form', '/BBox': [0, 0, 1, 1] }

const UNCHECKED: readonly Mutation[] = [
  ...['/AcroForm', '/OCProperties'].map((key) =>
    mutation('unchecked', key, ({ catalog }) => {
      catalog[key] = {}
    }),
  ),
  mutation('unchecked', 'encryption', (draft) => {
    const trailer: DraftDict = dictOf(draft, draft.objects['trailer']?.value)
    trailer['/Encrypt'] = {}
  }),
  mutation('unchecked', 'a form XObject', (draft) => {
    draft.objects['obj:999 0 R'] = { stream: { dict: FORM, data: '' } }
    resourcesOf(draft)['/XObject'] = { ...dictOf(draft, resourcesOf(draft)['/XObject']), '/X': '999 0 R' }
    editContent(draft, (content) => content.replace('/Artifact BMC', '$&\n/X Do'))
  }),
  mutation('unchecked', 'a pattern', (draft) => {
    resourcesOf(draft)['/Pattern'] = {}
  }),
  mutation('unchecked', 'a note on the page', ({ annotations: [annotation = {}] }) => {
    annotation['/Subtype'] = '/Text'
  }),
  mutation('unchecked', 'a form', (draft) => {
    addElement(draft, elementAt(draft, 'Document'), { tag: 'Form' })
  }),
]

/** Faults of what the file says of itself, its languages, links and attachments; and what the checker does not know. */
export const FILE_MUTATIONS: readonly Mutation[] = [...METADATA, ...LANGUAGES, ...ANNOTATIONS, ...UNCHECKED]
