import type { Doc, DocPages, Role } from './types.ts'

/** A document of several parts, each laid out by itself, that share one count of pages and one structure. */
export interface Book extends Omit<Doc, 'page' | 'body'> {
  /** In order; each begins on a new page. */
  readonly parts: readonly BookPart[]
  /** Names of the headings that are bookmarks. */
  readonly bookmarks: readonly string[]
}

export interface BookPart {
  /** Around all that the part holds. */
  readonly role: Role
  /**
   * Asked for twice: to find where everything stands, and again when that is known. Numbers of pages must not change
   * where it breaks.
   */
  readonly flow: (places: BookPlaces) => DocPages
  readonly plates: readonly Plate[]
}

/**
 * What needs a page of another shape than the flow. The flow mentions it and goes on; its pages come when that page
 * is full, but never in the middle of a table.
 */
export interface Plate {
  /** Name of the part of the flow that mentions it. */
  readonly anchor: string
  /** Around all that stands on it. */
  readonly role: Role
  /** The same in several sizes of text, largest first: the first stands that needs no more pages than the last. */
  readonly sizes: readonly DocPages[]
}

export interface BookPlaces {
  /** Number of the page, from 1, on which a part of this name begins. */
  readonly pageOf: (name: string) => number
  /** Names in the order in which the book is read. */
  readonly inOrder: (names: readonly string[]) => readonly string[]
}
