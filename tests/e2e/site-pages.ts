import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { SITE_FOLDER } from '../../scripts/site.ts'

/** HTML files of the built site, absolute. */
export function siteFiles(): readonly string[] {
  return readdirSync(SITE_FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => path.join(SITE_FOLDER, file))
}

/** Addresses of all pages, from the root: `/zh-hans/`, `/404.html`. */
export function sitePaths(): readonly string[] {
  return siteFiles().map((file) => {
    const inside = path.relative(SITE_FOLDER, file).split(path.sep).join('/')
    return `/${inside.replace(/(^|\/)index\.html$/, '$1')}`
  })
}

/** The start page of an edition and the pages below it. */
export function editionPaths(slug: string): readonly string[] {
  return sitePaths().filter((page) => page.startsWith(`/${slug}/`))
}

/** The HTML of the page at an address that `sitePaths` gives. */
export function readPage(address: string): string {
  return readFileSync(path.join(SITE_FOLDER, address, address.endsWith('/') ? 'index.html' : ''), 'utf8')
}

export const EDITION_SLUGS = ['zh-hans', 'zh-hant', 'en'] as const
