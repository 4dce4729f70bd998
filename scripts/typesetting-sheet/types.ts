/** A paragraph that every engine sets from the same font. Sizes are in points. */
export interface Specimen {
  readonly text: string
  readonly size: number
  readonly leading: number
  /** In em. */
  readonly measure: number
}

/** A character where an engine put it, in em from the left end of its line. */
export interface PlacedCharacter {
  readonly text: string
  /** Its box without the white that justification adds: the engine's own spacing. */
  readonly start: number
  readonly end: number
  /** Where its box begins in the justified line, as it is seen. */
  readonly seen: number
  /** What the font gives the character when nothing is adjusted. */
  readonly advance: number
}

export type PlacedLine = readonly PlacedCharacter[]

/** A specimen as an engine sets it. */
export interface Setting {
  readonly engine: string
  readonly version: string
  readonly lines: readonly PlacedLine[]
  /** The engine's own picture of it, as PNG: as wide as the measure, a leading high for each line. */
  readonly picture?: Uint8Array
}
