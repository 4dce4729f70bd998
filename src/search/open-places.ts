import { readNeedle } from './needle.ts'
import type { Needle, Reader } from './needle.ts'
import type { OtherNames } from './query.ts'
import type { Place, SearchIndex } from './types.ts'

/** A place, made ready to be searched. */
export interface OpenPlace {
  readonly place: Place
  readonly number: number
  /** What it is called, its title first. */
  readonly names: readonly Needle[]
  readonly also: readonly Needle[]
  readonly text: Searched
  /** What only the other editions say. */
  readonly words: Searched
}

/** A folded text, with a space before its first word. */
export interface Searched {
  readonly text: string
  /** Of each word its stem. */
  readonly stems: string
}

export function openPlaces({ places, texts, words }: SearchIndex, reader: Reader): readonly OpenPlace[] {
  const named = (name: string): Needle => readNeedle(name, reader)
  const searched = (folded: string): Searched => ({ text: ` ${folded}`, stems: ` ${reader.stemAll(folded)}` })
  return places.map((place, number): OpenPlace => {
    const { title, names = [], also = [] } = place
    const parts = [title, ...names].map(nameParts)
    return {
      place,
      number,
      names: parts.flatMap(({ called }) => called.map(named)),
      also: [...parts.flatMap(({ short }) => short), ...also].map(named),
      text: searched(reader.fold(texts[number] ?? '').text),
      words: searched(words[number]?.replaceAll('\n', ' \n ') ?? ''),
    }
  })
}

/** Of `点击率（CTR）`, readers ask for the whole, for `点击率` and for `CTR`. */
function nameParts(name: string): { readonly called: readonly string[]; readonly short: readonly string[] } {
  const [, before = '', inside = ''] = /^(.+?) ?[(（](.+)[)）]$/u.exec(name) ?? []
  return before === '' ? { called: [name], short: [] } : { called: [before, name], short: [inside] }
}

/**
 * What things are called besides, by the key of one of their names: terms by all names of the glossary, the parts of
 * systems by their names in the other editions.
 */
export function collectNames(places: readonly OpenPlace[]): OtherNames {
  const groups = new Map<string, readonly Needle[]>()
  for (const { place, names, also } of places) {
    if (place.kind !== 'term' && place.kind !== 'item') continue
    const all = place.kind === 'term' ? [...names, ...also] : names
    for (const { key } of all) groups.set(key, [...(groups.get(key) ?? []), ...all])
  }
  return (key) => {
    const others = new Map((groups.get(key) ?? []).map((name) => [name.key, name]))
    // What holds the name asked for is found by it anyway.
    return [...others.values()].filter((other) => !other.key.includes(key))
  }
}
