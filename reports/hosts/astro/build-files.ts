import type { AstroIntegrationLogger } from 'astro'
import type { ContentSet } from '../../model/content-set.ts'
import type { Publication } from '../../model/types.ts'
import type { RenderedFile } from '../../pipeline.ts'
import { planJobs } from '../node/plan-jobs.ts'
import { startProgress, stepsOf } from '../node/progress.ts'
import type { Progress } from '../node/progress.ts'
import type { RenderCache } from '../node/render-cache.ts'
import { renderJobs } from '../node/render-jobs.ts'
import type { FinishedJob, RenderJob } from '../node/render-jobs.ts'
import { openRenderTools } from '../node/render-tools.ts'
import { finishedDownloads, finishedPreview } from './downloads.ts'
import { fontCssHref } from './font-css.ts'
import type { Settings } from './options.ts'
import type { PageFacts } from './site-state.ts'

/** The files that a build adds to the site, and what its pages can say of them. */
export interface BuiltFiles {
  readonly downloads: readonly RenderedFile[]
  readonly facts: PageFacts
}

export interface BuildContext {
  readonly settings: Settings
  readonly cache: RenderCache
  readonly logger: AstroIntegrationLogger
}

/** Makes all downloads before the first page is: pages give their sizes and addresses. */
export async function buildFiles(content: ContentSet, context: BuildContext): Promise<BuiltFiles> {
  const { settings } = context
  const finished = await renderDownloads(content, context)
  return {
    downloads: finished.flatMap(({ files }) => files),
    facts: {
      downloadsOf: (document) => finishedDownloads(jobsOf(document, finished), settings),
      previewOf: (document) => finishedPreview(jobsOf(document, finished), settings),
      fontCssOf: (locale) => fontCssHref(settings, locale),
    },
  }
}

async function renderDownloads(
  content: ContentSet,
  { settings, cache, logger }: BuildContext,
): Promise<readonly FinishedJob[]> {
  const ids = content.documents.map(({ id }) => id)
  const { locales, formats } = settings
  const books = content.handbooks.map(({ id }) => id)
  const jobs = planJobs(
    { ids: [...ids, ...books], locales, formats, ratios: [], scale: 1, paper: 'a4' },
    (id, locale) => content.publication(id, locale),
  )
  const previews = ids.flatMap((id) =>
    locales.map((locale): RenderJob => ({
      document: content.localise(id, locale),
      format: 'png',
      scale: 'preview',
    })),
  )
  const all = [...jobs, ...previews]
  const progress = startLoggedProgress(all.length, logger)
  try {
    const tools = await openRenderTools({ characters: (locale) => content.characters(locale), cache })
    const finished = await renderJobs(all, {
      ...tools,
      onFinished: stepsOf(progress),
    })
    logger.info(progress.finish())
    return finished
  } catch (error) {
    progress.stop()
    throw error
  }
}

/** A bar on a terminal, else lines in Astro's log. */
function startLoggedProgress(total: number, logger: AstroIntegrationLogger): Progress {
  const stream = process.stderr.isTTY
    ? process.stderr
    : {
        write: (line: string): void => {
          logger.info(line.trimEnd())
        },
      }
  return startProgress({ stream, total, now: () => performance.now() })
}

function jobsOf(document: Publication, finished: readonly FinishedJob[]): readonly FinishedJob[] {
  return finished.filter(
    ({ job }) => job.document.id === document.id && job.document.locale === document.locale,
  )
}
