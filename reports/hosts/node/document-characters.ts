import type { Locale } from '../../core/locale.ts'
import { wordCharacters } from '../../model/characters.ts'

/** The signs that templates and line rules set on their own account. */
const SIGNS =
  '\u00a0\u00ad\u2010\u2011\u2002\u2003\u2009\u202f\u3000' +
  '、。，：；？！（）《》〈〉「」『』【】—–…·•“”‘’％～' +
  '×÷±−≈≤≥→←↑↓↗↘↻↺✓✗✕●○■□▲△◆◇①②③④⑤⑥⑦⑧⑨⑩'

/**
 * Every character that setting these data in an edition can ask for, each once, sorted: those in the data, in the
 * toolkit's own words, and the common signs.
 */
export function documentCharacters(locale: Locale, data: unknown): string {
  const characters = new Set(SIGNS + wordCharacters(locale))
  collect(data, characters)
  return [...characters].sort().join('')
}

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') {
    for (const character of value) into.add(character)
  } else if (Array.isArray(value)) {
    for (const entry of value) collect(entry, into)
  } else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
    for (const entry of Object.values(value)) collect(entry, into)
  }
}
