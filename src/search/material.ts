import type { Locale } from '../../reports/core/locale.ts'
import type { DescribedSource, Document, Term } from '../../reports/model/types.ts'

/** What an edition shows, as far as it can be found. All editions have the same places in the same order. */
export interface Material {
  readonly locale: Locale
  readonly pages: readonly PageMaterial[]
  readonly chapters: readonly ChapterMaterial[]
  /** In the order of the content folder. */
  readonly documents: readonly Document[]
  readonly terms: readonly Term[]
  readonly sources: readonly DescribedSource[]
}

export interface PageMaterial {
  readonly route: string
  readonly title: string
  readonly text: string
}

export interface ChapterMaterial {
  readonly kind: 'chapter' | 'page'
  readonly route: string
  readonly title: string
  readonly thesis: string
  /** What stands before the first heading. */
  readonly opening: ProseMaterial
  readonly sections: readonly SectionMaterial[]
}

export interface ProseMaterial {
  readonly text: string
  /** Ids of the systems shown. */
  readonly systems: readonly string[]
}

export interface SectionMaterial extends ProseMaterial {
  readonly anchor: string
  readonly title: string
}
