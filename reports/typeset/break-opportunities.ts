import LineBreaker from 'linebreak'
import {
  CLOSING_QUOTES,
  DOUBLED,
  isHan,
  NEVER_END,
  NEVER_START,
  NEVER_START_AFTER_HAN,
  ONE_LETTER_PREFIX,
  OPENING_QUOTES,
  UNITS,
} from './characters.ts'

export type LineBreak = 'none' | 'allowed' | 'required'

/**
 * Where a line may begin: one entry for each UTF-16 index of the text. UAX #14 gives the ground, the Chinese rules of
 * CLREQ correct it: its character data forbids breaks around quotation marks that Chinese allows, and allows some that
 * Chinese forbids.
 */
export function breakOpportunities(text: string): readonly LineBreak[] {
  const breaks: LineBreak[] = new Array<LineBreak>(text.length + 1).fill('none')
  const breaker = new LineBreaker(text)
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    breaks[next.position] = next.required && text[next.position - 1] === '\n' ? 'required' : 'allowed'
  }
  let before = ''
  let index = 0
  for (const after of text) {
    if (index > 0 && breaks[index] !== 'required')
      breaks[index] = correct(breaks[index] ?? 'none', before, after)
    before = after
    index += after.length
  }
  for (const prefix of text.matchAll(ONE_LETTER_PREFIX)) breaks[prefix.index + prefix[0].length] = 'none'
  breaks[0] = 'none'
  breaks[text.length] = 'none'
  return breaks
}

/** The verdict on one place between two characters. */
function correct(found: LineBreak, before: string, after: string): LineBreak {
  if (NEVER_START.has(after) || NEVER_END.has(before)) return 'none'
  if (DOUBLED.has(before) && before === after) return 'none'
  if (isHan(before) && NEVER_START_AFTER_HAN.has(after)) return 'none'
  if (/\d/.test(before) && UNITS.has(after)) return 'none'
  if (isHan(before) && OPENING_QUOTES.has(after)) return 'allowed'
  if (CLOSING_QUOTES.has(before) && isHan(after)) return 'allowed'
  return found
}
