import { plainText } from '../../core/rich-text.ts'
import type { Edition } from './scope.ts'
import type { TermInput } from '../schema/glossary.ts'
import type { Term } from '../types.ts'

/** The terms in one edition. */
export function localiseGlossary(terms: readonly TermInput[], { locale, text }: Edition): readonly Term[] {
  return terms.map((term) => ({
    id: term.id,
    term: plainText(text(term.term)),
    ...(term.short === undefined ? {} : { short: term.short }),
    also: term.also?.[locale] ?? [],
    definition: text(term.definition),
    see: term.see,
    systems: term.systems,
    sources: term.sources,
  }))
}
