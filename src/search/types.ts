import type { Subject } from '../../reports/model/types.ts'

/** What can be found. */
export type PlaceKind = 'page' | 'chapter' | 'section' | 'sheet' | 'system' | 'item' | 'term' | 'source'

/** A place of an edition, as a hit names it. */
export interface Place {
  readonly kind: PlaceKind
  /** What stands before its title: 术语, 对照表, 案例. */
  readonly label: string
  readonly title: string
  /** Path within the edition, with its fragment: `/guides/how-it-works/#metrics-repurchase-rate`. */
  readonly route: string
  /** Number of the place that it is a part of. */
  readonly in?: number
  readonly subject?: Subject
  /** What it is called besides: its titles in the other editions, the meaning of a code. */
  readonly names?: readonly string[]
  /** Other names that people search for, in all editions. */
  readonly also?: readonly string[]
}

/**
 * All that can be found in an edition. Texts and words stand apart from the places, of which each has one at its
 * number: like beside like packs a fifth smaller.
 */
export interface SearchIndex {
  /** Traditional characters and their Simplified ones, one after another: `網网複复`. */
  readonly pairs: string
  readonly places: readonly Place[]
  /** What is said there; snippets are cut from it. */
  readonly texts: readonly string[]
  /** What the other editions say there in other words, folded. */
  readonly words: readonly string[]
}
