/** What a person sees of white: line ends and spaces between Han do not count. */
export function squeeze(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/gu, '')
    .trim()
}
