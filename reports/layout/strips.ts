import type { SceneItem } from '../scene/types.ts'

/** A horizontal strip of the flow that stands on one page. Heights in points. */
export interface Strip {
  readonly height: number
  readonly spaceBefore: number
  /** Never the last strip on a page. */
  readonly keepWithNext: boolean
  /** On a page of fixed height it may become so much higher. */
  readonly stretch: number
  /** Stands at the foot of a page of fixed height. */
  readonly place: 'flow' | 'bottom'
  /** What is repeated above it when it begins a page: a table's head. Strips of decoration. */
  readonly repeated: readonly Strip[]
  /** Divides it where at most `height` points remain; undefined when nothing of it fits. */
  readonly divide?: (height: number) => readonly [Strip, Strip] | undefined
  /** Draws it with its top at `y`, `extra` points higher than it needs. */
  readonly draw: (y: number, extra: number) => Promise<readonly SceneItem[]> | readonly SceneItem[]
}

/** A strip on its page. */
export interface PlacedStrip {
  readonly strip: Strip
  readonly y: number
  readonly extra: number
}
