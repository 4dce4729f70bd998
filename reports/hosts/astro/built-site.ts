import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles } from './list-files.ts'
import { pageLanguage } from './page-characters.ts'

/** What Astro has written, as far as fonts and cards follow from it. */
export interface BuiltSite {
  readonly pages: readonly BuiltPage[]
  /** All style sheets, one after another. */
  readonly css: string
}

export interface BuiltPage {
  readonly html: string
  /** The edition that it says it is in. */
  readonly language?: string
}

export async function readBuiltSite(folder: string): Promise<BuiltSite> {
  const pages = (await readAll(folder, '**/*.html')).map((html): BuiltPage => {
    const language = pageLanguage(html)
    return language === undefined ? { html } : { html, language }
  })
  return { pages, css: (await readAll(folder, '**/*.css')).join('\n') }
}

async function readAll(folder: string, pattern: string): Promise<readonly string[]> {
  const paths = await listFiles(folder, [pattern])
  return Promise.all(paths.map((path) => readFile(join(folder, path), 'utf8')))
}
