import { suggest } from '../../core/did-you-mean.ts'
import { describePlace } from '../../core/problem.ts'
import type { Catalogue, Place } from '../../core/problem.ts'

/** Problems of what points elsewhere: sources, documents, pictures. */
export const REFERENCE_PROBLEMS = {
  'source/unknown': (id: string, known: readonly string[]) => ({
    message: `There is no source \`${id}\` in sources.yaml.`,
    hint: suggest(id, known),
  }),
  'source/repeated': (id: string) => ({
    message: `The source \`${id}\` is named twice here.`,
    hint: 'Name every source once.',
  }),
  'glossary/unknown-term': (id: string, known: readonly string[]) => ({
    message: `There is no term \`${id}\` in glossary.yaml.`,
    hint: suggest(id, known),
  }),
  'reference/unknown': (id: string, known: readonly string[]) => ({
    message: `There is no document \`${id}\`.`,
    hint: suggest(id, known),
  }),
  'reference/no-rows': (id: string, kind: string) => ({
    message: `\`${id}\` is of kind ${kind}, so rows cannot be chosen from it.`,
    hint: 'Remove `rows`, or refer to a table.',
  }),
  'reference/unknown-row': (row: string, id: string, known: readonly string[]) => ({
    message: `The table \`${id}\` has no row \`${row}\`.`,
    hint: suggest(row, known),
  }),
  'reference/sheet': (id: string) => ({
    message: `\`${id}\` is a sheet, and a sheet cannot stand on a sheet.`,
    hint: 'Refer to the systems on it.',
  }),
  'reference/repeated': (id: string, first: Place) => ({
    message: `\`${id}\` stands on this sheet twice; first at ${describePlace(first)}.`,
    hint: 'Remove one of the two blocks.',
  }),
  'picture/wrong-type': (file: string, found: string) => ({
    message: `\`${file}\` is ${found}, not a PNG or JPEG picture.`,
    hint: 'Export it as PNG or JPEG; the ending of the name does not matter.',
  }),
  'picture/broken': (file: string) => ({
    message: `The head of \`${file}\` is cut off or damaged, so its size is not known.`,
    hint: 'Export the picture again.',
  }),
  'picture/too-many-bytes': (bytes: number, limit: number) => ({
    message: `The picture has ${String(bytes)} bytes; ${String(limit)} are allowed.`,
    hint: 'Make it smaller, or save it as JPEG.',
  }),
  'picture/too-many-pixels': (size: string, limit: number) => ({
    message: `The picture has ${size} pixels; ${String(limit)} are allowed on each side.`,
    hint: 'Make it smaller; on paper no more than 300 pixels an inch can be seen.',
  }),
} satisfies Catalogue
