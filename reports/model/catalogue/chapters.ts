import { suggest } from '../../core/did-you-mean.ts'
import { describePlace } from '../../core/problem.ts'
import type { Catalogue, Place } from '../../core/problem.ts'

/** Problems of chapters, and of the handbook that they stand in. */
export const CHAPTER_PROBLEMS = {
  'chapter/syntax': (reason: string) => ({
    message: `This is not MDX: ${reason.replace(/\.?$/, '.')}`,
    hint: 'Check the brackets here. A `<` or `{` that is meant as text needs a backslash before it.',
  }),
  'chapter/unsupported': (what: string) => ({
    message: `${what} cannot be printed in a handbook, so it would be lost.`,
    hint: 'A chapter holds paragraphs, `##` and `###` headings, plain lists, strong and emphasised words, links, and the components System and OnePager.',
  }),
  'chapter/stars': () => ({
    message: 'Markdown does not read `**` here as a mark: it stands between punctuation and a letter.',
    hint: 'Leave the punctuation outside: `**word**：more`. For the signs themselves write `\\*\\*`.',
  }),
  'chapter/bad-link': (href: string) => ({
    message: `\`${href}\` is not an address that a link of a chapter may lead to.`,
    hint: 'Use https://…, mailto:…, or another page of the edition from here: ../../cases/, ./#id.',
  }),
  'chapter/heading-level': (level: number) => ({
    message: `This is a heading of level ${String(level)}; those of a chapter have level 2 and 3.`,
    hint: 'Write `##`, or `###` for a part of it. The title stands in the head of the file.',
  }),
  'chapter/heading-skips': () => ({
    message:
      'A heading of level 3 stands here before any of level 2, so those who hear the headings miss one.',
    hint: 'Write `##`.',
  }),
  'chapter/unknown-component': (name: string, known: readonly string[]) => ({
    message: `A chapter knows no component \`${name}\`.`,
    hint: suggest(name, known),
  }),
  'chapter/bad-component': (name: string) => ({
    message: `\`${name}\` takes an \`id\` in quotes, and nothing else.`,
    hint: `Write <${name} id="…" />.`,
  }),
  'chapter/inline-component': (name: string) => ({
    message: `\`${name}\` stands in the middle of a paragraph.`,
    hint: 'Put it on a line of its own, with blank lines around it.',
  }),
  'chapter/not-a-system': (id: string) => ({
    message: `\`${id}\` is a sheet, and a sheet does not stand in a chapter.`,
    hint: `Mention it: <OnePager id="${id}" />.`,
  }),
  'chapter/not-a-sheet': (id: string) => ({
    message: `\`${id}\` is not a sheet.`,
    hint: `Show it: <System id="${id}" />.`,
  }),
  'chapter/missing': (file: string, known: readonly string[]) => ({
    message: `There is no chapter \`${file}\` in the content folder.`,
    hint: `Write it, or take it out of the handbook. ${suggest(file, known)}`,
  }),
  'chapter/other-order': (here: string, there: string | undefined) => ({
    message: `Here stands \`${here}\`, where the other edition has ${there === undefined ? 'nothing more' : `\`${there}\``}: they would not say the same.`,
    hint: 'Give both editions the same systems and one-pagers in the same order.',
  }),
  'handbook/repeated-chapter': (slug: string, first: Place) => ({
    message: `The chapter \`${slug}\` stands in the handbook twice; first at ${describePlace(first)}.`,
    hint: 'Remove one of the two.',
  }),
  'handbook/repeated-system': (id: string, first: Place) => ({
    message: `\`${id}\` stands in the handbook twice; first at ${describePlace(first)}.`,
    hint: 'Show it where the argument needs it first, and refer to it later.',
  }),
  'handbook/appendix-sheet': (id: string) => ({
    message: `\`${id}\` is a sheet, and a sheet does not stand in a handbook.`,
    hint: 'Name the systems on it.',
  }),
  'handbook/left-out': (id: string) => ({
    message: `\`${id}\` stands in no chapter and in no appendix, so the handbook lacks it.`,
    hint: 'Show it in a chapter, or name it under `appendices`.',
    severity: 'warning' as const,
  }),
} satisfies Catalogue
