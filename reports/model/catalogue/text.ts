import { suggest } from '../../core/did-you-mean.ts'
import { LOCALES, WRITTEN_LOCALES } from '../../core/locale.ts'
import type { Catalogue } from '../../core/problem.ts'

/** Problems of texts: languages, characters, markup, notes. */
export const TEXT_PROBLEMS = {
  'text/empty': () => ({
    message: 'There is no text here.',
    hint: 'Write the text, or remove the key if it is optional.',
  }),
  'text/not-text': (found: string) => ({
    message: `Here should be text, but YAML reads ${found}.`,
    hint: 'Put it in quotes if it is meant as text.',
  }),
  'text/missing-language': (language: string) => ({
    message: `The text is missing in \`${language}\`.`,
    hint: `Write \`${language}:\` beside the others; both ${WRITTEN_LOCALES.join(' and ')} must be written.`,
  }),
  'text/unknown-language': (key: string, known: readonly string[] = LOCALES) => ({
    message: `\`${key}\` is not an edition.`,
    hint: suggest(key, known),
  }),
  'text/unequal-lists': (lengths: string) => ({
    message: `The lists of the editions differ in length (${lengths}), so the editions would not say the same.`,
    hint: 'Give every edition the same number of entries, in the same order.',
  }),
  'text/han-in-all-editions': () => ({
    message:
      'This text stands for all editions, but it holds Chinese characters, and the English edition would show them.',
    hint: 'Write a map of editions: {zh-Hans: …, en: …}.',
    severity: 'warning' as const,
  }),
  'text/space-between-han': () => ({
    message: 'There is a space between two Chinese characters; a line that goes on in the next becomes one.',
    hint: 'Join the two, or write the text on one line.',
    severity: 'warning' as const,
  }),
  'text/not-nfc': (found: string, wanted: string) => ({
    message: `${found} is not in Unicode normal form C, so equal words would not be found as equal.`,
    hint: `Write ${wanted} instead; most editors can normalise a whole file to NFC.`,
  }),
  'text/forbidden-character': (codePoint: string, name: string) => ({
    message: `${codePoint} (${name}) cannot be seen and must not stand in content.`,
    hint: 'Delete it. If it came with copied text, paste that as plain text.',
  }),
  'text/radical': (codePoint: string, wanted: string | undefined) => ({
    message: `${codePoint} is a radical, not the character that looks like it: searching and reading aloud go wrong.`,
    hint: wanted === undefined ? 'Type the ordinary character.' : `Write ${wanted} instead.`,
    severity: 'warning' as const,
  }),
  'text/unclosed-mark': (mark: string) => ({
    message: `\`${mark}\` is opened here and never closed.`,
    hint: `Close it with \`${mark}\`, with no space before it, or write \`${mark.replaceAll('*', '\\*')}\` for the sign itself.`,
  }),
  'text/unclosed-bracket': () => ({
    message: 'The bracket is opened here and never closed.',
    hint: 'Close it with `]`, or write `\\[` for the sign itself.',
  }),
  'text/unclosed-link': () => ({
    message: 'The address of this link is never closed.',
    hint: 'Write a link as [words](https://…); a space cannot stand in an address.',
  }),
  'text/empty-markup': (what: string) => ({
    message: `There are no words in this ${what}.`,
    hint: 'Write the words, or remove the signs.',
  }),
  'text/nested-link': () => ({
    message: 'A link cannot stand inside a link.',
    hint: 'End the outer link before the inner one begins.',
  }),
  'text/unsafe-link': (href: string) => ({
    message: `\`${href}\` is not an address that a link may lead to.`,
    hint: 'Use https://…, mailto:…, a page of the site as /path/, or #id.',
  }),
  'note/unknown': (id: string, known: readonly string[]) => ({
    message: `There is no note \`${id}\` in this document.`,
    hint: `Add it under \`notes\`, or correct the reference. ${suggest(id, known)}`,
  }),
  'note/unreferenced': (id: string, editions: string) => ({
    message: `Nothing refers to the note \`${id}\` in ${editions}, so it would not be printed there.`,
    hint: `Write [^${id}] where it belongs, or remove the note.`,
  }),
  'note/nested': (id: string) => ({
    message: `A note cannot refer to a note (here \`${id}\`).`,
    hint: 'Say it in one note, or refer to both from the text.',
  }),
  'traditional/unused-exception': (from: string) => ({
    message: `No converted text holds \`${from}\`, so this exception does nothing.`,
    hint: 'Remove it, or correct it to what the conversion yields.',
    severity: 'warning' as const,
  }),
  'font/missing-character': (codePoint: string, locale: string) => ({
    message: `No font of the ${locale} edition has ${codePoint}; it would be printed as an empty box.`,
    hint: 'Write it with another character, or add a font that has it.',
  }),
} satisfies Catalogue
