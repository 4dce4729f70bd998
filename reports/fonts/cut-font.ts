import subsetFont from 'subset-font'

/**
 * The OpenType features that our shaping uses. Regional and vertical variants stay out: each would pull its glyphs in.
 */
const KEPT_FEATURES = ['ccmp', 'halt', 'kern', 'mark', 'mkmk', 'palt']

/** Cuts a TrueType font to the given characters. The order of the characters does not matter. */
export async function cutFont(font: Uint8Array, characters: string): Promise<Uint8Array> {
  return new Uint8Array(await cut(font, characters, 'sfnt'))
}

/** The same cut, packed as WOFF2 for web pages. */
export async function cutWebFont(font: Uint8Array, characters: string): Promise<Uint8Array> {
  return new Uint8Array(await cut(font, characters, 'woff2'))
}

async function cut(font: Uint8Array, characters: string, targetFormat: 'sfnt' | 'woff2'): Promise<Uint8Array> {
  return subsetFont(Buffer.from(font.buffer, font.byteOffset, font.byteLength), characters, {
    targetFormat,
    keepFeatures: KEPT_FEATURES,
    noHinting: true,
    preserveNameIds: [6],
  })
}
