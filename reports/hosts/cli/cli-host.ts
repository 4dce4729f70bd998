import type { ProgressStream } from '../node/progress.ts'
import type { Rendering } from '../node/render-tools.ts'

/** The world around the command line; tests bring their own. */
export interface CliHost {
  /** Results: what a script reads. */
  readonly stdout: ProgressStream
  /** All that is said to a person: progress, problems. */
  readonly stderr: ProgressStream
  readonly cwd: string
  /** ANSI colours in problems. */
  readonly colour: 'always' | 'never'
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal
  readonly now: () => number
  /** Stands in for the renderer and its fonts. */
  readonly rendering?: Rendering
}
