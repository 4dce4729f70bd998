import { displayWidth } from '../../core/display-width.ts'
import { plainText } from '../../core/rich-text.ts'
import { formatsOf } from '../../model/formats-of.ts'
import type { ChapterBlock, Publication, SheetBlock } from '../../model/types.ts'
import { readContent } from '../node/open-content.ts'
import type { CliHost } from './cli-host.ts'
import { locateContent } from './locate-content.ts'
import type { ContentOptions } from './locate-content.ts'

export interface ListOptions extends ContentOptions {
  readonly json?: boolean
}

/** `duizhao list`: what the content folder holds, by id: in what forms, in what formats, of when, and about what. */
export async function list(options: ListOptions, host: CliHost): Promise<void> {
  const content = await readContent(await locateContent(options, host))
  const publications = [...content.documents, ...content.handbooks].map(({ id }) =>
    content.publication(id, 'zh-Hans'),
  )
  const entries = publications.map(({ id, kind, updated, caption }) => ({
    id,
    kind,
    shownIn: publications.filter((other) => systemsIn(other).includes(id)).map((other) => other.id),
    formats: formatsOf({ kind }),
    updated,
    caption: plainText(caption),
  }))
  if (options.json === true) {
    host.stdout.write(`${JSON.stringify(entries, undefined, 2)}\n`)
    return
  }
  const kinds = new Map(publications.map(({ id, kind }) => [id, kind]))
  const rows = entries.map(({ id, kind, shownIn, formats, updated, caption }) => [
    id,
    [...new Set([kind, ...shownIn.map((other) => kinds.get(other) ?? other)])].join(', '),
    formats.join(' '),
    updated,
    caption,
  ])
  for (const line of alignColumns(rows)) host.stdout.write(`${line}\n`)
}

/** Ids of the systems that are parts of a publication. */
function systemsIn(publication: Publication): readonly string[] {
  switch (publication.kind) {
    case 'sheet':
      return idsOf(publication.blocks)
    case 'handbook':
      return [
        ...publication.chapters.flatMap(({ blocks }) => idsOf(blocks)),
        ...publication.appendices.map(({ id }) => id),
      ]
    default:
      return []
  }
}

function idsOf(blocks: readonly (SheetBlock | ChapterBlock)[]): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'system' ? [block.system.id] : []))
}

function alignColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))),
  )
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell)))
      .join('  ')
      .trimEnd(),
  )
}
