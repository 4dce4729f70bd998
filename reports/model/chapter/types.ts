import type { WRITTEN_LOCALES } from '../../core/locale.ts'
import type { Place } from '../../core/problem.ts'
import type { PlacedText } from '../loaded.ts'
import type { Locator } from '../parse-yaml.ts'
import type { HandbookInput } from '../schema/handbook.ts'
import type { ByEdition, TextInput } from '../schema/text.ts'

/** A handbook as its author wrote it, with its chapters. */
export interface LoadedHandbook {
  readonly data: HandbookInput
  /** As issues give it. */
  readonly file: string
  readonly locate: Locator
  /** Its own, in the order of the file; those of the chapters apart. */
  readonly texts: readonly PlacedText[]
  /** Those that could be read in each edition. */
  readonly chapters: readonly LoadedChapter[]
}

export interface LoadedChapter {
  readonly slug: string
  readonly editions: ByEdition<ChapterInput>
}

export type WrittenLocale = (typeof WRITTEN_LOCALES)[number]

/** A chapter in the edition it was written in. */
export interface ChapterInput {
  readonly title: TextInput
  readonly thesis: TextInput
  /** ISO date. */
  readonly updated: string
  readonly blocks: readonly ChapterBlockInput[]
  /** All that is printed of it, in the order of the file. */
  readonly texts: readonly PlacedText[]
}

export type ChapterBlockInput =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: TextInput }
  | { readonly kind: 'paragraph'; readonly text: TextInput }
  | { readonly kind: 'list'; readonly marks: 'bullets' | 'numbers'; readonly items: readonly TextInput[] }
  | ReferenceInput

/** A system or a one-pager, by its id. */
export interface ReferenceInput {
  readonly kind: 'system' | 'one-pager'
  readonly id: string
  readonly place: Place
}
