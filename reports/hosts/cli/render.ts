import { relative, resolve } from 'node:path'
import { formatIssues } from '../../core/format-issues.ts'
import type { Locale } from '../../core/locale.ts'
import { findCacheFolder } from '../node/cache-folder.ts'
import { planJobs } from '../node/plan-jobs.ts'
import { startProgress, stepsOf } from '../node/progress.ts'
import { publishFiles } from '../node/publish-files.ts'
import { NO_CACHE, openRenderCache, withoutReading } from '../node/render-cache.ts'
import type { RenderCache } from '../node/render-cache.ts'
import { renderJobs } from '../node/render-jobs.ts'
import type { RenderJob } from '../node/render-jobs.ts'
import { openRenderTools } from '../node/render-tools.ts'
import type { CliHost } from './cli-host.ts'
import { openContent } from '../node/open-content.ts'
import { locateContent } from './locate-content.ts'
import { checkFormats, chooseIds, parsePlan, parseThreads } from './parse-render-options.ts'
import type { RenderOptions } from './parse-render-options.ts'

/** `duizhao render`: renders all that was asked for into memory, and only then writes the first file. */
export async function render(ids: readonly string[], options: RenderOptions, host: CliHost): Promise<void> {
  const choices = parsePlan(options)
  const threads = parseThreads(options.jobs)
  const { content, warnings } = await openContent({
    ...(await locateContent(options, host)),
    locales: choices.locales,
  })
  const known = [...content.documents, ...content.handbooks]
  const chosen = chooseIds(
    ids,
    known.map(({ id }) => id),
  )
  if (options.format !== undefined) {
    checkFormats(
      known.filter(({ id }) => ids.includes(id)),
      choices.formats,
    )
  }
  const jobs = planJobs({ ...choices, ids: chosen }, (id, locale) => content.publication(id, locale))
  if (warnings.length > 0) host.stderr.write(formatIssues(warnings, { colour: host.colour }))

  const cache = options.cache ? await openRenderCache(findCacheFolder(host.cwd)) : NO_CACHE
  if (cache.problem !== undefined) host.stderr.write(`${cache.problem}\n`)
  const characters = (locale: Locale): string => content.characters(locale)
  const run = {
    cache,
    force: options.force === true,
    characters,
    ...(threads === undefined ? {} : { threads }),
  }
  const paths = await renderAndPublish(jobs, { run, out: resolve(host.cwd, options.out), host })
  for (const path of paths) host.stdout.write(`${relative(host.cwd, path)}\n`)
}

interface Run {
  readonly run: {
    readonly cache: RenderCache
    /** Nothing is taken from the cache but fonts. */
    readonly force: boolean
    readonly characters: (locale: Locale) => string
    readonly threads?: number
  }
  /** Absolute path of the folder for the files. */
  readonly out: string
  readonly host: CliHost
}

async function renderAndPublish(
  jobs: readonly RenderJob[],
  { run, out, host }: Run,
): Promise<readonly string[]> {
  const progress = startProgress({ stream: host.stderr, total: jobs.length, now: host.now })
  try {
    const tools = await openRenderTools({
      ...run,
      ...(host.rendering === undefined ? {} : { rendering: host.rendering }),
    })
    const finished = await renderJobs(jobs, {
      ...tools,
      ...(run.force ? { cache: withoutReading(tools.cache) } : {}),
      signal: host.signal,
      onFinished: stepsOf(progress),
    })
    host.signal.throwIfAborted()
    const paths = await publishFiles(
      finished.flatMap(({ files }) => files),
      out,
    )
    await run.cache.prune()
    host.stderr.write(`${progress.finish()}\n`)
    return paths
  } catch (error) {
    progress.stop()
    throw error
  }
}
