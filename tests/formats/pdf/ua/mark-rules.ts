import { keepLast } from '../../../../reports/core/memo.ts'
import { listOf, numberOf, referenceOf } from './pdf-json.ts'
import { elementRule, eachRule } from './rule.ts'
import type { UaRule } from './rule.ts'
import { shownText } from './shown-text.ts'
import { markKey } from './ua-document.ts'
import type { UaDocument, UaPage } from './ua-document.ts'

interface PlacedId {
  readonly where: string
  readonly page: UaPage
  readonly mcid: number
  readonly key: string
}

/** The identifiers that pages mark content with, each as often as it is there. */
function identifiers({ pages }: UaDocument): readonly PlacedId[] {
  return pages.flatMap((page) =>
    page.content.marks.flatMap(({ mcid }) =>
      mcid === undefined
        ? []
        : [{ where: `mark ${String(mcid)} of ${page.where}`, page, mcid, key: markKey(page.ref, mcid) }],
    ),
  )
}

/** Asked for each element of a document: a book has ten thousand. */
const knownMarks = keepLast(
  (document: UaDocument): ReadonlySet<string> => new Set(identifiers(document).map(({ key }) => key)),
)

/** Elements of a page's entry in the parent tree, by mark. */
function entryOf({ file, parentTree }: UaDocument, { dict }: UaPage): ReturnType<typeof listOf> {
  const key = numberOf(file, dict['/StructParents'])
  return key === undefined ? [] : listOf(file, parentTree.get(key))
}

/** Types whose marked content is text. */
const TEXT = /^(P|H|H[1-6]|Lbl|LBody|TH|TD|Caption|Note|Reference|Link|Span)$/

/** That marked content and its elements know each other (ISO 32000-1, 14.7.4), and that it says something. */
export const MARK_RULES: readonly UaRule[] = [
  eachRule(
    'mark/unique',
    (document) => {
      const groups = Map.groupBy(identifiers(document), ({ key }) => key)
      return [...groups.values()].flatMap((group) => group.slice(1))
    },
    () => 'is there already',
  ),
  eachRule('mark/one-owner', identifiers, ({ key }, { owners }) => {
    const own = owners.get(key) ?? []
    return own.length !== 1 && `is the kid of ${String(own.length)} elements`
  }),
  elementRule('mark/exists', /^/, ({ kids }, document) => {
    const known = knownMarks(document)
    const lost = kids.filter((kid) => kid.kind === 'mark' && !known.has(markKey(kid.page, kid.mcid)))
    return lost.length > 0 && `has ${String(lost.length)} marks that are on no page`
  }),
  eachRule('mark/parent-tree', identifiers, ({ key, mcid, page }, document) => {
    const [owner] = document.owners.get(key) ?? []
    const entry = entryOf(document, page)[mcid]
    return (
      owner !== undefined && entry !== owner.ref && `belongs to ${owner.where}, not to ${referenceOf(entry)}`
    )
  }),
  elementRule('mark/text', TEXT, (element, document) => {
    const hasMarks = element.kids.some(({ kind }) => kind === 'mark')
    return hasMarks && shownText(document, element).trim() === '' && 'marks no text'
  }),
]
