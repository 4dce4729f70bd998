import { problem } from './catalogue/index.ts'
import type { Problem } from '../core/problem.ts'

/** A problem of one character, by its offset in UTF-16 code units. */
export interface CharacterProblem {
  readonly problem: Problem
  readonly offset: number
}

const LINE_SIGNS = '\t\n\r'
const FORBIDDEN =
  /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\u{FFFD}]/gu
const RADICAL = /[\u2E80-\u2FDF]/gu
const COMBINED = /\P{M}\p{M}*/gu

/** Characters that must not stand in a file: unseen ones, text outside NFC, radicals. Tabs and line ends may. */
export function checkCharacters(text: string): readonly CharacterProblem[] {
  return [...forbidden(text), ...radicals(text), ...notNormal(text)].sort((a, b) => a.offset - b.offset)
}

/** Characters that escapes bring into a text though the file does not show them; here a tab may not stand either. */
export function checkValue(text: string): readonly CharacterProblem[] {
  const tabs = [...text.matchAll(/[\t\r]/g)].map((match) => forbiddenAt(match[0], match.index))
  return [...tabs, ...checkCharacters(text)]
}

/** `U+2F79`. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function forbidden(text: string): readonly CharacterProblem[] {
  return [...text.matchAll(FORBIDDEN)]
    .filter((match) => !LINE_SIGNS.includes(match[0]))
    .map((match) => forbiddenAt(match[0], match.index))
}

function forbiddenAt(character: string, offset: number): CharacterProblem {
  return { problem: problem('text/forbidden-character', codePointName(character), sortOf(character)), offset }
}

function sortOf(character: string): string {
  const names: Readonly<Record<string, string>> = {
    '\t': 'tab',
    '\r': 'carriage return',
    '\u00AD': 'soft hyphen',
    '\u200B': 'zero-width space',
    '\u200C': 'zero-width non-joiner',
    '\u200D': 'zero-width joiner',
    '\u2060': 'word joiner',
    '\uFEFF': 'byte order mark',
    '\uFFFD': 'replacement character, the trace of a wrong encoding',
  }
  const name = names[character]
  if (name !== undefined) return name
  if (/[\u200E\u200F\u202A-\u202E\u2066-\u2069\u061C]/u.test(character)) return 'direction control'
  if (/\p{Variation_Selector}/u.test(character)) return 'variation selector'
  if (/\p{Cc}/u.test(character)) return 'control character'
  if (/\p{Co}/u.test(character)) return 'private use'
  return 'invisible character'
}

function radicals(text: string): readonly CharacterProblem[] {
  return [...text.matchAll(RADICAL)].map((match) => {
    const wanted = match[0].normalize('NFKC')
    return {
      problem: problem('text/radical', named(match[0]), wanted === match[0] ? undefined : named(wanted)),
      offset: match.index,
    }
  })
}

/** Looks at each base character with its combining marks, and at Hangul, which composes without marks, as a whole. */
function notNormal(text: string): readonly CharacterProblem[] {
  if (text.normalize('NFC') === text) return []
  const found = [...text.matchAll(COMBINED)]
    .filter((match) => match[0].normalize('NFC') !== match[0])
    .map((match) => ({
      problem: problem('text/not-nfc', named(match[0]), named(match[0].normalize('NFC'))),
      offset: match.index,
    }))
  if (found.length > 0) return found
  const normal = text.normalize('NFC')
  const offset = [...text.split('').keys()].find((index) => text[index] !== normal[index]) ?? 0
  const here = text.slice(offset, offset + 2)
  return [{ problem: problem('text/not-nfc', named(here), named(here.normalize('NFC'))), offset }]
}

/** `é (U+0065 U+0301)`. */
function named(text: string): string {
  return `\`${text}\` (${Array.from(text, codePointName).join(' ')})`
}
