import { LOCALES, type Locale } from '../../core/locale.ts'
import { mapLeaves, plainText } from '../../core/rich-text.ts'
import { parseRichText } from '../../model/parse-rich-text.ts'
import { isRecord } from '../../model/schema/fields.ts'
import type { ForeignData } from './read-yaml.ts'

/** What a document is made of, in reading order: the document itself first. */
export type Outline = readonly Part[]

export type PartKind =
  | 'document'
  | 'column'
  | 'spanner'
  | 'group'
  | 'row'
  | 'stage'
  | 'period'
  | 'branch'
  | 'option'
  | 'criterion'
  | 'facet'
  | 'point'
  | 'case'
  | 'figure'
  | 'code part'
  | 'step'
  | 'question'
  | 'block'
  | 'metric'
  | 'chapter'
  | 'section'
  | 'system'
  | 'term'
  | 'note'
  | 'source'

/** Something that has a name of its own. */
export interface PartName {
  readonly kind: PartKind
  /** Unique among its like; empty of the document. */
  readonly id: string
  /** Its head, title or label; empty where it has none. */
  readonly name: string
  /** Id of the document on a sheet or in a handbook that it belongs to. */
  readonly within?: string
}

export interface Part extends PartName {
  readonly fields: readonly Field[]
}

/** One thing that a part says, under its key in content; or a cell, under its column. */
export interface Field {
  readonly name: string
  /** Absent of all but cells. */
  readonly column?: string
  readonly says: Said
}

/** A text, a list of texts, or a mark with its words. */
export type Said = string | readonly string[] | { readonly mark: string; readonly words: string }

/** The parts of a document's data and what each says in an edition. Whatever the data holds, something comes of it. */
export function outlineOf(data: ForeignData, edition: Locale): Outline {
  const say = (value: unknown): Said => sayIn(value, edition)
  const document = { kind: 'document', id: '', name: wordsOf(say(data.caption)) } as const
  const parts = [
    { ...document, fields: fieldsOf(data, say, ['sources']) },
    ...systemParts(data, say),
    ...records(data.blocks).flatMap((block) => blockParts(block, say)),
    ...bookParts(data, say),
    ...noteParts(data.notes, say),
    ...itemParts('source', data.sources, say),
  ]
  return withUniqueIds(parts)
}

type Say = (value: unknown) => Said

/** What a value says in an edition; what is none of content's own forms says its JSON. */
function sayIn(value: unknown, edition: Locale): Said {
  if (typeof value === 'string') return value
  if (value === undefined || value === null) return ''
  const text = (inner: unknown): string => textOf(sayIn(inner, edition))
  if (Array.isArray(value)) return value.map(text)
  if (!isRecord(value)) return JSON.stringify(value)
  if ('mark' in value) return { mark: text(value.mark), words: text(value.words) }
  const own = value.terms ?? value[edition] ?? value['zh-Hans']
  return own === undefined ? JSON.stringify(value) : sayIn(own, edition)
}

function textOf(said: Said): string {
  return typeof said === 'string' ? said : JSON.stringify(said)
}

/** A name without its marks and notes. */
function wordsOf(said: Said): string {
  const { text } = parseRichText(textOf(said))
  return plainText(mapLeaves(text, (leaf) => (leaf.kind === 'note' ? [] : [leaf])))
}

/** Keys of the lists of parts that a system may have, beside its columns, spanners, groups and rows. */
const PART_LISTS: readonly (readonly [key: string, kind: PartKind])[] = [
  ['stages', 'stage'],
  ['periods', 'period'],
  ['branches', 'branch'],
  ['options', 'option'],
  ['criteria', 'criterion'],
  ['facets', 'facet'],
  ['points', 'point'],
  ['cases', 'case'],
  ['figures', 'figure'],
  ['parts', 'code part'],
  ['steps', 'step'],
  ['questions', 'question'],
]

/** Keys under which there are parts, not fields. */
const PARTS = [
  'blocks',
  'cells',
  'chapters',
  'columns',
  'documents',
  'glossary',
  'groups',
  'id',
  'metrics',
  'notes',
  'rows',
  'sections',
  'spanners',
  'system',
]

function isPart(key: string, value: unknown): boolean {
  if (PARTS.includes(key)) return true
  // Of a case, facets and points are maps of what it says.
  return PART_LISTS.some(([list]) => list === key) && Array.isArray(value) && records(value).some(hasId)
}

function hasId(item: ForeignData): boolean {
  return 'id' in item
}

function fieldsOf(item: ForeignData, say: Say, except: readonly string[] = []): readonly Field[] {
  return Object.entries(item).flatMap(([key, value]) =>
    isPart(key, value) || except.includes(key) ? [] : namedFields(key, value, say),
  )
}

/** A field for each text in a value: what is in a map or in a list of maps is named after its keys, too. */
function namedFields(name: string, value: unknown, say: Say): readonly Field[] {
  const items = Array.isArray(value) && value.some(isRecord) ? value : undefined
  const inner =
    items?.map((item: unknown, index): readonly [string, unknown] => [
      isRecord(item) ? textOf(say(item.id ?? item.code ?? String(index + 1))) : String(index + 1),
      item,
    ]) ?? (isRecord(value) && !isText(value) ? Object.entries(value) : undefined)
  if (inner === undefined) return [{ name, says: say(value) }]
  return inner.flatMap(([key, part]) => (key === 'id' ? [] : namedFields(`${name}, ${key}`, part, say)))
}

/** One of content's own forms of a text. */
function isText(value: ForeignData): boolean {
  return 'mark' in value || 'terms' in value || LOCALES.some((locale) => locale in value)
}

function itemParts(kind: PartKind, items: unknown, say: Say): readonly Part[] {
  return records(items).map((item) => itemPart(kind, item, say))
}

function itemPart(kind: PartKind, item: ForeignData, say: Say): Part {
  const name = wordsOf(say(item.head ?? item.label ?? item.title ?? item.name ?? item.question))
  return { kind, id: idOf(say(item.id)), name, fields: fieldsOf(item, say) }
}

/** A spanner goes by its columns. */
function idOf(said: Said): string {
  return Array.isArray(said) ? said.join('+') : textOf(said)
}

function systemParts(data: ForeignData, say: Say): readonly Part[] {
  const columns = itemParts('column', data.columns, say)
  const spanners = records(data.spanners).map((item) =>
    itemPart('spanner', { ...item, id: item.columns }, say),
  )
  const groups = records(data.groups)
  const rows = [
    ...records(data.rows).map((row) => rowPart(row, columns, say)),
    ...groups.flatMap((group) =>
      records(group.rows).map((row) => rowPart({ ...row, group: group.id }, columns, say)),
    ),
  ]
  return [
    ...columns,
    ...spanners,
    ...groups.map((group) => itemPart('group', group, say)),
    ...rows,
    ...PART_LISTS.flatMap(([key, kind]) => listParts(kind, key, { data, say })),
  ]
}

/** The parts of a list, each before those that it holds in a list of the same name. */
function listParts(
  kind: PartKind,
  key: string,
  { data, say }: { readonly data: ForeignData; readonly say: Say },
): readonly Part[] {
  return records(data[key]).flatMap((item) => [
    itemPart(kind, item, say),
    ...(kind === 'branch' ? listParts(kind, key, { data: item, say }) : []),
  ])
}

function rowPart(row: ForeignData, columns: readonly Part[], say: Say): Part {
  const cells = isRecord(row.cells) ? Object.entries(row.cells) : []
  const part = itemPart('row', row, say)
  const cellFields = cells.map(([column, cell]): Field => {
    const name = columns.find(({ id }) => id === column)?.name ?? ''
    return { name, column, says: say(cell) }
  })
  return { ...part, fields: [...part.fields, ...cellFields] }
}

/** A block goes by the document that stands in it, or by its kind. */
function blockParts(block: ForeignData, say: Say): readonly Part[] {
  const system = isRecord(block.system) ? block.system : undefined
  const metrics = itemParts('metric', block.metrics, say)
  const { kind, ...rest } = block
  const part = itemPart('block', { ...rest, id: system?.id ?? kind }, say)
  if (system === undefined) return [part, ...metrics]
  const within = part.id
  const inner = systemParts(system, say).map((item) => ({ ...item, within }))
  const name = part.name === '' ? wordsOf(say(system.caption)) : part.name
  return [{ ...part, name, fields: [...part.fields, ...fieldsOf(system, say)] }, ...inner]
}

/** The chapters of a handbook by their sections, the documents in it, and its glossary. */
function bookParts(data: ForeignData, say: Say): readonly Part[] {
  const chapters = records(data.chapters).flatMap((chapter) => [
    itemPart('chapter', chapter, say),
    ...itemParts('section', chapter.sections, say),
  ])
  const documents = records(data.documents).flatMap((document): readonly Part[] => {
    const { caption, ...rest } = document
    const part = itemPart('system', { ...rest, title: caption }, say)
    const inner = [...systemParts(document, say), ...noteParts(document.notes, say)]
    return [part, ...inner.map((item) => ({ ...item, within: part.id }))]
  })
  const terms = records(data.glossary).map(({ term, ...rest }) =>
    itemPart('term', { ...rest, title: term }, say),
  )
  return [...chapters, ...documents, ...terms]
}

function noteParts(notes: unknown, say: Say): readonly Part[] {
  if (!isRecord(notes)) return []
  return Object.entries(notes).map(([id, text]) => ({
    kind: 'note',
    id,
    name: '',
    fields: [{ name: 'text', says: say(text) }],
  }))
}

function records(value: unknown): readonly ForeignData[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}

/** The second of a name gets a number, so that none hides another. */
function withUniqueIds(parts: readonly Part[]): Outline {
  const counts = new Map<string, number>()
  return parts.map((part) => {
    const key = keyOf(part)
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count === 1 ? part : { ...part, id: `${part.id} ${String(count)}` }
  })
}

/** Tells a part from all others of a document. */
export function keyOf({ kind, id, within = '' }: Omit<PartName, 'name'>): string {
  return JSON.stringify([within, kind, id])
}
