import type { RichText } from '../../core/rich-text.ts'
import type { Cell, Subject } from '../types.ts'

/** A system as a list: what its rows, stages, branches or questions are called, and what is said of each. */
export interface ItemList {
  /** Stands over the names. */
  readonly nameHead: string
  /** Stands over the groups. */
  readonly groupHead: string
  readonly items: readonly Item[]
}

export interface Item {
  /** As its anchor ends; empty for what has no anchor of its own. */
  readonly id: string
  /** What it belongs to. */
  readonly group?: RichText
  /** Its place in an order that means something. */
  readonly number?: number
  readonly name: RichText
  readonly subject?: Subject
  readonly aspects: readonly Aspect[]
  /** Ids of sources. */
  readonly sources: readonly string[]
}

/** One respect in which something is said. */
export interface Aspect {
  /** The same in all items that say something in this respect. */
  readonly key: string
  readonly label: string
  /** Stands over the label: a spanner. */
  readonly over?: RichText
  readonly cell: Cell
}

/** The aspect that needs no label: what the item is. */
export const MAIN = 'text'
