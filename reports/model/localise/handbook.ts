import { isChinese } from '../../core/locale.ts'
import { mapLeaves } from '../../core/rich-text.ts'
import { chapterPath } from '../chapter/chapter-href.ts'
import { startNumbering } from '../numbering.ts'
import { pageAddress, placeOf } from './head-and-tail.ts'
import { openScope } from './scope.ts'
import { localiseSystem } from './system.ts'
import type { ChapterBlockInput, LoadedChapter, LoadedHandbook } from '../chapter/types.ts'
import type { Chapter, ChapterBlock, DescribedSource, Handbook, System, Term } from '../types.ts'
import type { Edition } from './scope.ts'

export interface HandbookContext {
  readonly edition: Edition
  readonly glossary: readonly Term[]
  readonly sources: readonly DescribedSource[]
}

/** A handbook in one edition, with all that stands in it. */
export function localiseHandbook(handbook: LoadedHandbook, context: HandbookContext): Handbook {
  const { data, chapters } = handbook
  const { edition, glossary, sources } = context
  return {
    kind: 'handbook',
    id: data.id,
    locale: edition.locale,
    kicker: edition.text(data.kicker),
    caption: edition.text(data.caption),
    summary: edition.text(data.summary),
    ...placeOf(data, edition),
    updated: lastUpdate(handbook, edition),
    chapters: chapters.map((chapter) => localiseChapter(chapter, edition)),
    appendices: data.appendices.map((id) => localiseInBook(id, edition)),
    glossary,
    notes: [],
    sources,
  }
}

/** A book is as new as the newest of its parts. */
export function lastUpdate(
  { data, chapters }: Pick<LoadedHandbook, 'data' | 'chapters'>,
  { document }: Pick<Edition, 'document'>,
): string {
  const written = chapters.flatMap(({ editions }) => Object.values(editions))
  const shown = written.flatMap(({ blocks }) => blocks.flatMap((block) => ('id' in block ? [block.id] : [])))
  const dates = [
    data.updated,
    ...written.map(({ updated }) => updated),
    ...[...shown, ...data.appendices].map((id) => document(id).data.updated),
  ]
  // ISO dates are in the order of their letters.
  return dates.sort().at(-1) ?? data.updated
}

function localiseChapter({ slug, editions }: LoadedChapter, edition: Edition): Chapter {
  const written = editions[isChinese(edition.locale) ? 'zh-Hans' : 'en']
  return {
    slug,
    title: edition.text(written.title),
    thesis: edition.text(written.thesis),
    path: chapterPath(slug),
    blocks: written.blocks.map((block) => localiseBlock(block, edition)),
  }
}

function localiseBlock(block: ChapterBlockInput, edition: Edition): ChapterBlock {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level, text: edition.text(block.text) }
    case 'paragraph':
      return { kind: 'paragraph', text: edition.text(block.text) }
    case 'list':
      return { kind: 'list', marks: block.marks, items: block.items.map((item) => edition.text(item)) }
    case 'system':
      return { kind: 'system', system: localiseInBook(block.id, edition) }
    case 'one-pager':
      return localiseMention(block.id, edition)
  }
}

/** A system as it stands in the book: its notes under ids that meet no other's. */
function localiseInBook(id: string, edition: Edition): System {
  const { data } = edition.document(id)
  if (data.kind === 'sheet') throw new Error(`The sheet ${id} stands in a handbook`)
  // No id holds two hyphens in a row, so the joined ones meet no other.
  const scope = openScope(edition, { notes: data.notes, numbering: startNumbering(), prefix: `${id}--` })
  return localiseSystem(data, scope)
}

/** Its notes stand on the sheet, so the marks stay there, too. */
function localiseMention(id: string, edition: Edition): ChapterBlock {
  const { data } = edition.document(id)
  if (data.kind !== 'sheet') throw new Error(`${id} is no sheet`)
  const caption = mapLeaves(edition.text(data.caption), (leaf) => (leaf.kind === 'note' ? [] : [leaf]))
  return { kind: 'one-pager', id, caption, url: pageAddress(data.path, edition) }
}
