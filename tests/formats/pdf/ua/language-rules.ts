import { textOf } from './pdf-json.ts'
import type { Mark } from './read-content.ts'
import { documentRule, eachRule, elementRule } from './rule.ts'
import type { UaRule } from './rule.ts'
import { markKey, taggedMark } from './ua-document.ts'
import type { UaDocument, UaPage } from './ua-document.ts'
import { readXmp } from './xmp.ts'

interface PlacedMark {
  readonly where: string
  readonly mark: Mark
  readonly lang: string | undefined
}

/** The nearest language of a mark: its own, that of one around it, or that of its element. */
function markLanguage(
  { file, owners }: UaDocument,
  page: UaPage,
  mark: Mark | undefined,
): string | undefined {
  if (!mark) return undefined
  const own = [mark, ...mark.within.toReversed()].map(({ properties }) => textOf(file, properties['/Lang']))
  const [owner] = owners.get(markKey(page.ref, mark.mcid ?? -1)) ?? []
  return own.find((lang) => lang !== undefined) ?? owner?.lang
}

function marks(document: UaDocument): readonly PlacedMark[] {
  return document.pages.flatMap((page) =>
    page.content.marks.map((mark, index) => ({
      where: `mark ${String(index + 1)} (${mark.tag}) of ${page.where}`,
      mark,
      lang: markLanguage(document, page, mark),
    })),
  )
}

/** Words of an element are in a known language. */
function elementWordsRule(id: string, key: string): UaRule {
  return elementRule(id, /^/, ({ dict, lang: near }, { lang }) => {
    return dict[key] !== undefined && (near ?? lang) === undefined && `has ${key} in no known language`
  })
}

/** Words of a Span in the content are in a known language. */
function spanWordsRule(id: string, key: string): UaRule {
  return eachRule(id, marks, ({ mark, lang: near }, { lang }) => {
    const isSaid = mark.tag === 'Span' && mark.properties[key] !== undefined
    return isSaid && (near ?? lang) === undefined && `has ${key} in no known language`
  })
}

/** Everything in the file that is to name a language. */
function languages({ file, lang, structure, pages }: UaDocument): readonly { where: string; tag: string }[] {
  const named = [
    { where: 'document', tag: lang },
    ...structure.elements.map(({ where, dict }) => ({ where, tag: textOf(file, dict['/Lang']) })),
    ...pages.flatMap(({ where, content }) =>
      content.marks.map(({ properties }) => ({ where, tag: textOf(file, properties['/Lang']) })),
    ),
  ]
  return named.flatMap(({ where, tag }) => (tag === undefined ? [] : [{ where, tag }]))
}

/** Texts that are shown, with the language that the structure gives them. */
function texts(document: UaDocument): readonly { where: string; lang: string | undefined }[] {
  return document.pages.flatMap((page) =>
    page.content.items.flatMap((item, index) =>
      item.kind === 'text'
        ? [
            {
              where: `text ${String(index + 1)} of ${page.where}`,
              lang: markLanguage(document, page, taggedMark(item) ?? item.marks.at(-1)),
            },
          ]
        : [],
    ),
  )
}

/** Natural languages (ISO 14289-1, 7.2). */
export const LANGUAGE_RULES: readonly UaRule[] = [
  documentRule('7.2-2', ({ catalog, lang }) => {
    return catalog['/Outlines'] !== undefined && lang === undefined && 'has bookmarks in no known language'
  }),
  elementWordsRule('7.2-21', '/ActualText'),
  elementWordsRule('7.2-22', '/Alt'),
  elementWordsRule('7.2-23', '/E'),
  eachRule(
    '7.2-24',
    ({ annotations }) => annotations,
    ({ dict }, { file, lang }) => {
      const hasLang = textOf(file, dict['/Lang']) ?? lang
      return dict['/Contents'] !== undefined && hasLang === undefined && 'has Contents in no known language'
    },
  ),
  eachRule('7.2-29', languages, ({ tag }) => {
    return !/^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(tag) && `“${tag}” is no language`
  }),
  spanWordsRule('7.2-30', '/ActualText'),
  spanWordsRule('7.2-31', '/Alt'),
  spanWordsRule('7.2-32', '/E'),
  documentRule('7.2-33', ({ xmp, lang }) => {
    const hasDefault = readXmp(xmp).some(({ hasDefaultLanguage }) => hasDefaultLanguage)
    return hasDefault && lang === undefined && 'has metadata in a default language that is not known'
  }),
  eachRule('7.2-34', texts, ({ lang: near }, { lang }) => {
    return (near ?? lang) === undefined && 'is in no known language'
  }),
]
