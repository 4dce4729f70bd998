import { displayWidth } from '../../core/display-width.ts'
import { FORMATS } from '../../core/format.ts'
import { plainText } from '../../core/rich-text.ts'
import { formatsOf } from '../../model/formats-of.ts'
import { readContent } from '../node/open-content.ts'
import type { CliHost } from './cli-host.ts'
import { locateContent } from './locate-content.ts'
import type { ContentOptions } from './locate-content.ts'

export interface ListOptions extends ContentOptions {
  readonly json?: boolean
}

/** `duizhao list`: the documents of the content folder, by id. */
export async function list(options: ListOptions, host: CliHost): Promise<void> {
  const content = await readContent(await locateContent(options, host))
  const entries = [...content.documents, ...content.handbooks].map(({ id, kind, updated }) => ({
    id,
    kind,
    updated,
    formats: formatsOf({ kind }),
    caption: plainText(content.publication(id, 'zh-Hans').caption),
  }))
  if (options.json === true) {
    host.stdout.write(`${JSON.stringify(entries, undefined, 2)}\n`)
    return
  }
  const rows = entries.map(({ id, kind, updated, caption, formats }) => [
    id,
    kind,
    updated,
    formats.length === FORMATS.length ? caption : `${caption} (${formats.join(', ')} only)`,
  ])
  for (const line of alignColumns(rows)) host.stdout.write(`${line}\n`)
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
