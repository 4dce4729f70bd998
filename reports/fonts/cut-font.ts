import subsetFont from 'subset-font'

/**
 * The OpenType features that are in use. Regional and vertical variants stay out: each would pull its glyphs in.
 * `pwid` gives English its quotation marks: without it the Chinese fonts draw them an em wide.
 */
const KEPT_FEATURES = ['ccmp', 'halt', 'kern', 'mark', 'mkmk', 'palt', 'pwid']

/** Cuts a TrueType font to the given characters. The order of the characters does not matter. */
export async function cutFont(font: Uint8Array, characters: string): Promise<Uint8Array> {
  return cut(font, characters, 'sfnt')
}

/** The same cut, packed as WOFF2 for web pages. */
export async function cutWebFont(font: Uint8Array, characters: string): Promise<Uint8Array> {
  return cut(font, characters, 'woff2')
}

async function cut(
  font: Uint8Array,
  characters: string,
  targetFormat: 'sfnt' | 'woff2',
): Promise<Uint8Array> {
  const source = Buffer.from(font.buffer, font.byteOffset, font.byteLength)
  const bytes = await subsetFont(source, characters, {
    targetFormat,
    keepFeatures: KEPT_FEATURES,
    noHinting: true,
    preserveNameIds: [6],
  })
  return new Uint8Array(bytes)
}
