import { dirname, join } from 'node:path'
import { formatIssues } from '../../core/format-issues.ts'
import type { Issue, ReportError } from '../../core/issue.ts'
import { describePlace } from '../../core/problem.ts'

/** An error as Vite and Astro show it: with a place, and without a stack, which would lead into the toolkit. */
export interface PlacedError extends Error {
  readonly hint?: string
  readonly loc?: { readonly file: string; readonly line: number; readonly column: number }
}

/** The problems of the content as one error: all in the message, with their code frames. For the end of a build. */
export function buildError(error: ReportError): Error {
  return withoutStack(new Error(`\n${formatIssues(error.issues, { colour: 'never' })}`))
}

/** The problems of the content as the overlay of the development server shows them: the first at its place, the others named. */
export function overlayError(error: ReportError, contentPath: string): PlacedError {
  const [first, ...others] = error.issues
  if (first === undefined) return error
  const more = others.map((issue) => `\n${placeOf(issue)} ${issue.message}`).join('')
  const overlay = withoutStack(new Error(`${placeOf(first)} ${first.message}${more}`))
  if (first.file === undefined) return Object.assign(overlay, { hint: first.hint })
  return Object.assign(overlay, {
    hint: first.hint,
    loc: {
      file: join(dirname(contentPath), first.file),
      line: first.line ?? 1,
      column: first.column ?? 1,
    },
  })
}

function placeOf(issue: Issue): string {
  return issue.file === undefined ? '' : `${describePlace(issue)}:`
}

function withoutStack(error: Error): Error {
  error.name = 'ContentError'
  error.stack = ''
  return error
}
