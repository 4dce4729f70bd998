import { plain } from '../../core/rich-text.ts'
import { WORDS } from '../../core/words.ts'
import type { Book } from '../../doc/book.ts'
import { altText } from '../../model/long-description.ts'
import type { Handbook } from '../../model/types.ts'
import type { Paper } from '../../theme/medium.ts'
import { appendixPart } from './appendix.ts'
import { numberedTitle } from './book-pages.ts'
import { bookStyle } from './book-style.ts'
import { chapterHeadings, chapterPart } from './chapter.ts'
import { type ContentsEntry, contentsPart, entryNames } from './contents.ts'
import { coverPart } from './cover.ts'
import { glossaryPart } from './glossary.ts'
import { chapterName, GLOSSARY, SOURCES, systemName } from './names.ts'
import { sourcesPart } from './sources.ts'
import { withoutNotes } from './system-parts.ts'

/** A handbook as a book: cover, contents, chapters, appendices, glossary, sources. */
export function buildHandbook(handbook: Handbook, paper: Paper): Book {
  const { locale, updated, url, chapters, appendices, glossary, sources } = handbook
  const style = bookStyle(handbook, paper)
  const entries = contentsEntries(handbook)
  const shown = chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'system' ? [block.system.id] : [])),
  )
  const systems = new Set([...shown, ...appendices.map(({ id }) => id)])
  return {
    locale,
    title: style.title,
    description: altText(handbook),
    author: WORDS[locale].siteName,
    updated,
    ...(url === undefined ? {} : { url }),
    parts: [
      coverPart(handbook, style),
      contentsPart(entries, style),
      ...chapters.map((chapter, index) => chapterPart(chapter, index + 1, style)),
      ...appendices.map((system) => appendixPart(system, style)),
      glossaryPart({ terms: glossary, systems }, style),
      sourcesPart(sources, style),
    ],
    bookmarks: entryNames(entries),
  }
}

/** What the table of contents lists, and the bookmarks of the file. */
function contentsEntries({ locale, chapters, appendices }: Handbook): readonly ContentsEntry[] {
  const { book } = WORDS[locale]
  const part = (name: string, text: ContentsEntry['text']): ContentsEntry => ({
    name,
    text: withoutNotes({ caption: text }),
    look: 'part',
    entries: [],
  })
  return [
    ...chapters.map((chapter, index): ContentsEntry => ({
      ...part(chapterName(chapter.slug), numberedTitle(index + 1, chapter.title)),
      entries: chapterHeadings(chapter).map(({ name, text, kind }) => ({ ...part(name, text), look: kind })),
    })),
    ...appendices.map(({ id, caption }) => part(systemName(id), caption)),
    part(GLOSSARY, plain(book.glossary)),
    part(SOURCES, plain(book.sources)),
  ]
}
