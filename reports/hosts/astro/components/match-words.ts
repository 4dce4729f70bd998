/**
 * A text as it is searched: small letters, half-width signs, single spaces, and none of the marks that only hold a line
 * together.
 */
export function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('\u2060', '').replace(/\s+/gu, ' ')
}

/** Whether a searchable text has all the words of a query, in any order and as parts of words too. */
export function matchesWords(text: string, query: string): boolean {
  return searchable(query)
    .split(' ')
    .every((word) => text.includes(word))
}
