import * as hb from 'harfbuzzjs'
import subsetFont from 'subset-font'
import { setProportionalQuotes } from './set-quotes.ts'

/**
 * The OpenType features that our shaping uses. Regional and vertical variants stay out: each would pull its glyphs in.
 */
const KEPT_FEATURES = ['ccmp', 'halt', 'kern', 'mark', 'mkmk', 'palt']

/** How wide quotation marks and the apostrophe are: an em as in Chinese, or as their ink, as in English. */
export type QuoteWidth = 'full' | 'proportional'

/** Cuts a TrueType font to the given characters. The order of the characters does not matter. */
export async function cutFont(font: Uint8Array, characters: string): Promise<Uint8Array> {
  return subset(font, characters, 'sfnt')
}

/** The same cut, packed as WOFF2 for web pages, whose browsers cannot be told how wide to set a quotation mark. */
export async function cutWebFont(font: Uint8Array, characters: string, quotes: QuoteWidth): Promise<Uint8Array> {
  if (quotes === 'full') return subset(font, characters, 'woff2')
  const cut = await subset(font, characters, 'sfnt')
  const opened = new hb.Font(new hb.Face(new hb.Blob(cut)))
  const set = setProportionalQuotes(cut, (codePoint) => opened.nominalGlyph(codePoint))
  return subset(set, characters, 'woff2')
}

async function subset(font: Uint8Array, characters: string, targetFormat: 'sfnt' | 'woff2'): Promise<Uint8Array> {
  const source = Buffer.from(font.buffer, font.byteOffset, font.byteLength)
  const cut = await subsetFont(source, characters, {
    targetFormat,
    keepFeatures: KEPT_FEATURES,
    noHinting: true,
    preserveNameIds: [6],
  })
  return new Uint8Array(cut)
}
