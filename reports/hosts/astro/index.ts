import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration, AstroIntegrationLogger } from 'astro'
import { formatIssues } from '../../core/format-issues.ts'
import { ReportError } from '../../core/issue.ts'
import { findCacheFolder } from '../node/cache-folder.ts'
import { publishFiles } from '../node/publish-files.ts'
import { openRenderCache } from '../node/render-cache.ts'
import type { RenderCache } from '../node/render-cache.ts'
import { buildFiles } from './build-files.ts'
import type { BuiltFiles } from './build-files.ts'
import { buildError } from './content-error.ts'
import { CARDS, buildPageCards } from './build-cards.ts'
import { buildSiteFonts } from './build-fonts.ts'
import { readBuiltSite } from './built-site.ts'
import { devFiles } from './dev-files.ts'
import { expectedDownloads } from './downloads.ts'
import { FONTS, fontCssHref } from './font-css.ts'
import { resolveOptions } from './options.ts'
import type { DuizhaoOptions, Settings } from './options.ts'
import { contentSource, virtualData } from './site-state.ts'
import type { ContentSource, PageFacts } from './site-state.ts'
import { duizhaoVitePlugin } from './vite-plugin.ts'

export type { DuizhaoOptions } from './options.ts'

/** What one run of Astro holds, from when its configuration is known. */
interface Run {
  readonly settings: Settings
  readonly source: ContentSource
  readonly cache: RenderCache
}

/**
 * Puts the documents of a content folder on an Astro site: pages read them from `virtual:duizhao`, readers download
 * them as files, and the site has fonts cut to its own words. A build fails when the content has errors; in
 * development they stand in the overlay until they are mended.
 */
export default function duizhao(options: DuizhaoOptions = {}): AstroIntegration {
  let run: Run | undefined
  let built: BuiltFiles | undefined
  const running = (): Run => {
    if (run === undefined) throw new Error('Astro has not called astro:config:done.')
    return run
  }
  const data = async () => {
    const { settings, source } = running()
    const { content } = await source.open()
    return virtualData(content, settings, built?.facts ?? factsInDevelopment(settings))
  }
  const plugin = duizhaoVitePlugin({
    data,
    contentPath: () => running().settings.contentPath.replaceAll('\\', '/'),
    onContentChange: () => {
      running().source.forget()
    },
  })
  return {
    name: 'duizhao',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin] } })
      },
      'astro:config:done': async ({ config, injectTypes }) => {
        const settings = resolveOptions(options, config)
        const cache = await openRenderCache(findCacheFolder(settings.root))
        run = { settings, source: contentSource(settings), cache }
        injectTypes({ filename: 'duizhao.d.ts', content: typesReference() })
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(devFiles(running()))
      },
      'astro:build:start': async ({ logger }) => {
        built = await failWithFrames(() => prepareBuild(running(), logger))
      },
      'astro:build:done': async ({ dir }) => {
        await finishBuild(running(), built, fileURLToPath(dir))
      },
    },
  }
}

const NO_SITE = 'duizhao needs the address of the site for its QR codes: set `site` in astro.config.'

async function prepareBuild(
  { settings, source, cache }: Run,
  logger: AstroIntegrationLogger,
): Promise<BuiltFiles> {
  if (settings.site === undefined) throw new Error(NO_SITE)
  if (cache.problem !== undefined) logger.warn(cache.problem)
  const { content, warnings } = await source.open()
  if (warnings.length > 0) logger.warn(`\n${formatIssues(warnings, { colour: 'never' })}`)
  return buildFiles(content, { settings, cache, logger })
}

async function finishBuild(
  { settings, cache }: Run,
  built: BuiltFiles | undefined,
  folder: string,
): Promise<void> {
  if (built === undefined) throw new Error('The build has ended without having begun.')
  await publishFiles(built.downloads, join(folder, settings.downloads))
  const site = await readBuiltSite(folder)
  await publishFiles(await buildPageCards(site, settings, cache), join(folder, CARDS))
  await publishFiles(await buildSiteFonts(site, settings, cache), join(folder, FONTS))
  await cache.prune()
}

async function failWithFrames<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof ReportError ? buildError(error) : error
  }
}

function factsInDevelopment(settings: Settings): PageFacts {
  return {
    downloadsOf: (document) => expectedDownloads(document, settings),
    fontCssOf: (locale) => fontCssHref(settings, locale),
  }
}

/** Makes `virtual:duizhao` known to a project's type checker. */
function typesReference(): string {
  const types = new URL('./virtual.d.ts', import.meta.url)
  return `/// <reference path=${JSON.stringify(fileURLToPath(types))} />\n`
}
