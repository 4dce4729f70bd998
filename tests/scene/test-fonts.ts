import type { FontSet } from '../../reports/fonts/types.ts'
import { loadFonts } from '../../reports/hosts/node/load-fonts.ts'
import { NO_CACHE } from '../../reports/hosts/node/render-cache.ts'

/** All four faces, cut to the characters of a text and no others. */
export function openTestFonts(text: string): Promise<FontSet> {
  return loadFonts({ locale: 'zh-Hans', characters: text, cache: NO_CACHE })
}
