import type { Heading } from '../chapter/shared-heading-ids.ts'
import type { ChapterMaterial } from './material.ts'
import { readProse } from './read-prose.ts'

export interface WrittenChapter {
  readonly kind: ChapterMaterial['kind']
  readonly route: string
  readonly title: string
  readonly thesis: string
  /** MDX, as it is written. */
  readonly body: string
  /** All of its headings in their order, in the edition's words and with the ids that its page has. */
  readonly headings: readonly Heading[]
}

/** A chapter in parts; `inEdition` turns the written words into those of the edition. */
export function chapterMaterial(
  { body, headings, ...head }: WrittenChapter,
  inEdition: (text: string) => string,
): ChapterMaterial {
  const [opening, ...parts] = readProse(body)
  if (opening === undefined || parts.length !== headings.length)
    throw new Error(
      `${head.route} has ${String(headings.length)} headings, but ${String(parts.length)} were read.`,
    )
  return {
    ...head,
    opening: { text: inEdition(opening.text), systems: opening.systems },
    sections: parts.map(({ text, systems }, index) => ({
      anchor: headings[index]?.slug ?? '',
      title: headings[index]?.text ?? '',
      text: inEdition(text),
      systems,
    })),
  }
}
