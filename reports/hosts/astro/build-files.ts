import type { AstroIntegrationLogger } from 'astro'
import type { Locale } from '../../core/locale.ts'
import type { ContentSet } from '../../model/content-set.ts'
import type { Document } from '../../model/types.ts'
import type { RenderedFile } from '../../pipeline.ts'
import { planJobs } from '../node/plan-jobs.ts'
import { startProgress, stepsOf } from '../node/progress.ts'
import type { Progress } from '../node/progress.ts'
import type { RenderCache } from '../node/render-cache.ts'
import { renderJobs } from '../node/render-jobs.ts'
import type { FinishedJob } from '../node/render-jobs.ts'
import { openRenderTools } from '../node/render-tools.ts'
import type { WebFile } from '../node/web-fonts.ts'
import { finishedDownloads } from './downloads.ts'
import type { Settings } from './options.ts'
import { siteFonts } from './site-state.ts'
import type { PageFacts } from './site-state.ts'

/** The files that a build adds to the site, and what its pages can say of them. */
export interface BuiltFiles {
  readonly downloads: readonly RenderedFile[]
  /** For Astro's folder of assets. */
  readonly webFiles: readonly WebFile[]
  readonly facts: PageFacts
}

export interface BuildContext {
  readonly settings: Settings
  readonly cache: RenderCache
  readonly logger: AstroIntegrationLogger
}

/** Makes all downloads and fonts, before the first page is: pages give sizes and addresses. */
export async function buildFiles(content: ContentSet, context: BuildContext): Promise<BuiltFiles> {
  const { settings, cache } = context
  const finished = await renderDownloads(content, context)
  const webFiles: WebFile[] = []
  const cssNames = new Map<Locale, string>()
  for (const locale of settings.locales) {
    const { css, fonts } = await siteFonts(content, settings, { locale, cache, format: 'woff2' })
    webFiles.push(css, ...fonts)
    cssNames.set(locale, css.name)
  }
  await cache.prune()
  return {
    downloads: finished.flatMap(({ files }) => files),
    webFiles,
    facts: {
      downloadsOf: (document) => finishedDownloads(jobsOf(document, finished), settings),
      fontCssOf: (locale) => `${settings.base}${settings.assets}/${cssNames.get(locale) ?? ''}`,
    },
  }
}

async function renderDownloads(
  content: ContentSet,
  { settings, cache, logger }: BuildContext,
): Promise<readonly FinishedJob[]> {
  const ids = content.documents.map(({ id }) => id)
  const { locales, formats } = settings
  const jobs = planJobs({ ids, locales, formats, ratios: [], scale: 1, paper: 'a4' }, (id, locale) =>
    content.localise(id, locale),
  )
  const progress = startLoggedProgress(jobs.length, logger)
  try {
    const tools = await openRenderTools({ characters: (locale) => content.characters(locale), cache })
    const finished = await renderJobs(jobs, {
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

function jobsOf(document: Document, finished: readonly FinishedJob[]): readonly FinishedJob[] {
  return finished.filter(
    ({ job }) => job.document.id === document.id && job.document.locale === document.locale,
  )
}
