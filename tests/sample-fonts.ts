import type { Locale } from '../reports/core/locale.ts'
import type { FontSet } from '../reports/fonts/types.ts'
import { loadFonts } from '../reports/hosts/node/load-fonts.ts'
import { NO_CACHE } from '../reports/hosts/node/render-cache.ts'

/** Fonts with every character of the given texts, and those that templates add. */
export function fontsFor(locale: Locale, texts: readonly string[]): Promise<FontSet> {
  const basic = String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => 0x20 + index))
  return loadFonts({ locale, characters: [...texts, basic].join(''), cache: NO_CACHE })
}
