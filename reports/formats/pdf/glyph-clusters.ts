import type { PlacedGlyph } from '../../scene/types.ts'

/**
 * Where several glyphs show one cluster, gives each a character of it: a letter and its accent. With fewer characters
 * than glyphs the last glyphs stay without text.
 */
export function shareTexts(glyphs: readonly PlacedGlyph[]): readonly PlacedGlyph[] {
  if (glyphs.every((glyph) => glyph.text !== '')) return glyphs
  const shared: PlacedGlyph[] = []
  for (let start = 0; start < glyphs.length;) {
    let end = start + 1
    while (glyphs[end]?.text === '') end++
    const cluster = glyphs.slice(start, end)
    const characters = Array.from(cluster[0]?.text ?? '')
    const first = characters.length - cluster.length + 1
    shared.push(
      ...(first < 1
        ? cluster
        : cluster.map((glyph, index) => ({
            ...glyph,
            text: index === 0 ? characters.slice(0, first).join('') : (characters[first + index - 1] ?? ''),
          }))),
    )
    start = end
  }
  return shared
}

/**
 * The end of a stretch of a run that can be shown as one: the glyphs up to the next cluster whose glyphs do not all have
 * text, or such a cluster by itself, for it needs its text beside it.
 */
export function endOfStretch(glyphs: readonly PlacedGlyph[], start: number): number {
  const startsCluster = isCluster(glyphs, start)
  let end = start + 1
  for (; end < glyphs.length; end++) {
    if (startsCluster ? glyphs[end]?.text !== '' : isCluster(glyphs, end)) break
  }
  return end
}

/** True when the glyph has no text, or the next one belongs to its text. */
function isCluster(glyphs: readonly PlacedGlyph[], index: number): boolean {
  return glyphs[index]?.text === '' || glyphs[index + 1]?.text === ''
}
