export type Stemmer = (folded: string) => string

/** Gives the stems of the words of folded texts, and works each out once. */
export function openStemmer(): Stemmer {
  const stems = new Map<string, string>()
  const stemOf = (word: string): string => {
    const known = stems.get(word) ?? stem(word)
    stems.set(word, known)
    return known
  }
  return (folded) => folded.replace(/[a-z]{4,}/g, stemOf)
}

/**
 * What an English word has in common with its other forms: `compan` of `company` and `companies`, `pric` of `price`
 * and `pricing`.
 */
export function stem(word: string): string {
  const singular = word.replace(/ies$/, 'y').replace(/(?<=[^aeiousy]|[aeo])s$/, '')
  const plain = singular.replace(/(?<=[a-z]{3})ing$/, '')
  const single = plain === singular ? plain : plain.replace(/([bdgmnprt])\1$/, '$1')
  return single.length > 4 ? single.replace(/[ey]$/, '') : single
}
