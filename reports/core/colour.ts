/** An opaque sRGB colour, `#rrggbb` in lower case. */
export type Colour = `#${string}`

/** Red, green and blue, each 0–1. */
export function colourChannels(colour: Colour): readonly [number, number, number] {
  const channel = (start: number): number => Number.parseInt(colour.slice(start, start + 2), 16) / 255
  return [channel(1), channel(3), channel(5)]
}
