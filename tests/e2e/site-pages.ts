import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { memo, once } from '../../reports/core/memo.ts'
import { SITE_FOLDER } from '../../scripts/site.ts'
import { LOOK_AT_ALL } from '../look-at-all.ts'

/** HTML files of the built site, absolute. */
export function siteFiles(): readonly string[] {
  return readdirSync(SITE_FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => path.join(SITE_FOLDER, file))
}

/** Addresses of all pages, from the root: `/zh-hans/`, `/404.html`. */
export const sitePaths = once((): readonly string[] =>
  siteFiles().map((file) => {
    const inside = path.relative(SITE_FOLDER, file).split(path.sep).join('/')
    return `/${inside.replace(/(^|\/)index\.html$/, '$1')}`
  }),
)

/** Paths of all files of the site that are no pages, from the root. */
export const siteAssets = once(
  () =>
    new Set(
      readdirSync(SITE_FOLDER, { recursive: true, encoding: 'utf8', withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.endsWith('.html'))
        .map(
          (entry) =>
            `/${path.relative(SITE_FOLDER, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')}`,
        ),
    ),
)

/** The start page of an edition and the pages below it. */
export function editionPaths(slug: string): readonly string[] {
  return sitePaths().filter((page) => page.startsWith(`/${slug}/`))
}

/** The HTML of the page at an address that `sitePaths` gives. */
export const readPage = memo((address: string): string =>
  readFileSync(path.join(SITE_FOLDER, address, address.endsWith('/') ? 'index.html' : ''), 'utf8'),
)

export const EDITION_SLUGS = ['zh-hans', 'zh-hant', 'en'] as const

/**
 * Pages for checks that take their time: all, where all is asked for. Else of the first edition all, of the others, which
 * are of one make with it, the start page, a chapter and a one-pager; and in all a single one of the one-pagers.
 */
export function samplePaths(): readonly string[] {
  if (LOOK_AT_ALL) return sitePaths()
  const seen = new Set<string>()
  return sitePaths().filter((address) => {
    if (/^\/(?:zh-hant|en)\/(?!(?:guides\/.+|sheets\/.+)?$)/.test(address)) return false
    const isOfMany = address.startsWith('/zh-hans/') ? /\/sheets\/./ : /\/(?:guides|sheets)\/./
    const sort = isOfMany.test(address) ? address.replace(/[^/]+\/$/, '') : address
    return !seen.has(sort) && seen.add(sort)
  })
}
