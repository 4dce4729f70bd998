import type { Fold } from './fold.ts'
import type { Stemmer } from './stem.ts'

/** A word or a row of words, as it is looked for. */
export interface Needle {
  /** Folded, with a space before it; none before Chinese, which may begin anywhere. */
  readonly text: string
  /** The same, of each word its stem. */
  readonly stems: string
  /** Without any spaces: two names with the same key are the same name. */
  readonly key: string
}

/** How texts are made alike. */
export interface Reader {
  readonly fold: Fold
  readonly stemAll: Stemmer
}

export function readNeedle(text: string, { fold, stemAll }: Reader): Needle {
  const folded = fold(text).text
  const stems = stemAll(folded)
  const before = /^\p{Script=Han}/u.test(folded) ? '' : ' '
  return { text: before + folded, stems: before + stems, key: stems.replaceAll(' ', '') }
}
