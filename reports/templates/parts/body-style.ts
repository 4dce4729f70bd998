import type { TemplateContext } from './template.ts'

/** How the body of a system is set: alone, or as a part of another document. */
export interface BodyStyle {
  readonly context: TemplateContext
  /** `compact` leaves out what a part of a one-pager has no room for. */
  readonly density: 'full' | 'compact'
  /** Of the names of its parts. */
  readonly headingLevel: HeadingLevel
}

export type HeadingLevel = 2 | 3 | 4
