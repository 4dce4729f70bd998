import { LOCALES, isChinese } from '../../reports/core/locale.ts'
import type { Locale } from '../../reports/core/locale.ts'
import { subjectOf } from '../../reports/model/subject-of.ts'
import { openFold } from './fold.ts'
import type { Fold } from './fold.ts'
import { allHanPairs, pairsFor } from './han-pairs.ts'
import { hiddenClauses, hiddenWords } from './hidden-words.ts'
import { listPlaces } from './list-places.ts'
import type { Draft } from './list-places.ts'
import type { Material } from './material.ts'
import type { Place, SearchIndex } from './types.ts'

/** What can be found in an edition, by the words of all editions. */
export function buildIndex(materials: Readonly<Record<Locale, Material>>, locale: Locale): SearchIndex {
  const pairs = allHanPairs()
  const fold = openFold(pairs)
  const drafts = listPlaces(materials[locale])
  const others = LOCALES.filter((other) => other !== locale).map((other): OtherEdition => ({
    locale: other,
    drafts: new Map(listPlaces(materials[other]).map((draft) => [draft.route, draft])),
  }))
  const numbers = new Map(drafts.map(({ route }, index) => [route, index]))
  const places = drafts.map((draft): Place => {
    const { kind, label, title, route, within, subject } = draft
    const above = within === undefined ? undefined : numbers.get(within)
    return {
      kind,
      label,
      title,
      route,
      ...subjectOf({ subject }),
      ...(above === undefined ? {} : { in: above }),
      ...allNames([draft, ...others.map((edition) => elsewhere(edition, draft.route))], fold),
    }
  })
  const texts = drafts.map(({ text }) => text)
  const words = drafts.map((draft) => otherWords(draft, others, fold))
  return { pairs: pairsFor(pairs, charactersIn([places, texts, words], fold)), places, texts, words }
}

interface OtherEdition {
  readonly locale: Locale
  readonly drafts: ReadonlyMap<string, Draft>
}

/** The same place in another edition. */
function elsewhere({ locale, drafts }: OtherEdition, route: string): Draft {
  const draft = drafts.get(route)
  if (draft === undefined) throw new Error(`The edition ${locale} has nothing at ${route}.`)
  return draft
}

/** The names of a place in all editions but for the title of its own, each once. */
function allNames(
  [own, ...others]: readonly Omit<Draft, 'text'>[],
  fold: Fold,
): Pick<Place, 'names' | 'also'> {
  const known = new Set([fold(own?.title ?? '').text])
  const fresh = (names: readonly string[]): readonly string[] =>
    names.filter((name) => {
      const folded = fold(name).text
      if (known.has(folded)) return false
      known.add(folded)
      return true
    })
  const names = fresh(
    [own?.names ?? [], ...others.map(({ title, names: more = [] }) => [title, ...more])].flat(),
  )
  const also = fresh([own, ...others].flatMap((one) => one?.also ?? []))
  return { ...(names.length === 0 ? {} : { names }), ...(also.length === 0 ? {} : { also }) }
}

/** What the other editions say there in words that this one has not. */
function otherWords({ route, text }: Draft, others: readonly OtherEdition[], fold: Fold): string {
  let seen = fold(text).text
  const start = seen.length
  for (const edition of others) {
    const hidden = isChinese(edition.locale) ? hiddenClauses : hiddenWords
    seen += `\n${hidden(elsewhere(edition, route).text, seen, fold)}`
  }
  return seen.slice(start).trim()
}

function charactersIn(texts: unknown, fold: Fold): ReadonlySet<string> {
  return new Set(fold(JSON.stringify(texts)).text)
}
