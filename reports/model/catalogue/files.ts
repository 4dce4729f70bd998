import { suggest } from '../../core/did-you-mean.ts'
import type { Catalogue } from '../../core/problem.ts'

/** Problems of whole files: encoding, size, place, YAML. */
export const FILE_PROBLEMS = {
  'file/not-utf8': (offset: number, byte: number, guess: string | undefined) => ({
    message: `The file is not UTF-8: byte ${String(offset + 1)} is 0x${byte.toString(16).toUpperCase().padStart(2, '0')}, which cannot stand there.`,
    hint:
      guess === undefined
        ? 'Save the file as UTF-8.'
        : `It looks like ${guess}. Open it with that encoding and save it as UTF-8.`,
  }),
  'file/too-large': (bytes: number, limit: number) => ({
    message: `The file has ${String(bytes)} bytes; a content file may have ${String(limit)}.`,
    hint: 'Split it into several documents.',
  }),
  'file/leads-outside': (path: string) => ({
    message: `\`${path}\` is a link that leads out of the content folder, so it was not read.`,
    hint: 'Copy the file into the content folder.',
  }),
  'file/extension': (path: string) => ({
    message: `\`${path}\` ends in \`.yml\`, so it is not read as a document.`,
    hint: 'Rename it to end in `.yaml`.',
  }),
  'file/not-found': (path: string, known: readonly string[]) => ({
    message: `There is no file \`${path}\` in the content folder.`,
    hint: `Give the path from the folder of this file. ${suggest(path, known)}`,
  }),
  'file/outside-folder': (file: string) => ({
    message: `\`${file}\` is not a file beside or below this one.`,
    hint: 'Put it into the folder of this file or below, and write its path from there with forward slashes.',
  }),
  'yaml/syntax': (reason: string) => ({
    message: `This is not YAML: ${reason}`,
    hint: 'Check the indentation and the quotes here and in the line above. Text with `: `, ` #`, or a sign at its start needs quotes.',
  }),
  'yaml/unquoted-markup': (start: string) => ({
    message: `A text that begins with \`${start}\` is taken for something else by YAML.`,
    hint: "Put the whole text in quotes: '**like** this'.",
  }),
  'yaml/several-documents': () => ({
    message: 'A second document begins here; a file holds one.',
    hint: 'Move it to a file of its own, or remove the line `---`.',
  }),
  'yaml/duplicate-key': (key: string) => ({
    message: `The key \`${key}\` stands twice in this map, so one of its values would be lost.`,
    hint: 'Remove or rename one of the two.',
  }),
  'yaml/unknown-alias': (name: string) => ({
    message: `The alias \`*${name}\` refers to an anchor that is not set before it.`,
    hint: `Set \`&${name}\` earlier in the file, or put the text in quotes if it is meant as \`*emphasis*\`.`,
  }),
  'yaml/alias-bomb': (limit: number) => ({
    message: `The aliases of this file unfold to more than ${String(limit)} values, so it was not read.`,
    hint: 'Write the repeated parts out instead of using aliases.',
  }),
  'yaml/too-deep': () => ({
    message: 'The file is nested too deeply to be read.',
    hint: 'No document needs more than ten levels; look for a run of `[` or `{`.',
  }),
  'yaml/warning': (reason: string) => ({
    message: `YAML reads this with a doubt: ${reason}`,
    hint: 'Tags such as `!word` and directives such as `%WORD` have no meaning here; remove them or quote the text.',
    severity: 'warning' as const,
  }),
} satisfies Catalogue
