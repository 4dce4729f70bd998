import { localeSlug, WRITTEN_LOCALES } from '../../core/locale.ts'
import { issueAt } from '../../core/problem.ts'
import { problem } from '../catalogue/index.ts'
import { reportRepeated } from '../check-ids.ts'
import { displayPath } from '../content-folder.ts'
import { collectTexts } from '../loaded.ts'
import { byEdition } from '../schema/text.ts'
import { readChapter } from './read-chapter.ts'
import type { Issue } from '../../core/issue.ts'
import type { ContentFolder } from '../content-folder.ts'
import type { Locator } from '../parse-yaml.ts'
import type { HandbookInput } from '../schema/handbook.ts'
import type { ChapterInput, LoadedChapter, LoadedHandbook, WrittenLocale } from './types.ts'

/** The handbook that names chapters, and where they lie. */
export interface HandbookFile {
  readonly folder: ContentFolder
  /** Of the handbook, in the folder. */
  readonly path: string
  readonly locate: Locator
}

export interface ReadHandbook {
  readonly handbook: LoadedHandbook
  readonly issues: readonly Issue[]
}

/** Reads the chapters that a handbook names, in the editions that are written. */
export function readChapters(data: HandbookInput, { folder, path, locate }: HandbookFile): ReadHandbook {
  const slugs = data.chapters.map((slug, index) => ({ slug, place: locate.value(['chapters', index]) }))
  const repeated = reportRepeated(
    slugs.map(({ slug, place }) => ({ name: slug, place })),
    (slug, first) => problem('handbook/repeated-chapter', slug, first),
  )
  const issues: Issue[] = [...repeated]
  const read = (slug: string, index: number, locale: WrittenLocale): ChapterInput | undefined => {
    const name = chapterFile(slug, locale)
    const file = folder.files.find((candidate) => candidate.path === name)
    if (file === undefined) {
      const missing = problem('chapter/missing', name, chapterFiles(folder, locale))
      issues.push(issueAt(missing, locate.value(['chapters', index])))
      return undefined
    }
    const found = readChapter(displayPath(folder, name), { bytes: file.bytes, slug })
    issues.push(...found.issues)
    return found.chapter
  }
  const chapters = data.chapters.flatMap((slug, index): readonly LoadedChapter[] => {
    if (data.chapters.indexOf(slug) < index) return []
    const [hans, en] = WRITTEN_LOCALES.map((locale) => read(slug, index, locale))
    const editions = byEdition(hans, en, undefined)
    return editions === undefined ? [] : [{ slug, editions }]
  })
  const own = { data, file: displayPath(folder, path), locate, texts: collectTexts(data, locate) }
  return { handbook: { ...own, chapters }, issues }
}

/** Where a chapter lies in the folder: `guides/zh-hans/how-it-works.mdx`. */
export function chapterFile(slug: string, locale: WrittenLocale): string {
  return `guides/${localeSlug(locale)}/${slug}.mdx`
}

function chapterFiles({ files }: ContentFolder, locale: WrittenLocale): readonly string[] {
  const folder = `guides/${localeSlug(locale)}/`
  return files.map(({ path }) => path).filter((path) => path.startsWith(folder) && path.endsWith('.mdx'))
}
