/** A number as people type it: thousands set off or not, in half or full width. Nothing for what is none. */
export function readNumber(text: string): number | undefined {
  const digits = text.normalize('NFKC').replace(/[\s,]/gu, '').replace('−', '-')
  return /^-?(?:\d+\.?\d*|\.\d+)$/.test(digits) ? Number(digits) : undefined
}
