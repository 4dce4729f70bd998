import type { Issue } from './issue.ts'

/** What is wrong and what to do about it, before anyone knows where. */
export type Problem = Pick<Issue, 'code' | 'severity' | 'message' | 'hint'>

/** Where a problem stands. */
export type Place = Pick<Issue, 'file' | 'line' | 'column' | 'path' | 'sourceText'>

/** The words of one kind of problem; an error unless it says otherwise. */
export interface Wording {
  readonly message: string
  readonly hint: string
  readonly severity?: Issue['severity']
}

/** Issue codes with the function that words each. */
export type Catalogue = Readonly<Record<string, (...detail: never[]) => Wording>>

/** Turns a catalogue into the function that makes its problems: `problem('text/empty', …)`. */
export function problemsOf<C extends Catalogue>(catalogue: C) {
  return <K extends keyof C & string>(code: K, ...detail: Parameters<C[K]>): Problem => {
    const word = catalogue[code] as (...detail: Parameters<C[K]>) => Wording
    const { message, hint, severity = 'error' } = word(...detail)
    return { code, severity, message, hint }
  }
}

/** A problem at its place. */
export function issueAt(problem: Problem, place: Place): Issue {
  return { ...problem, ...place }
}

/** `content/a.yaml:3:7`, as far as the place is known. */
export function describePlace(place: Place): string {
  return [place.file ?? '(no file)', place.line, place.column].filter((part) => part !== undefined).join(':')
}
