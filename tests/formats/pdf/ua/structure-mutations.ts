import { addElement, elementAt, moveElement, retag } from './draft.ts'
import type { Draft, DraftElement } from './draft.ts'
import { mutation } from './mutation.ts'
import type { Mutation } from './mutation.ts'
import { dictOf, listOf } from './pdf-json.ts'
import type { PdfDict } from './pdf-json.ts'

const ROW_HEAD: PdfDict = { '/A': { '/O': '/Table', '/Scope': '/Row' } }

/** An empty element where it may not stand, or one too many. */
function adding(
  breaks: string,
  [tag, parent]: readonly [tag: string, parent: string],
  more: PdfDict = {},
): Mutation {
  return mutation(breaks, `${tag} in ${parent}`, (draft) => {
    addElement(draft, elementAt(draft, parent), { tag, ...more })
  })
}

/** A table of its own with these parts, all empty. */
function addTable(draft: Draft, ...tags: readonly string[]): DraftElement {
  const table = addElement(draft, elementAt(draft, 'Document'), { tag: 'Table' })
  for (const tag of tags) addElement(draft, table, { tag })
  return table
}

/** A row of cells with these attributes, at the end of the table. */
function addRow(draft: Draft, attributes: readonly PdfDict[]): void {
  const row = addElement(draft, elementAt(draft, 'TBody'), { tag: 'TR' })
  attributes.forEach((attribute, index) => {
    const tag = index === 0 ? 'TH' : 'TD'
    addElement(draft, row, { tag, '/A': { '/O': '/Table', '/Scope': '/Row', ...attribute } })
  })
}

function setAttributes({ dict }: DraftElement, attributes: PdfDict): void {
  dict['/A'] = { '/O': '/Table', ...attributes }
}

const TREE: readonly Mutation[] = [
  mutation('7.1-5', 'a type of one’s own', (draft) => {
    retag(elementAt(draft, 'P', 1), 'Absatz')
  }),
  mutation('7.1-6', 'types mapped in a circle', (draft) => {
    retag(elementAt(draft, 'P', 1), 'Absatz')
    draft.root['/RoleMap'] = { '/Absatz': '/Abschnitt', '/Abschnitt': '/Absatz' }
  }),
  mutation('7.1-7', 'a standard type mapped to another', ({ root }) => {
    root['/RoleMap'] = { '/P': '/Div' }
  }),
  mutation('7.1-11 7.18.5-1 annotation/object-reference mark/one-owner', 'no tree', ({ catalog }) => {
    catalog['/StructTreeRoot'] = undefined
  }),
  mutation('7.1-12', 'an element without a parent', (draft) => {
    elementAt(draft, 'P', 1).dict['/P'] = undefined
  }),
  mutation('tree/parent', 'an element with another parent', (draft) => {
    elementAt(draft, 'P', 1).dict['/P'] = elementAt(draft, 'H1').ref
  }),
  mutation('tree/one-place', 'an element twice in the tree', (draft) => {
    const { dict } = elementAt(draft, 'Document')
    dict['/K'] = [...listOf(draft, dict['/K']), elementAt(draft, 'P', 1).ref]
  }),
  mutation('tree/reachable', 'an element beside the tree', (draft) => {
    draft.objects['obj:999 0 R'] = { value: { '/Type': '/StructElem', '/S': '/P', '/P': '999 0 R' } }
  }),
]

const TABLES: readonly Mutation[] = [
  adding('7.2-3', ['P', 'Table']),
  mutation('7.2-4', 'a row beside its table', (draft) => {
    moveElement(draft, elementAt(draft, 'TR', -1), { to: elementAt(draft, 'Document') })
  }),
  adding('7.2-5', ['THead', 'Document']),
  adding('7.2-6', ['TBody', 'Document']),
  adding('7.2-7', ['TFoot', 'Document']),
  adding('7.2-8', ['TH', 'Document'], ROW_HEAD),
  adding('7.2-9', ['TD', 'Document']),
  adding('7.2-10', ['P', 'TR']),
  adding('7.2-11', ['THead', 'Table']),
  mutation('7.2-12', 'two feet', (draft) => {
    addTable(draft, 'TFoot', 'TFoot', 'TBody')
  }),
  mutation('7.2-13', 'a foot without a body', (draft) => {
    addTable(draft, 'TFoot')
  }),
  mutation('7.2-14', 'a head without a body', (draft) => {
    addTable(draft, 'THead')
  }),
  mutation('7.2-15', 'cells that overlap', (draft) => {
    addRow(draft, [{}, { '/RowSpan': 2 }, {}])
    addRow(draft, [{ '/ColSpan': 2 }, {}])
  }),
  mutation('7.2-16', 'a caption between head and body', (draft) => {
    moveElement(draft, elementAt(draft, 'Caption'), { to: elementAt(draft, 'Table'), at: 1 })
  }),
  adding('7.2-36', ['P', 'THead']),
  adding('7.2-37', ['P', 'TBody']),
  mutation('7.2-38', 'P in TFoot', (draft) => {
    addElement(draft, addElement(draft, elementAt(draft, 'Table'), { tag: 'TFoot' }), { tag: 'P' })
  }),
  adding('7.2-39', ['Caption', 'Table']),
  mutation('7.2-41', 'a cell that reaches below the last row', (draft) => {
    setAttributes(elementAt(draft, 'TD', -1), { '/RowSpan': 2 })
  }),
  mutation('7.2-42', 'a row with fewer cells', (draft) => {
    addRow(draft, [{}, {}])
  }),
  mutation('7.2-43', 'a row with more cells', (draft) => {
    addRow(draft, [{}, {}, {}, {}])
  }),
  mutation('7.2-43', 'a cell that spans more columns', (draft) => {
    setAttributes(elementAt(draft, 'TD', -1), { '/ColSpan': 2 })
  }),
  mutation('7.5-1', 'a cell whose row and column have no head', (draft) => {
    setAttributes(elementAt(draft, 'TH', 1), { '/Scope': '/Row' })
    setAttributes(elementAt(draft, 'TH', 3), { '/Scope': '/Column' })
  }),
  mutation('7.5-2', 'a cell with a head that is not there', (draft) => {
    setAttributes(elementAt(draft, 'TD'), { '/Headers': ['u:nowhere'] })
  }),
  mutation('table/scope', 'a head without a scope', (draft) => {
    elementAt(draft, 'TH').dict['/A'] = undefined
  }),
]

const LISTS_AND_HEADINGS: readonly Mutation[] = [
  adding('7.2-17', ['LI', 'Document']),
  adding('7.2-18', ['LBody', 'Document']),
  adding('7.2-19', ['P', 'L']),
  adding('7.2-20', ['P', 'LI']),
  adding('7.2-40', ['Caption', 'L']),
  mutation('7.4.2-1', 'a level left out', (draft) => {
    retag(elementAt(draft, 'H2'), 'H3')
  }),
  mutation('7.4.2-1', 'a second level at the beginning', (draft) => {
    retag(elementAt(draft, 'H1'), 'H2')
  }),
  mutation('7.4.4-1', 'two headings of no level side by side', (draft) => {
    retag(elementAt(draft, 'H1'), 'H')
    retag(elementAt(draft, 'H2'), 'H')
  }),
  mutation('7.4.4-2 7.4.4-3', 'a heading of no level beside one with a level', (draft) => {
    retag(elementAt(draft, 'H2'), 'H')
  }),
]

/** A table of contents with these parts, all empty. */
function addContents(draft: Draft, ...tags: readonly string[]): void {
  const contents = addElement(draft, elementAt(draft, 'Document'), { tag: 'TOC' })
  for (const tag of tags) addElement(draft, contents, { tag })
}

const CONTENTS: readonly Mutation[] = [
  adding('7.2-26', ['TOCI', 'Document']),
  mutation('7.2-27', 'P in TOC', (draft) => {
    addContents(draft, 'TOCI', 'TOC', 'P')
  }),
  mutation('7.2-28', 'a caption below what it names', (draft) => {
    addContents(draft, 'TOCI', 'Caption')
  }),
]

const FIGURES_AND_NOTES: readonly Mutation[] = [
  mutation('7.3-1', 'a figure without words', (draft) => {
    elementAt(draft, 'Figure').dict['/Alt'] = 'u:'
  }),
  adding('7.7-1', ['Formula', 'Document']),
  mutation('7.9-1', 'a note without an identifier', (draft) => {
    elementAt(draft, 'Note').dict['/ID'] = undefined
  }),
  mutation('7.9-2', 'two notes with one identifier', (draft) => {
    const id = elementAt(draft, 'Note').dict['/ID'] ?? ''
    const note = addElement(draft, elementAt(draft, 'Document'), { tag: 'Note', '/ID': id })
    const names = listOf(draft, dictOf(draft, draft.root['/IDTree'])['/Names'])
    draft.root['/IDTree'] = { '/Names': [...names, id, note.ref] }
  }),
  mutation('note/id-tree', 'a note that is not found by its identifier', ({ root }) => {
    root['/IDTree'] = undefined
  }),
]

/** Faults of the structure tree. */
export const STRUCTURE_MUTATIONS: readonly Mutation[] = [
  ...TREE,
  ...TABLES,
  ...LISTS_AND_HEADINGS,
  ...CONTENTS,
  ...FIGURES_AND_NOTES,
]
