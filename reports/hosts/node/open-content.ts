import { ReportError } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import { type Locale, LOCALES } from '../../core/locale.ts'
import type { ContentSet } from '../../model/content-set.ts'
import { missingCharacters } from '../../model/missing-characters.ts'
import { loadContent } from '../../model/parse-content.ts'
import { readContentFolder } from './content-folder.ts'
import { fontCoverage } from './font-coverage.ts'

/** Content that can be rendered. */
export interface OpenContent {
  readonly content: ContentSet
  /** What authors should look at, but need not mend. */
  readonly warnings: readonly Issue[]
}

export interface OpenContentOptions {
  /** Path of the folder. */
  readonly path: string
  /** Address of the site, with its base path. */
  readonly site: string
  /** The editions that will be set; all of them when it is not said. */
  readonly locales?: readonly Locale[]
}

/** Reads and parses a content folder. Throws one `ReportError` with all that is wrong. */
export async function readContent({ path, site }: Omit<OpenContentOptions, 'locales'>): Promise<ContentSet> {
  return loadContent(await readContentFolder(path), { site })
}

/** Reads and parses a content folder, and makes sure that the fonts have its characters. Throws as `readContent` does. */
export async function openContent(options: OpenContentOptions): Promise<OpenContent> {
  const content = await readContent(options)
  const missing: Issue[] = []
  for (const locale of options.locales ?? LOCALES) {
    missing.push(...missingCharacters(content, locale, await fontCoverage(locale)))
  }
  if (missing.length > 0) throw new ReportError(missing)
  return { content, warnings: content.warnings }
}
