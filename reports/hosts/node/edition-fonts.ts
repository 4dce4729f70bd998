import type { Locale } from '../../core/locale.ts'
import { memo } from '../../core/memo.ts'
import type { FontSet } from '../../fonts/types.ts'
import type { Publication } from '../../model/types.ts'
import { documentCharacters } from './document-characters.ts'
import { fontsFingerprint, loadFonts } from './load-fonts.ts'
import type { FontTools } from './load-fonts.ts'
import type { RenderCache } from './render-cache.ts'

/** The fonts of a content set, loaded when first asked for and then kept. */
export interface EditionFonts {
  /** Faces cut to the document's edition. What formats write depends on the characters used, not on those cut. */
  readonly fontsFor: (document: Publication) => Promise<FontSet>
  readonly fingerprintOf: (locale: Locale) => Promise<string>
}

export interface EditionFontsOptions {
  /** All characters of an edition. */
  readonly characters: (locale: Locale) => string
  readonly cache: RenderCache
  readonly tools?: FontTools
}

export function openEditionFonts({ characters, cache, tools }: EditionFontsOptions): EditionFonts {
  const edition = memo((locale: Locale) =>
    loadFonts({ locale, characters: documentCharacters(locale, characters(locale)), cache }, tools),
  )
  return { fontsFor: ({ locale }) => edition(locale), fingerprintOf: memo(fontsFingerprint) }
}
