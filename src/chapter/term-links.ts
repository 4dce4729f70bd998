import type { Locale } from '../../reports/core/locale.ts'
import type { Term } from '../../reports/model/types.ts'

/** Gets text as HTML writes it, and gives it back with links around terms that it has not met before. */
export type TermLinker = (html: string) => string

export interface TermLinks {
  readonly linkTerms: TermLinker
  /** The terms linked so far, in the order of their first use. */
  readonly met: () => readonly Term[]
}

/** The place of a term's definition on the page. */
export function termAnchor(id: string): string {
  return `term-${id}`
}

/** Links each term of the glossary where a text first uses it: by its name or abbreviation, the longest first. */
export function termLinks(terms: readonly Term[], locale: Locale): TermLinks {
  const names = terms
    .flatMap((term) => namesOf(term).map((name) => ({ name: fold(name, locale), term })))
    .toSorted((a, b) => b.name.length - a.name.length)
  const byName = new Map(names.map(({ name, term }) => [name, term]))
  const met = new Set<Term>()
  const pattern = namePattern(
    names.map(({ name }) => name),
    locale,
  )
  return {
    linkTerms: (html) =>
      html.replace(pattern, (name) => {
        const term = byName.get(fold(name, locale))
        if (term === undefined || met.has(term)) return name
        met.add(term)
        return `<a class="term" href="#${termAnchor(term.id)}">${name}</a>`
      }),
    met: () => [...met],
  }
}

function namesOf({ term, short }: Term): readonly string[] {
  return short === undefined ? [term] : [term, short]
}

function fold(name: string, locale: Locale): string {
  return locale === 'en' && !isAbbreviation(name) ? name.toLowerCase() : name
}

function isAbbreviation(name: string): boolean {
  return /^[A-Z0-9.-]+$/.test(name)
}

/** Latin names stand for themselves only as whole words, in English also in the plural. */
function namePattern(names: readonly string[], locale: Locale): RegExp {
  const alternatives = names.map((name) => {
    const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const before = /^[A-Za-z0-9]/.test(name) ? '(?<![A-Za-z0-9&#-])' : ''
    const after = /[A-Za-z0-9]$/.test(name) ? '(?![A-Za-z0-9-])' : ''
    return before + (locale === 'en' && !isAbbreviation(name) ? anyInitial(literal) : literal) + after
  })
  return new RegExp(alternatives.length === 0 ? '(?!)' : alternatives.join('|'), 'g')
}

/** A sentence may begin with it. */
function anyInitial(literal: string): string {
  const [first = ''] = literal
  return /[a-z]/.test(first) ? `[${first}${first.toUpperCase()}]${literal.slice(1)}` : literal
}
