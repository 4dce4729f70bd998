import { isLocale, LOCALES, WRITTEN_LOCALES } from '../../core/locale.ts'
import { problem } from '../catalogue/index.ts'
import { parsePlainText, parseRichText } from '../parse-rich-text.ts'
import { describeType, isRecord, parsed } from './fields.ts'
import type { Locale } from '../../core/locale.ts'
import type { ParsedText } from '../parse-rich-text.ts'
import type { DataPath } from '../parse-yaml.ts'
import type { Report } from './fields.ts'

/** A thing in each edition. `zh-Hant` is absent when it is to be converted. */
export type ByEdition<T> = Readonly<Record<(typeof WRITTEN_LOCALES)[number], T>> & { readonly 'zh-Hant'?: T }

/** Its things by edition; undefined where one that must be written is not there. */
export function byEdition<T>(
  hans: T | undefined,
  en: T | undefined,
  hant: T | undefined,
): ByEdition<T> | undefined {
  if (hans === undefined || en === undefined) return undefined
  return { 'zh-Hans': hans, en, ...(hant === undefined ? {} : { 'zh-Hant': hant }) }
}

/** One text in its editions, as written. */
export interface TextInput {
  readonly as: 'text'
  readonly editions: ByEdition<Written>
}

/** What an author wrote for one edition. A text for all editions is the same object in each. */
export interface Written extends ParsedText {
  /** The string as written. */
  readonly value: string
  /** Below the place of the text, or of the list it is a term of. */
  readonly at: DataPath
}

/** A list of texts, each in its editions. */
export interface TermsInput {
  readonly as: 'terms'
  readonly items: readonly TextInput[]
}

type Markup = (source: string) => ParsedText

/** Text with inline marks: `R`. */
export const richSchema = parsed((value, report) => parseEditions(value, report, parseRichText))

/** Text without inline marks: `T`. */
export const plainSchema = parsed((value, report) => parseEditions(value, report, parsePlainText))

/** A list of terms: `TT`. */
export const termsSchema = parsed(parseTerms)

/** What is wrong with one string, reported with its path. */
export function parseWritten(
  value: unknown,
  report: Report,
  how: { markup: Markup; at: DataPath },
): Written | undefined {
  const { at, markup } = how
  if (value === null || (typeof value === 'string' && value.trim() === '')) {
    report({ problem: problem('text/empty'), path: at })
    return undefined
  }
  if (typeof value !== 'string') {
    report({ problem: problem('text/not-text', describeType(value)), path: at })
    return undefined
  }
  const text = markup(value)
  for (const found of text.problems) report({ ...found, path: at })
  return { ...text, value, at }
}

function parseEditions(value: unknown, report: Report, markup: Markup): TextInput | undefined {
  if (!isRecord(value)) {
    const written = parseWritten(value, report, { markup, at: [] })
    if (written === undefined) return undefined
    return { as: 'text', editions: { 'zh-Hans': written, en: written, 'zh-Hant': written } }
  }
  if (!checkLanguages(value, report)) return undefined
  const written = (locale: Locale): Written | undefined =>
    value[locale] === undefined ? undefined : parseWritten(value[locale], report, { markup, at: [locale] })
  return inEditions(written('zh-Hans'), written('en'), written('zh-Hant'))
}

/** A text from its strings; undefined where one is missing. */
export function inEditions(
  hans: Written | undefined,
  en: Written | undefined,
  hant: Written | undefined,
): TextInput | undefined {
  const editions = byEdition(hans, en, hant)
  return editions && { as: 'text', editions }
}

/** Reports keys that are no edition and editions that are missing; true when there is something to read. */
function checkLanguages(value: Readonly<Record<string, unknown>>, report: Report): boolean {
  const unknown = Object.keys(value).filter((key) => !isLocale(key))
  for (const key of unknown)
    report({ problem: problem('text/unknown-language', key), path: [key], ofKey: 'yes' })
  // A mistyped edition is missing, too; saying so would only repeat it.
  if (unknown.length === 0) {
    for (const locale of WRITTEN_LOCALES) {
      if (!(locale in value)) report({ problem: problem('text/missing-language', locale) })
    }
  }
  return Object.keys(value).some((key) => isLocale(key))
}

function parseTerms(value: unknown, report: Report): TermsInput | undefined {
  if (Array.isArray(value)) {
    const written = parseList(value, report, [])
    return inLists({ 'zh-Hans': written, en: written, 'zh-Hant': written })
  }
  if (!isRecord(value)) {
    report({
      problem: problem(
        'data/wrong-type',
        'a list of terms, or a map of editions with a list each',
        describeType(value),
      ),
    })
    return undefined
  }
  if (!checkLanguages(value, report)) return undefined
  const lists: Partial<Record<Locale, readonly (Written | undefined)[]>> = {}
  for (const locale of LOCALES) {
    if (!(locale in value)) continue
    const list = value[locale]
    if (Array.isArray(list)) lists[locale] = parseList(list, report, [locale])
    else
      report({ problem: problem('data/wrong-type', 'a list of terms', describeType(list)), path: [locale] })
  }
  const lengths = Object.entries(lists).map(([locale, list]) => ({ locale, length: list.length }))
  if (new Set(lengths.map(({ length }) => length)).size > 1) {
    const described = lengths.map(({ locale, length }) => `${locale}: ${String(length)}`).join(', ')
    report({ problem: problem('text/unequal-lists', described) })
    return undefined
  }
  return inLists(lists)
}

function parseList(
  list: readonly unknown[],
  report: Report,
  path: DataPath,
): readonly (Written | undefined)[] {
  if (list.length === 0) report({ problem: problem('data/too-few', 1), path })
  return list.map((item, index) =>
    parseWritten(item, report, { markup: parseRichText, at: [...path, index] }),
  )
}

function inLists(lists: Partial<Record<Locale, readonly (Written | undefined)[]>>): TermsInput | undefined {
  const { 'zh-Hans': hans, en, 'zh-Hant': hant } = lists
  if (hans === undefined || en === undefined) return undefined
  const items = hans.map((item, index) => inEditions(item, en[index], hant?.[index]))
  return { as: 'terms', items: items.filter((item) => item !== undefined) }
}
