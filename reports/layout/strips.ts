import type { BoxItem, SceneItem } from '../scene/types.ts'

/** A horizontal strip of the flow that stands on one page. Heights in points. */
export interface Strip {
  readonly height: number
  readonly spaceBefore: number
  /** Never the last strip on a page. */
  readonly keepWithNext: boolean
  /** Goes to the next page with the one that follows, where a page has room for both. */
  readonly joinsNext?: boolean
  /** On a page of fixed height it may become so much higher. */
  readonly stretch: number
  /** Stands at the foot of a page of fixed height. */
  readonly place: 'flow' | 'bottom'
  /** What is repeated above it when it begins a page: a table's head. Strips of decoration. */
  readonly repeated: readonly Strip[]
  /** Divides it so that the first part is at most `height` points high; undefined where that cannot be done well. */
  readonly divide?: (height: number) => readonly [Strip, Strip] | undefined
  /** It is divided where a page ends, though it would fit the next one whole. */
  readonly dividesFreely?: boolean
  /** Draws it with its top at `y`, `extra` points higher than it needs. */
  readonly draw: (y: number, extra: number) => Promise<readonly SceneItem[]> | readonly SceneItem[]
  /** Its rules, which are painted after all else on the page: a file says it shorter for all of them at once. */
  readonly rules?: (y: number, extra: number) => readonly BoxItem[]
}

/** A strip on its page. */
export interface PlacedStrip {
  readonly strip: Strip
  readonly y: number
  readonly extra: number
}
