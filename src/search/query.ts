import { readNeedle } from './needle.ts'
import type { Needle, Reader } from './needle.ts'
import { STOP_WORDS } from './stop-words.ts'

/** What must be found: by one of these words. */
export interface Wanted {
  readonly asked: Needle
  /** Other names of the same thing. */
  readonly others: readonly Needle[]
}

/** One way to take a query apart. */
export type Reading = readonly Wanted[]

export interface Query {
  readonly whole: Wanted
  readonly readings: readonly Reading[]
}

/** What else a thing is called, by the key of one of its names. */
export type OtherNames = (key: string) => readonly Needle[]

/** Undefined when there is nothing to look for. */
export function readQuery(text: string, reader: Reader, otherNames: OtherNames): Query | undefined {
  const want = (part: string): Wanted => {
    const asked = readNeedle(part, reader)
    return { asked, others: otherNames(asked.key) }
  }
  const whole = reader.fold(text).text
  if (whole === '') return undefined
  const divided = text.split(/\s+/).flatMap((part) => reader.fold(part).text.split(' '))
  const readings = [whole.split(' '), ...(isMisspaced(divided) ? [] : [divided])].map(withoutStopWords)
  const distinct = new Map(readings.map((parts) => [parts.join(' '), parts]))
  return { whole: want(whole), readings: [...distinct.values()].map((parts) => parts.map(want)) }
}

/** Nobody asks for `复`, `购` and `率`. */
function isMisspaced(parts: readonly string[]): boolean {
  return parts.length > 1 && parts.some((part) => /^\p{Script=Han}$/u.test(part))
}

function withoutStopWords(parts: readonly string[]): readonly string[] {
  const words = parts.filter((part) => part !== '')
  const wanted = words.filter((word) => !STOP_WORDS.has(word))
  return wanted.length === 0 ? words : wanted
}
