const MOST_TIMES = 5

/** How often a text has words in full, counted up to five. Chinese has no ends of words. */
export function wholeTimes(text: string, words: string): number {
  let times = 0
  for (let at = text.indexOf(words); at >= 0 && times < MOST_TIMES; at = text.indexOf(words, at + 1))
    if (endsWord(text, at + words.length)) times++
  return times
}

function endsWord(text: string, end: number): boolean {
  return !/[a-z0-9]/.test(text[end - 1] ?? '') || !/[^\s]/.test(text[end] ?? ' ')
}
