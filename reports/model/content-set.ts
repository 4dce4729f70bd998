import { memo, once } from '../core/memo.ts'
import { issueAt } from '../core/problem.ts'
import { plainText } from '../core/rich-text.ts'
import { problem } from './catalogue/index.ts'
import { findCharacters, wordCharacters } from './characters.ts'
import { editionOf } from './loaded.ts'
import { localiseGlossary } from './localise/glossary.ts'
import { localiseDocument } from './localise/document.ts'
import { lastUpdate, localiseHandbook } from './localise/handbook.ts'
import { convertRichText, traditionalConverter } from './to-traditional.ts'
import type { Issue } from '../core/issue.ts'
import type { Locale } from '../core/locale.ts'
import type { Place } from '../core/problem.ts'
import type { RichText } from '../core/rich-text.ts'
import type { LoadedHandbook } from './chapter/types.ts'
import type { LoadedDocument, PlacedText } from './loaded.ts'
import type { Edition } from './localise/scope.ts'
import type { Locator } from './parse-yaml.ts'
import type { ExceptionInput, SourceInput } from './schema/sources.ts'
import type { TermInput } from './schema/glossary.ts'
import type { TextInput } from './schema/text.ts'
import type { TraditionalConverter } from './to-traditional.ts'
import type { DescribedSource, Document, DocumentKind, Handbook, Publication, Term } from './types.ts'

/** All content, checked. Editions are made when first asked for and kept. */
export interface ContentSet {
  /** In the order of their files' paths. */
  readonly documents: readonly DocumentEntry[]
  /** Books of documents, in the order of their files' paths. */
  readonly handbooks: readonly HandbookEntry[]
  /** What is doubtful and no error. */
  readonly warnings: readonly Issue[]
  /** A document in one edition; the same object every time. An unknown id is a bug of the caller. */
  readonly localise: (id: string, locale: Locale) => Document
  /** The same for documents and handbooks. */
  readonly publication: (id: string, locale: Locale) => Publication
  /** All sources and what they hold, in the order of their ids. */
  readonly sources: (locale: Locale) => readonly DescribedSource[]
  /** The terms of the glossary, in the order of the file. */
  readonly glossary: (locale: Locale) => readonly Term[]
  /**
   * Every character that can be printed in an edition, once, sorted by code point: of all texts, of the toolkit's own
   * words, and the printable ASCII characters, which dates, numbers and addresses draw on.
   */
  readonly characters: (locale: Locale) => string
  /** Where a character is first used in an edition; undefined when only the toolkit's words have it. */
  readonly places: (character: string, locale: Locale) => Place | undefined
  /** Warns of exceptions of the Traditional conversion that no text meets. */
  readonly unusedExceptions: () => readonly Issue[]
}

export interface DocumentEntry {
  readonly id: string
  readonly kind: DocumentKind
  /** As issues give it: `content/tables/a.yaml`. */
  readonly file: string
  /** ISO date. */
  readonly updated: string
}

export interface HandbookEntry extends Omit<DocumentEntry, 'kind'> {
  readonly kind: Handbook['kind']
}

/** What the loader has found good. */
export interface LoadedContent {
  readonly documents: readonly LoadedDocument[]
  readonly handbooks: readonly LoadedHandbook[]
  readonly sources: readonly SourceInput[]
  readonly glossary: readonly TermInput[]
  /** The texts of sources and glossary. */
  readonly otherTexts: readonly PlacedText[]
  readonly exceptions: readonly ExceptionInput[]
  readonly exceptionsLocator?: Locator
  readonly warnings: readonly Issue[]
  /** Origin and base of the site, without a slash at the end. */
  readonly site: string
}

/** The set of all documents in all editions. */
export function contentSet(loaded: LoadedContent): ContentSet {
  const converter = once(() => traditionalConverter(loaded.exceptions))
  const editions = memo((locale: Locale) => openEdition(loaded, locale, converter))
  const documents = memo((locale: Locale) =>
    memo((id: string) => localiseDocument(editions(locale).document(id), editions(locale))),
  )
  const sources = memo((locale: Locale) => describedSources(loaded.sources, editions(locale)))
  const glossary = memo((locale: Locale) => localiseGlossary(loaded.glossary, editions(locale)))
  const handbooks = memo((locale: Locale) =>
    memo((handbook: LoadedHandbook) =>
      localiseHandbook(handbook, {
        edition: editions(locale),
        glossary: glossary(locale),
        sources: sources(locale),
      }),
    ),
  )
  const found = memo((locale: Locale) => findCharacters(printedTexts(loaded, locale), editions(locale)))
  return {
    documents: loaded.documents.map(({ data, file }) => ({
      id: data.id,
      kind: data.kind,
      file,
      updated: data.updated,
    })),
    handbooks: loaded.handbooks.map(({ data, file, chapters }) => ({
      id: data.id,
      kind: data.kind,
      file,
      updated: lastUpdate({ data, chapters }, editions('zh-Hans')),
    })),
    warnings: loaded.warnings,
    localise: (id, locale) => documents(locale)(id),
    publication: (id, locale) => {
      const handbook = loaded.handbooks.find(({ data }) => data.id === id)
      return handbook === undefined ? documents(locale)(id) : handbooks(locale)(handbook)
    },
    sources,
    glossary,
    characters: memo((locale: Locale) => joinCharacters(wordCharacters(locale), found(locale).keys())),
    places: (character, locale) => found(locale).get(character)?.(),
    unusedExceptions: () => unusedExceptions(loaded, { converter: converter(), editions }),
  }
}

function openEdition(loaded: LoadedContent, locale: Locale, converter: () => TraditionalConverter): Edition {
  const byId = new Map(loaded.documents.map((document) => [document.data.id, document]))
  const text = memo((input: TextInput): RichText => {
    const written = editionOf(input, locale)
    if (locale !== 'zh-Hant' || input.editions['zh-Hant'] !== undefined) return written.text
    return convertRichText(written.text, converter().convert)
  })
  const sources = loaded.sources
    .toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)))
    .map(({ id, title, character }) => ({
      id,
      title: plainText(text(title)),
      character: plainText(text(character)),
    }))
  const document = (id: string): LoadedDocument => {
    const known = byId.get(id)
    if (known === undefined) throw new RangeError(`There is no document ${id}`)
    return known
  }
  return { locale, site: loaded.site, text, sources, document }
}

function describedSources(
  inputs: readonly SourceInput[],
  { sources, text }: Edition,
): readonly DescribedSource[] {
  const holdings = new Map(inputs.map(({ id, holds }) => [id, holds]))
  return sources.map((source) => {
    const holds = holdings.get(source.id)
    return holds === undefined ? source : { ...source, holds: text(holds) }
  })
}

/** The texts that are set in type: all but the descriptions of pictures. */
function printedTexts(loaded: LoadedContent, locale: Locale): readonly PlacedText[] {
  const spoken = new Set(
    loaded.documents.flatMap(({ data }) =>
      data.kind === 'sheet'
        ? data.blocks.flatMap((block) => (block.kind === 'picture' ? [block.alt] : []))
        : [],
    ),
  )
  return allTexts(loaded, locale).filter(({ text }) => !spoken.has(text))
}

function allTexts(
  { documents, handbooks, otherTexts }: LoadedContent,
  locale: Locale,
): readonly PlacedText[] {
  const written = locale === 'en' ? 'en' : 'zh-Hans'
  return [
    ...documents.flatMap((document) => document.texts),
    ...handbooks.flatMap(({ texts, chapters }) => [
      ...texts,
      ...chapters.flatMap(({ editions }) => editions[written].texts),
    ]),
    ...otherTexts,
  ]
}

function joinCharacters(...sets: readonly Iterable<string>[]): string {
  const all = new Set(sets.flatMap((set) => [...set]))
  return [...all].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)).join('')
}

function unusedExceptions(
  loaded: LoadedContent,
  using: { readonly converter: TraditionalConverter; readonly editions: (locale: Locale) => Edition },
): readonly Issue[] {
  const edition = using.editions('zh-Hant')
  for (const { text } of allTexts(loaded, 'zh-Hant')) edition.text(text)
  return using.converter.unused().map((exception) => {
    const place = loaded.exceptionsLocator?.value([loaded.exceptions.indexOf(exception), 'from']) ?? {}
    return issueAt(problem('traditional/unused-exception', exception.from), place)
  })
}
