import type { Chapter, ChapterBlock, DescribedSource, Handbook, System, Term } from '../../model/types.ts'
import type { DataMap } from './data.ts'
import { inlineData } from './inline-data.ts'
import { richTextSource } from './rich-text-source.ts'
import { notesData } from './system-data.ts'
import { BARE_TEXTS } from './text-form.ts'

const form = BARE_TEXTS

/** A handbook, with all that stands in it: the prose as it is written in a chapter's file, and the systems as data. */
export function handbookData(handbook: Handbook): DataMap {
  const { chapters, appendices } = handbook
  const shown = chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'system' ? [block.system] : [])),
  )
  return {
    kind: handbook.kind,
    id: handbook.id,
    updated: handbook.updated,
    path: handbook.path,
    kicker: form.rich(handbook.kicker),
    caption: form.rich(handbook.caption),
    summary: form.rich(handbook.summary),
    chapters: chapters.map(chapterData),
    appendices: appendices.map(({ id }) => id),
    documents: [...shown, ...appendices].map(shownData),
    glossary: handbook.glossary.map(termData),
    sources: handbook.sources.map(sourceData),
  }
}

function chapterData({ slug, title, thesis, blocks }: Chapter): DataMap {
  return {
    id: slug,
    title: form.rich(title),
    thesis: form.rich(thesis),
    sections: sectionsOf(blocks).map(({ title: heading, texts }, index) => ({
      id: `${slug}-${String(index)}`,
      title: heading,
      text: texts.join('\n\n'),
    })),
  }
}

interface Section {
  /** Absent of what stands before the first heading. */
  readonly title?: string
  readonly texts: readonly string[]
}

function sectionsOf(blocks: readonly ChapterBlock[]): readonly Section[] {
  let open: { title?: string; texts: string[] } = { texts: [] }
  const sections = [open]
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 2) {
      open = { title: richTextSource(block.text), texts: [] }
      sections.push(open)
    } else open.texts.push(blockSource(block))
  }
  return sections
}

function blockSource(block: ChapterBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${richTextSource(block.text)}`
    case 'paragraph':
      return richTextSource(block.text)
    case 'list':
      return block.items
        .map(
          (item, index) =>
            `${block.marks === 'numbers' ? `${String(index + 1)}.` : '-'} ${richTextSource(item)}`,
        )
        .join('\n')
    case 'system':
      return `<System id="${block.system.id}" />`
    case 'one-pager':
      return `<OnePager id="${block.id}" />`
  }
}

function shownData(system: System): DataMap {
  return { ...inlineData(system, form), notes: notesData(system.notes, form) }
}

function termData({ id, term, short, definition, see, systems, sources }: Term): DataMap {
  return {
    id,
    term,
    short,
    definition: form.rich(definition),
    see: listed(see),
    systems: listed(systems),
    sources: listed(sources),
  }
}

function sourceData({ id, title, character, holds }: DescribedSource): DataMap {
  return { id, title, character, holds: holds && form.rich(holds) }
}

function listed(ids: readonly string[]): readonly string[] | undefined {
  return ids.length === 0 ? undefined : ids
}
