import LineBreaker from 'linebreak'
import {
  ADDRESS_BREAKS,
  CLOSING_QUOTES,
  DOUBLED,
  isCommonHan,
  isHan,
  NEVER_END,
  NEVER_START,
  NEVER_START_AFTER_HAN,
  NUMBER,
  ONE_LETTER_PREFIX,
  OPENERS,
  OPENING_QUOTES,
  WEB_ADDRESS,
} from './characters.ts'

export type LineBreak = 'none' | 'allowed' | 'required'

/**
 * Where a line may begin: one entry for each UTF-16 index of the text. UAX #14 gives the ground, the Chinese rules of
 * CLREQ correct it: its character data forbids breaks around quotation marks that Chinese allows, and allows some that
 * Chinese forbids.
 */
export function breakOpportunities(text: string): readonly LineBreak[] {
  const breaks = ONLY_CHINESE.test(text) ? breaksEverywhere(text) : breaksOfUax14(text)
  correctPairs(text, breaks)
  if (/[-/]/.test(text)) {
    for (const prefix of text.matchAll(ONE_LETTER_PREFIX)) breaks[prefix.index + prefix[0].length] = 'none'
  }
  if (/\d/.test(text)) {
    for (const number of text.matchAll(NUMBER)) {
      breaks.fill('none', number.index + 1, number.index + number[0].length)
    }
  }
  if (text.includes('/') || text.includes('www.')) {
    for (const address of text.matchAll(WEB_ADDRESS)) divideAddress(breaks, address[0], address.index)
  }
  breaks[0] = 'none'
  breaks[text.length] = 'none'
  return breaks
}

/** Ideographs and marks of which the Chinese rules say all. */
const ONLY_CHINESE = /^[\u4e00-\u9fff，。、；：！？（）《》「」『』“”]*$/

function breaksEverywhere(text: string): LineBreak[] {
  return new Array<LineBreak>(text.length + 1).fill('allowed')
}

function breaksOfUax14(text: string): LineBreak[] {
  const breaks: LineBreak[] = new Array<LineBreak>(text.length + 1).fill('none')
  const breaker = new LineBreaker(text)
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    breaks[next.position] = next.required && text[next.position - 1] === '\n' ? 'required' : 'allowed'
  }
  return breaks
}

function correctPairs(text: string, breaks: LineBreak[]): void {
  let before = ''
  let index = 0
  for (const after of text) {
    // Between two ideographs nothing needs correction.
    const isPlain = isCommonHan(after.charCodeAt(0)) && isCommonHan(before.charCodeAt(0))
    if (index > 0 && !isPlain && breaks[index] !== 'required') {
      breaks[index] = correct(breaks[index] ?? 'none', before, after)
    }
    before = after
    index += after.length
  }
}

/** The verdict on one place between two characters. */
function correct(found: LineBreak, before: string, after: string): LineBreak {
  if (!mayDivide(before, after)) return 'none'
  if (isHan(before) && NEVER_START_AFTER_HAN.has(after)) return 'none'
  if (OPENING_QUOTES.has(after) && (isHan(before) || NEVER_START.has(before))) return 'allowed'
  if (CLOSING_QUOTES.has(before) && (isHan(after) || OPENERS.has(after))) return 'allowed'
  return found
}

/** False where a line would begin or end with a mark that may not stand there, or a doubled mark would be divided. */
export function mayDivide(before: string, after: string): boolean {
  if (NEVER_START.has(after) || NEVER_END.has(before)) return false
  return !(DOUBLED.has(before) && before === after)
}

/** An address breaks after its marks, and nowhere else. */
function divideAddress(breaks: LineBreak[], address: string, start: number): void {
  for (let index = 1; index < address.length; index++) {
    const before = address[index - 1] ?? ''
    const after = address[index] ?? ''
    const isBreak = ADDRESS_BREAKS.has(before) && !ADDRESS_BREAKS.has(after) && !NEVER_START.has(after)
    breaks[start + index] = isBreak ? 'allowed' : 'none'
  }
}
