import type { Locale } from '../../core/locale.ts'
import type { FontSet } from '../../fonts/types.ts'
import type { Publication } from '../../model/types.ts'
import { openEditionFonts } from './edition-fonts.ts'
import { openRenderer, threadsFor } from './open-renderer.ts'
import type { RenderCache } from './render-cache.ts'
import type { Renderer, RenderTools } from './render-jobs.ts'
import { toolkitFingerprint } from './toolkit-fingerprint.ts'

/** What renders, and with which fonts; tests bring their own. */
export interface Rendering {
  readonly openRenderer: (threads: number) => Promise<Renderer>
  readonly fontsFor: (document: Publication) => Promise<FontSet>
}

export interface RenderToolsOptions {
  /** All characters of an edition. */
  readonly characters: (locale: Locale) => string
  readonly cache: RenderCache
  /** How many threads to render in; by the number of jobs when it is not said. */
  readonly threads?: number
  readonly rendering?: Rendering
}

/** The tools for `renderJobs`: real fonts, the real renderer, and the identity of both for the cache. */
export async function openRenderTools(options: RenderToolsOptions): Promise<RenderTools> {
  const fonts = openEditionFonts(options)
  const toolkit = await toolkitFingerprint()
  const open = options.rendering?.openRenderer ?? openRenderer
  return {
    openRenderer: (jobCount) => open(options.threads ?? threadsFor(jobCount)),
    fontsFor: options.rendering?.fontsFor ?? fonts.fontsFor,
    cache: options.cache,
    fingerprintOf: async (document) => `${toolkit} ${await fonts.fingerprintOf(document.locale)}`,
  }
}
