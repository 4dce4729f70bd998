import type { Fold } from './fold.ts'
import { STOP_WORDS } from './stop-words.ts'

/** Ends a stretch of Chinese that is read as one. */
const CLAUSE_END = /[^\p{L}\p{N}\s]+/u

/** The stretches of a Chinese text that are not in a folded one, folded. */
export function hiddenClauses(text: string, seen: string, fold: Fold): string {
  let known = seen
  for (const clause of text.split(CLAUSE_END)) {
    const folded = fold(clause).text
    if (/\p{Script=Han}/u.test(folded) && !known.includes(folded)) known += `\n${folded}`
  }
  return known.slice(seen.length).trim()
}

/** The words of an English text that are not in a folded one, each once, in the order of the alphabet. */
export function hiddenWords(text: string, seen: string, fold: Fold): string {
  const known = new Set(seen.split(/\s/))
  const words = new Set(fold(text).text.split(' '))
  return [...words]
    .filter((word) => !known.has(word) && !STOP_WORDS.has(word))
    .sort()
    .join(' ')
}
