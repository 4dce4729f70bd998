import { plainText } from '../../reports/core/rich-text.ts'
import { WORDS } from '../../reports/core/words.ts'
import { COMPONENT_WORDS } from '../../reports/hosts/astro/components/component-words.ts'
import { branchesOf } from '../../reports/model/branches-of.ts'
import { LABELS } from '../../reports/model/items/labels.ts'
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
  for (const { at, text, or = [] } of texts) {
    const spelled = [text, ...or].map(comparable)
    const [found = -1, wanted = comparable(text)] = firstOf(output, spelled, cursor)
    if (found === -1) {
      faults.push(`${at}: “${wanted}” is missing after “${output.slice(Math.max(0, cursor - 20), cursor)}”`)
      continue
    }
    between.push(output.slice(cursor, found))
    cursor = found + wanted.length
  }
  between.push(output.slice(cursor))
  const known = toolkitWords(system)
  const strange = between.map((words) => withoutWords(words, known)).filter((words) => words !== '')
  return [...faults, ...strange.map((words) => `“${words}” is said beside the Model`)]
}

/** The first of several spellings to be found, and where. */
function firstOf(
  output: string,
  spelled: readonly string[],
  from: number,
): readonly [at?: number, text?: string] {
  const found = spelled
    .map((text) => [output.indexOf(text, from), text] as const)
    .filter(([at]) => at !== -1)
    .toSorted(([a], [b]) => a - b)
  return found[0] ?? []
}

/** What the toolkit prints on its own account, longest first. */
function toolkitWords(system: System): readonly string[] {
  const { locale } = system
  const words = [
    ...stringsOf(WORDS[locale]),
    ...stringsOf(LABELS[locale]),
    ...stringsOf(COMPONENT_WORDS[locale]),
    system.updated,
    ...system.notes.map((note) => plainText(note.text)),
    ...system.sources.flatMap(({ id, character, title }) => [id, character, title]),
    ...Array.from({ length: 12 }, (_, index) => [
      WORDS[locale].step(index + 1),
      WORDS[locale].stage(index + 1),
    ]).flat(),
    ...repeatedHeads(system),
  ]
  return (
    [...new Set(words.map(comparable))]
      // A lone letter is the mark of a subject, and a part of many words.
      .filter((word) => !/^[A-Za-z]?$/.test(word))
      .sort((a, b) => b.length - a.length)
  )
}

function withoutWords(words: string, known: readonly string[]): string {
  if (words === '') return ''
  return known
    .reduce((rest, word) => rest.replaceAll(word, ' '), words)
    .replace(/[\s\p{P}\p{S}\d]+/gu, ' ')
    .trim()
}

/** What an output may say again for each item: the heads of points, the parts that codes belong to. */
function repeatedHeads(system: System): readonly string[] {
  switch (system.kind) {
    case 'table':
      return system.groups.map(({ label = [] }) => plainText(label))
    case 'cases':
      return (
        [system.nameHead, ...[...system.facets, ...system.points].map(({ head }) => head)]
          .map(plainText)
          // A mark that would be repeated with its head stands at the first alone.
          .flatMap((head) => [head, head.replace(/\[\d+\]/g, '')])
      )
    case 'code':
      return system.parts.map(({ title }) => plainText(title))
    case 'tree':
      return [system.root, ...branchesOf(system.branches).map(({ branch }) => branch.title)].map(plainText)
    case 'matrix':
      return [...system.options, ...system.criteria].map(({ title }) => plainText(title))
    default:
      return []
  }
}

function stringsOf(words: object): readonly string[] {
  return Object.values(words).flatMap((word: unknown) => {
    if (typeof word === 'string') return [word]
    return typeof word === 'object' && word !== null ? stringsOf(word) : []
  })
}
