import type { FinishedJob } from './render-jobs.ts'

/** What progress is written to; a terminal says so and knows its width. */
export interface ProgressStream {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly write: (text: string) => unknown
}

export interface ProgressOptions {
  readonly stream: ProgressStream
  /** How many steps there will be. */
  readonly total: number
  /** Milliseconds, from any origin. */
  readonly now: () => number
}

export type StepOutcome = FinishedJob['outcome']

export interface Progress {
  /** One step is done; it gave files of these names. */
  readonly step: (names: readonly string[], outcome: StepOutcome) => void
  /** Clears the bar and returns the summary, e.g. `12 files: 4 made, 8 reused, in 1.3 s`. */
  readonly finish: () => string
  /** Clears the bar. */
  readonly stop: () => void
}

const BAR_WIDTH = 24
const CLEAR_LINE = '\r\u001b[2K'

/** A bar on a terminal, one plain line a step elsewhere. */
export function startProgress({ stream, total, now }: ProgressOptions): Progress {
  const started = now()
  const counts: Record<StepOutcome, number> = { made: 0, reused: 0 }
  let done = 0
  const onTerminal = stream.isTTY === true
  const stop = (): void => {
    if (onTerminal) stream.write(CLEAR_LINE)
  }
  return {
    step: (names, outcome) => {
      counts[outcome] += names.length
      done += 1
      const label = names.join(', ')
      const place = `${String(done).padStart(String(total).length)}/${String(total)}`
      if (onTerminal) stream.write(CLEAR_LINE + bar({ done, total, text: `${place} ${label}`, stream }))
      else stream.write(`[${place}] ${label} (${outcome})\n`)
    },
    finish: () => {
      stop()
      return summary(counts, now() - started)
    },
    stop,
  }
}

/** Counts finished jobs as steps. */
export function stepsOf(progress: Progress): (finished: FinishedJob) => void {
  return ({ files, outcome }) => {
    progress.step(
      files.map((file) => file.name),
      outcome,
    )
  }
}

interface BarContent {
  readonly done: number
  readonly total: number
  readonly text: string
  readonly stream: ProgressStream
}

function bar({ done, total, text, stream }: BarContent): string {
  const filled = total === 0 ? BAR_WIDTH : Math.round((done / total) * BAR_WIDTH)
  const line = `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${text}`
  // A line that wraps could not be cleared; some terminals give their width as 0.
  const width = stream.columns === undefined || stream.columns === 0 ? 80 : stream.columns
  return line.slice(0, width - 1)
}

function summary(counts: Readonly<Record<StepOutcome, number>>, milliseconds: number): string {
  const files = counts.made + counts.reused
  const seconds = (milliseconds / 1000).toFixed(1)
  return `${String(files)} ${files === 1 ? 'file' : 'files'}: ${String(counts.made)} made, ${String(counts.reused)} reused, in ${seconds} s`
}
