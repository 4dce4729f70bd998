import { ReportError } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import type { FontSet } from '../../fonts/types.ts'
import type { Publication } from '../../model/types.ts'
import type { RenderedFile, RenderRequest } from '../../pipeline.ts'
import type { CachedFile, RenderCache } from './render-cache.ts'
import { contentHash } from './content-hash.ts'

/** One document in one format. */
export type RenderJob = Omit<RenderRequest, 'fonts'>

export interface FinishedJob {
  readonly job: RenderJob
  readonly files: readonly RenderedFile[]
  readonly outcome: 'made' | 'reused'
}

/** What turns requests into files, in this thread or in others. */
export interface Renderer {
  readonly render: (request: RenderRequest) => Promise<readonly RenderedFile[]>
  /** How many requests it works on at a time. */
  readonly concurrency: number
  readonly close: () => Promise<void>
}

export interface RenderTools {
  /** Called once, and only when something is missing from the cache. */
  readonly openRenderer: (jobCount: number) => Promise<Renderer>
  /** The fonts of a document; asked only when it is missing from the cache. */
  readonly fontsFor: (document: Publication) => Promise<FontSet>
  readonly cache: RenderCache
  /** Identity of all that is not in the job: toolkit, libraries, fonts of the edition. */
  readonly fingerprintOf: (document: Publication) => Promise<string>
  readonly onFinished?: (finished: FinishedJob) => void
  readonly signal?: AbortSignal
}

/**
 * Renders jobs, or takes them from the cache, and returns them in the order in which they were given. What authors
 * can mend is collected over all jobs and thrown as one `ReportError`; nothing is written but the cache.
 */
export async function renderJobs(
  jobs: readonly RenderJob[],
  tools: RenderTools,
): Promise<readonly FinishedJob[]> {
  const finished = new Map<RenderJob, FinishedJob>()
  const finish = (result: FinishedJob): void => {
    finished.set(result.job, result)
    tools.onFinished?.(result)
  }
  const missing: KeyedJob[] = []
  for (const job of jobs) {
    tools.signal?.throwIfAborted()
    const key = contentHash({ job: normaliseJob(job), around: await tools.fingerprintOf(job.document) })
    const files = await tools.cache.read(key)
    if (files === undefined) missing.push({ job, key })
    else finish({ job, files, outcome: 'reused' })
  }
  if (missing.length > 0) await renderMissing(missing, { tools, finish })
  return jobs.map((job) => {
    const result = finished.get(job)
    if (result === undefined) throw new Error(`${job.document.id} was not rendered as ${job.format}.`)
    return result
  })
}

interface KeyedJob {
  readonly job: RenderJob
  readonly key: string
}

interface MissingContext {
  readonly tools: RenderTools
  readonly finish: (result: FinishedJob) => void
}

async function renderMissing(missing: readonly KeyedJob[], context: MissingContext): Promise<void> {
  const renderer = await context.tools.openRenderer(missing.length)
  const queue = [...missing]
  const issues: Issue[] = []
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      context.tools.signal?.throwIfAborted()
      issues.push(...(await renderOne(next, renderer, context)))
      // Rendering can keep the thread busy throughout; signals are heard between two jobs.
      await new Promise(setImmediate)
    }
  }
  try {
    await Promise.all(Array.from({ length: renderer.concurrency }, work))
  } finally {
    queue.length = 0
    await renderer.close()
  }
  if (issues.length > 0) throw new ReportError(distinctIssues(issues))
}

/** Renders and keeps one job; returns what its author has to mend. */
async function renderOne(
  { job, key }: KeyedJob,
  renderer: Renderer,
  { tools, finish }: MissingContext,
): Promise<readonly Issue[]> {
  try {
    const files = await renderer.render({ ...job, fonts: await tools.fontsFor(job.document) })
    await tools.cache.write(key, files.map(asCachedFile))
    finish({ job, files, outcome: 'made' })
    return []
  } catch (error) {
    if (error instanceof ReportError) return error.issues
    const { document, format } = job
    throw new Error(`${document.id} cannot be rendered in ${document.locale} as ${format}.`, { cause: error })
  }
}

/** A job without what has no effect on its files, so that the cache knows it again. */
function normaliseJob({ document, format, ratio, scale = 1, paper = 'a4' }: RenderJob): object {
  switch (format) {
    case 'pdf':
      return { document, format, paper }
    case 'png':
      return { document, format, ratio, scale }
    case 'svg':
      return { document, format, ratio }
    case 'csv':
      return { document, format }
  }
}

function asCachedFile({ name, mime, bytes }: RenderedFile): CachedFile {
  return { name, mime, bytes }
}

/** Two formats of a document can meet the same problem. */
function distinctIssues(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Map(issues.map((issue) => [contentHash({ ...issue }), issue]))
  return [...seen.values()]
}
