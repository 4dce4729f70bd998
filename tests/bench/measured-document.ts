import path from 'node:path'
import { findCacheFolder } from '../../reports/hosts/node/cache-folder.ts'
import { documentCharacters } from '../../reports/hosts/node/document-characters.ts'
import { loadFonts } from '../../reports/hosts/node/load-fonts.ts'
import { openContent } from '../../reports/hosts/node/open-content.ts'
import { openRenderCache } from '../../reports/hosts/node/render-cache.ts'
import type { FontSet } from '../../reports/fonts/types.ts'
import type { Document } from '../../reports/model/types.ts'
import { ROOT } from '../../scripts/run.ts'
import { longTable, repeatTable } from '../layout/long-table.ts'

/** Rows in a group of a long table. */
const GROUP_ROWS = 25

/**
 * A document to measure with: one of `content/` by its id, `id*60` for a table's rows so many times over, or a table of so
 * many rows that all differ. Its fonts were cut before.
 */
export async function openMeasured(name: string): Promise<{ document: Document; fonts: FontSet }> {
  const locale = 'zh-Hans'
  const cache = await openRenderCache(findCacheFolder(ROOT))
  if (/^\d+$/.test(name)) {
    const document = longTable({ rows: Number(name), groupRows: GROUP_ROWS })
    // The long ones say what the short ones say.
    const characters = documentCharacters(locale, longTable({ rows: 1000, groupRows: GROUP_ROWS }))
    return { document, fonts: await loadFonts({ locale, characters, cache }) }
  }
  const [id = '', times] = name.split('*')
  const folder = path.join(ROOT, 'content')
  const { content } = await openContent({ path: folder, site: 'https://example.org', locales: [locale] })
  const characters = documentCharacters(locale, content.characters(locale))
  const found = content.localise(id, locale)
  const document = found.kind === 'table' && times !== undefined ? repeatTable(found, Number(times)) : found
  return { document, fonts: await loadFonts({ locale, characters, cache }) }
}
