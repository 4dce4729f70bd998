import { problem } from './catalogue/index.ts'
import type { Problem } from '../core/problem.ts'
import type { Inline, RichText } from '../core/rich-text.ts'

/** A parsed text. The marks of its note references are empty: a document numbers them. */
export interface ParsedText {
  readonly text: RichText
  /** For each UTF-16 code unit of its text runs, in order, the offset in the string it was written as. */
  readonly offsets: readonly number[]
  readonly problems: readonly TextProblem[]
  readonly notes: readonly NoteReference[]
}

export interface TextProblem {
  readonly problem: Problem
  readonly offset: number
}

export interface NoteReference {
  readonly id: string
  readonly offset: number
}

type Closer = '**' | '*' | ']'

interface State {
  readonly source: string
  at: number
  readonly offsets: number[]
  readonly problems: TextProblem[]
  readonly notes: NoteReference[]
  /** Where a bracket opens that nothing closes. */
  readonly unclosed: Set<number>
  /** What is open, outermost first. */
  readonly open: readonly Closer[]
}

/** Parses the marks of rich text: strong, emphasis, links, note references, line breaks, backslash escapes. */
export function parseRichText(source: string): ParsedText {
  const start = source.length - source.trimStart().length
  const state: State = {
    source: source.trimEnd(),
    at: start,
    offsets: [],
    problems: [],
    notes: [],
    unclosed: new Set(),
    open: [],
  }
  const text = parseRun(state)
  return { text, offsets: state.offsets, problems: state.problems, notes: state.notes }
}

/** A string that is all text. */
export function parsePlainText(source: string): ParsedText {
  const start = source.length - source.trimStart().length
  const words = source.trim()
  return {
    text: words === '' ? [] : [{ kind: 'text', text: words }],
    offsets: Array.from({ length: words.length }, (_, index) => start + index),
    problems: [],
    notes: [],
  }
}

/** Inlines up to the innermost closer, which is left standing, or to the end. */
function parseRun(state: State): RichText {
  const inlines: Inline[] = []
  while (state.at < state.source.length && !atCloser(state)) {
    const inline = parseInline(state)
    if (inline !== undefined) append(inlines, inline)
  }
  return inlines
}

function append(inlines: Inline[], inline: Inline): void {
  const last = inlines.at(-1)
  if (inline.kind === 'text' && last?.kind === 'text') {
    inlines[inlines.length - 1] = { kind: 'text', text: last.text + inline.text }
  } else inlines.push(inline)
}

function parseInline(state: State): Inline | undefined {
  const { source, at } = state
  if (source[at] === '\n') {
    state.at++
    return { kind: 'break' }
  }
  if (source[at] === '\\' && /[!-/:-@[-`{-~]/.test(source[at + 1] ?? '')) {
    state.at++
    return takeText(state)
  }
  if (source[at] === '*' && opens(state)) return parseMarked(state)
  if (source[at] === '[') return parseBracket(state)
  return takeText(state)
}

function takeText(state: State): Inline {
  const character = state.source[state.at] ?? ''
  state.offsets.push(state.at)
  state.at++
  return { kind: 'text', text: character }
}

/** A star opens something when a word follows it. */
function opens(state: State): boolean {
  const after = state.source[state.at + starsAt(state)]
  return after !== undefined && !/\s/.test(after)
}

function starsAt(state: State): number {
  return /^\*+/.exec(state.source.slice(state.at))?.[0].length ?? 0
}

function atCloser(state: State): boolean {
  const closer = state.open.at(-1)
  if (closer === undefined) return false
  if (closer === ']') return state.source[state.at] === ']'
  const stars = starsAt(state)
  if (stars === 0 || /\s/.test(state.source[state.at - 1] ?? ' ')) return false
  // Two stars within emphasis open something strong, unless what is strong is open around it.
  if (closer === '*') return stars !== 2 || state.open.includes('**')
  return stars >= 2
}

function parseMarked(state: State): Inline | undefined {
  const start = state.at
  const mark = starsAt(state) >= 2 && !state.open.includes('**') ? '**' : '*'
  // Within emphasis a further star opens nothing; so nesting stays shallow, whatever is written.
  if (state.open.includes(mark)) return takeText(state)
  state.at += mark.length
  const inner: State = { ...state, open: [...state.open, mark] }
  const children = parseRun(inner)
  state.at = inner.at
  if (!state.source.startsWith(mark, state.at)) {
    state.problems.push({ problem: problem('text/unclosed-mark', mark), offset: start })
    return undefined
  }
  state.at += mark.length
  if (children.length === 0) {
    const what = mark === '**' ? 'strong text' : 'emphasis'
    state.problems.push({ problem: problem('text/empty-markup', what), offset: start })
  }
  return { kind: mark === '**' ? 'strong' : 'emphasis', children }
}

function parseBracket(state: State): Inline | undefined {
  const note = /^\[\^([^\]\s]*)\]/.exec(state.source.slice(state.at))
  if (note !== null) {
    const id = note[1] ?? ''
    state.notes.push({ id, offset: state.at })
    state.at += note[0].length
    return { kind: 'note', note: id, mark: '' }
  }
  if (state.unclosed.size > 0) return takeText(state)
  const end = closingBracket(state.source, state.at)
  if (end === undefined) {
    // All brackets from here on are inside this one: one issue says it all.
    state.unclosed.add(state.at)
    state.problems.push({ problem: problem('text/unclosed-bracket'), offset: state.at })
    return takeText(state)
  }
  // Brackets without an address are brackets.
  return state.source[end + 1] === '(' ? parseLink(state) : takeText(state)
}

function closingBracket(source: string, start: number): number | undefined {
  let depth = 0
  for (let at = start; at < source.length; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === '[') depth++
    else if (source[at] === ']' && --depth === 0) return at
  }
  return undefined
}

function parseLink(state: State): Inline | undefined {
  const start = state.at
  if (state.open.includes(']')) {
    state.problems.push({ problem: problem('text/nested-link'), offset: start })
    return takeText(state)
  }
  const inner: State = { ...state, at: start + 1, open: [...state.open, ']'] }
  const children = parseRun(inner)
  state.at = inner.at
  const address = /^\]\(((?:[^\s()]|\([^\s()]*\))*)\)/.exec(state.source.slice(state.at))
  if (address === null) {
    state.problems.push({ problem: problem('text/unclosed-link'), offset: start })
    state.at++
    return undefined
  }
  const href = address[1] ?? ''
  if (!isSafeAddress(href)) {
    state.problems.push({ problem: problem('text/unsafe-link', href), offset: state.at + 2 })
  }
  if (children.length === 0)
    state.problems.push({ problem: problem('text/empty-markup', 'link'), offset: start })
  state.at += address[0].length
  return { kind: 'link', href, children }
}

/** `https:`, `mailto:`, a path of the site, or a place on the page; nothing that runs or leaves the site unseen. */
function isSafeAddress(href: string): boolean {
  if (/[\\\p{Cc}]/u.test(href)) return false
  if (href.startsWith('/')) return !href.startsWith('//')
  if (href.startsWith('#')) return href.length > 1
  if (href.startsWith('mailto:')) return /^mailto:[^@]+@[^@]+$/.test(href)
  return href.startsWith('https://') && URL.canParse(href)
}
