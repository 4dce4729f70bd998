import { WORDS } from '../core/words.ts'
import { FORMULA_SIGNS } from './formula-text.ts'
import { LABELS } from './items/labels.ts'
import { editionOf } from './loaded.ts'
import type { Locale } from '../core/locale.ts'
import type { Place } from '../core/problem.ts'
import type { RichText } from '../core/rich-text.ts'
import type { PlacedText } from './loaded.ts'
import type { Edition } from './localise/scope.ts'

/** Each character of the texts in one edition, with the place of its first use. */
export function findCharacters(
  texts: readonly PlacedText[],
  edition: Pick<Edition, 'locale' | 'text'>,
): ReadonlyMap<string, () => Place> {
  const found = new Map<string, () => Place>()
  for (const { text, place } of texts) {
    const written = editionOf(text, edition.locale)
    const from = runsOf(written.text)
    let start = 0
    for (const [index, run] of runsOf(edition.text(text)).entries()) {
      const length = from[index]?.length ?? 0
      for (const { character, at } of charactersOf(run)) {
        if (found.has(character)) continue
        // A run that the conversion made longer or shorter is placed at its start.
        const offset = written.offsets[start + (run.length === length ? at : 0)] ?? 0
        found.set(character, () => place(written, offset))
      }
      start += length
    }
  }
  return found
}

function charactersOf(run: string): readonly { readonly character: string; readonly at: number }[] {
  return [...run.matchAll(/./gsu)].map((match) => ({ character: match[0], at: match.index }))
}

function runsOf(text: RichText): readonly string[] {
  return text.flatMap((inline) => {
    switch (inline.kind) {
      case 'text':
        return [inline.text]
      case 'strong':
      case 'emphasis':
      case 'link':
        return runsOf(inline.children)
      case 'break':
      case 'note':
        return []
    }
  })
}

export const PRINTABLE_ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join(
  '',
)

/** The characters of the toolkit's own words, and printable ASCII. */
export function wordCharacters(locale: Locale): string {
  return PRINTABLE_ASCII + stringsOf([WORDS[locale], LABELS[locale], FORMULA_SIGNS[locale]]).join('')
}

/** The strings of a tree of words; those that take a number are said with one. */
function stringsOf(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') return [String((words as (...numbers: number[]) => unknown)(1, 1))]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(stringsOf) : []
}
