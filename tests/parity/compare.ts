import { plainText } from '../../reports/core/rich-text.ts'
import { WORDS } from '../../reports/core/words.ts'
import type { System } from '../../reports/model/types.ts'
import { modelTexts } from './model-texts.ts'
import type { ModelText } from './model-texts.ts'

/**
 * Text as it is compared: without what stands for a line break or keeps from one, without spaces beside Han
 * characters (line ends and typesetting put them there), and with single spaces elsewhere.
 */
export function comparable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/ ?([\p{Script=Han}\p{P}\u3000-\u303f\uff00-\uffef]) ?/gu, '$1')
    .trim()
}

/**
 * What is wrong with an output that says `said`: texts of the Model that are missing, changed or out of order, and
 * words that neither the Model nor the toolkit has. `texts` are those of the Model that the output is to say.
 */
export function parityFaults(
  said: string,
  system: System,
  texts: readonly ModelText[] = modelTexts(system),
): readonly string[] {
  const output = comparable(said)
  const faults: string[] = []
  const between: string[] = []
  let cursor = 0
  for (const { at, text } of texts) {
    const wanted = comparable(text)
    const found = output.indexOf(wanted, cursor)
    if (found === -1) {
      faults.push(`${at}: “${wanted}” is missing after “${output.slice(Math.max(0, cursor - 20), cursor)}”`)
      continue
    }
    between.push(output.slice(cursor, found))
    cursor = found + wanted.length
  }
  between.push(output.slice(cursor))
  const strange = between.map((words) => withoutToolkitWords(words, system)).filter((words) => words !== '')
  return [...faults, ...strange.map((words) => `“${words}” is said beside the Model`)]
}

/** What is left of some words without those that the toolkit prints on its own account. */
function withoutToolkitWords(words: string, system: System): string {
  const { continued, marks, notes, source, sources, subjects, updated, ...other } = WORDS[system.locale]
  const { backToStart, formula, siteName, tactics, webPage } = other
  const known = [
    ...Object.values(marks),
    ...Object.values(subjects),
    ...[
      continued,
      notes,
      source,
      sources,
      updated,
      backToStart,
      formula,
      siteName,
      tactics,
      webPage,
      system.updated,
    ],
    ...system.notes.map((note) => plainText(note.text)),
    ...system.sources.flatMap(({ id, character, title }) => [id, character, title]),
    ...Array.from({ length: 12 }, (_, index) => [other.step(index + 1), other.stage(index + 1)]).flat(),
  ]
  return known
    .map(comparable)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replaceAll(word, ' '), words)
    .replace(/[\s\p{P}\p{S}\d]+/gu, ' ')
    .trim()
}
