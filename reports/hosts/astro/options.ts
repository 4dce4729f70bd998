import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroConfig } from 'astro'
import { LOCALES } from '../../core/locale.ts'
import type { Locale } from '../../core/locale.ts'
import type { Format } from '../../pipeline.ts'
import { FORMATS } from '../../core/format.ts'

export interface DuizhaoOptions {
  /** The content folder, relative to the project's root. Default: `./content`. */
  readonly content?: string
  /** Address of the site with its base path, for QR codes. Default: Astro's own `site` and `base`. */
  readonly site?: string
  /** Formats of the downloads. Default: all. */
  readonly formats?: readonly Format[]
  /** Editions of the downloads and of the documents that pages can ask for. Default: all. */
  readonly locales?: readonly Locale[]
  /** Path of the downloads on the site, without slashes around it. Default: `downloads`. */
  readonly downloads?: string
  /**
   * Globs, relative to the root, of the files whose words stand on the pages. In development, the fonts are cut to
   * the characters in them and in the content; a build cuts them to what its pages show.
   */
  readonly extraText?: readonly string[]
  /** Characters that the fonts must have besides, e.g. those that a script on the page writes. */
  readonly extraCharacters?: string
}

/** The options with their defaults, and what they need of Astro's configuration. */
export interface Settings {
  /** Absolute path of the content folder. */
  readonly contentPath: string
  /** Absolute path of the project. */
  readonly root: string
  /** Nowhere, when neither Astro nor the options say it. */
  readonly site?: string
  /** Base path, with a slash at both ends. */
  readonly base: string
  readonly formats: readonly Format[]
  readonly locales: readonly Locale[]
  readonly downloads: string
  /** Astro's folder for built assets, `_astro`: its files may be kept for ever. */
  readonly assets: string
  readonly extraText: readonly string[]
  readonly extraCharacters: string
}

const EXTRA_TEXT = ['src/**/*.{astro,ts,tsx,js,jsx,mdx,md}', 'content/**/*.{mdx,md}']

type ConfigParts = Pick<AstroConfig, 'root' | 'site' | 'base'> & {
  readonly build: { readonly assets: string }
}

/** Completes the options. */
export function resolveOptions(options: DuizhaoOptions, config: ConfigParts): Settings {
  const root = fileURLToPath(config.root)
  const base = withSlashes(config.base)
  const site = options.site ?? (config.site === undefined ? undefined : new URL(base, config.site).href)
  return {
    contentPath: join(root, options.content ?? 'content'),
    root,
    ...(site === undefined ? {} : { site }),
    base,
    formats: options.formats ?? FORMATS,
    locales: options.locales ?? LOCALES,
    downloads: (options.downloads ?? 'downloads').replace(/^\/+|\/+$/gu, ''),
    assets: config.build.assets,
    extraText: options.extraText ?? EXTRA_TEXT,
    extraCharacters: options.extraCharacters ?? '',
  }
}

function withSlashes(path: string): string {
  return `/${path}/`.replace(/\/+/gu, '/')
}
