import { mayDivide } from '../../reports/typeset/break-opportunities.ts'
import {
  classOf,
  type CharacterClass,
  DOUBLED,
  isHan,
  NEVER_END,
  NEVER_START_AFTER_HAN,
  NUMBER,
} from '../../reports/typeset/characters.ts'
import { textOfLine } from './placed-lines.ts'
import type { PlacedCharacter, PlacedLine, Setting } from './types.ts'

/** The faults that are looked for, in the order in which they are numbered. */
export const FAULT_KINDS = [
  'line-start',
  'line-end',
  'doubled',
  'number',
  'last-line',
  'gap',
  'side-by-side',
  'edge',
] as const
export type FaultKind = (typeof FAULT_KINDS)[number]

export interface Fault {
  readonly kind: FaultKind
  /** Index of the line in whose margin the fault is marked. */
  readonly line: number
  /** The characters it is about; `|` is the end of a line. */
  readonly at: string
}

/** A setting with what is wrong with it. */
export interface JudgedSetting {
  readonly setting: Setting
  readonly faults: readonly Fault[]
  /** How it was made, in a few words. */
  readonly note: string
}

/** What the rules of Chinese typesetting (CLREQ) object to in a paragraph, line by line. */
export function judgeLines(lines: readonly PlacedLine[]): readonly Fault[] {
  const faults = [...breakFaults(lines), ...lastLineFaults(lines)]
  lines.forEach((line, index) => {
    const isLast = index === lines.length - 1
    const findings = [...neighbours(line).flatMap(neighbourFaults), ...edgeFaults(line, isLast)]
    faults.push(...findings.map(([kind, at]) => ({ kind, line: index, at })))
  })
  return faults.sort((a, b) => a.line - b.line || FAULT_KINDS.indexOf(a.kind) - FAULT_KINDS.indexOf(b.kind))
}

/** One fault at most for each end of a line: the most particular one. */
function breakFaults(lines: readonly PlacedLine[]): readonly Fault[] {
  const texts = lines.map(textOfLine)
  const numbers = [...texts.join('').matchAll(NUMBER)]
  const faults: Fault[] = []
  let offset = 0
  for (let index = 0; index + 1 < texts.length; index++) {
    const upper = texts[index] ?? ''
    offset += upper.length
    const divided = numbers.find((match) => match.index < offset && match.index + match[0].length > offset)
    if (divided) {
      const cut = offset - divided.index
      faults.push({ kind: 'number', line: index, at: `${divided[0].slice(0, cut)}|${divided[0].slice(cut)}` })
    } else {
      faults.push(...markFaults(upper, texts[index + 1] ?? '', index))
    }
  }
  return faults
}

function markFaults(upper: string, lower: string, line: number): readonly Fault[] {
  const before = upper.at(-1) ?? ''
  const after = lower.at(0) ?? ''
  const at = `${before}|${after}`
  if (DOUBLED.has(before) && before === after) return [{ kind: 'doubled', line, at }]
  if (NEVER_END.has(before)) return [{ kind: 'line-end', line, at }]
  if (!mayDivide(before, after) || (isHan(before) && NEVER_START_AFTER_HAN.has(after))) {
    return [{ kind: 'line-start', line: line + 1, at }]
  }
  return []
}

/** A last line has at least so many Han characters; a word or a number does as well. */
const LAST_LINE_HAN = 2

function lastLineFaults(lines: readonly PlacedLine[]): readonly Fault[] {
  const last = lines.at(-1) ?? []
  const classes = last.map(({ text }) => classOf(text))
  const isOrphan =
    !classes.includes('latin') && classes.filter((kind) => kind === 'han').length < LAST_LINE_HAN
  return lines.length > 1 && isOrphan
    ? [{ kind: 'last-line', line: lines.length - 1, at: textOfLine(last) }]
    : []
}

/** Squeezed as far as it may be, the gap between Han and Latin is an eighth of an em. */
const LEAST_GAP = 0.125

/** Engines round positions to pixels or to 1/64 of one. */
const TOLERANCE = 0.035

type Neighbours = readonly [left: PlacedCharacter, right: PlacedCharacter]
type Finding = readonly [kind: FaultKind, at: string]

function neighbourFaults([left, right]: Neighbours): readonly Finding[] {
  const at = left.text + right.text
  const pitch = right.seen - left.seen
  if (DOUBLED.has(left.text) && left.text === right.text) {
    return pitch > widthOf(left) + TOLERANCE ? [['doubled', at]] : []
  }
  const kinds = [classOf(left.text), classOf(right.text)]
  if (kinds.includes('han') && kinds.includes('latin')) {
    return pitch - left.advance < LEAST_GAP - TOLERANCE ? [['gap', at]] : []
  }
  return roomOfPair(left, right) > HALVED ? [['side-by-side', at]] : []
}

const BEFORE_WHITE: ReadonlySet<CharacterClass> = new Set(['closer', 'pause', 'stop'])

/** A mark that is full width takes an em, a halved one half of it: what is wider than this is not halved. */
const HALVED = 0.75

/**
 * What two marks take beside the em that one of them may have. Marks side by side lose half an em between them: the
 * first of two that close, the second of two that open.
 */
function roomOfPair(left: PlacedCharacter, right: PlacedCharacter): number {
  const [first, second] = [classOf(left.text), classOf(right.text)]
  if (first === 'opener' && second === 'opener') return right.end - left.end
  if (!BEFORE_WHITE.has(first)) return 0
  if (second === 'opener') return right.end - left.start - 1
  return BEFORE_WHITE.has(second) ? right.start - left.start : 0
}

/** The last line is ragged: what its last mark takes is not seen. */
function edgeFaults(line: PlacedLine, isLast: boolean): readonly Finding[] {
  const first = line.at(0)
  const last = line.at(-1)
  const findings: Finding[] = []
  if (first && classOf(first.text) === 'opener' && widthOf(first) > HALVED)
    findings.push(['edge', `|${first.text}`])
  if (!isLast && last && BEFORE_WHITE.has(classOf(last.text)) && widthOf(last) > HALVED) {
    findings.push(['edge', `${last.text}|`])
  }
  return findings
}

function widthOf({ start, end }: PlacedCharacter): number {
  return end - start
}

function neighbours(line: PlacedLine): readonly Neighbours[] {
  return line.slice(1).flatMap((right, index) => {
    const left = line[index]
    return left ? [[left, right] as const] : []
  })
}
