/** One problem an author can mend. All are collected and reported at once. */
export interface Issue {
  /** Stable name of the kind of problem, e.g. `table/unknown-mark`. */
  readonly code: string
  readonly severity: 'error' | 'warning'
  /** What is wrong, and why it matters. */
  readonly message: string
  /** What to do about it. */
  readonly hint: string
  /** Path of the file, relative to the content folder's parent, with forward slashes. */
  readonly file?: string
  /** 1-based line. */
  readonly line?: number
  /** 1-based column, counted in UTF-16 code units. */
  readonly column?: number
  /** Where in the data: `rows[2].cells.marketing`. */
  readonly path?: string
  /** The text of the file, for the code frame; never printed whole. */
  readonly sourceText?: string
}

/** Thrown once, with every issue found. Anything else that is thrown is a bug. */
export class ReportError extends Error {
  readonly issues: readonly Issue[]

  constructor(issues: readonly Issue[]) {
    super(issues.map((issue) => `${issue.code}: ${issue.message}`).join('\n'))
    this.name = 'ReportError'
    this.issues = issues
  }
}
