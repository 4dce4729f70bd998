import { textOf, treePairs } from './pdf-json.ts'
import type { UaElement } from './read-structure.ts'
import { elementRule } from './rule.ts'
import type { UaRule } from './rule.ts'
import type { UaDocument } from './ua-document.ts'

/** What is no text has words. */
function wordsRule(id: string, type: string): UaRule {
  return elementRule(id, new RegExp(`^${type}$`), ({ dict }, { file }) => {
    const alt = textOf(file, dict['/Alt']) ?? ''
    return alt === '' && textOf(file, dict['/ActualText']) === undefined && 'has no words in its place'
  })
}

function idOf({ file }: UaDocument, { dict }: UaElement): string {
  return textOf(file, dict['/ID']) ?? ''
}

/** Figures, formulas and notes (ISO 14289-1, 7.3, 7.7 and 7.9). */
export const FIGURE_RULES: readonly UaRule[] = [
  wordsRule('7.3-1', 'Figure'),
  wordsRule('7.7-1', 'Formula'),
  elementRule('7.9-1', /^Note$/, (note, document) => idOf(document, note) === '' && 'has no identifier'),
  elementRule('7.9-2', /^Note$/, (note, document) => {
    const id = idOf(document, note)
    const notes = document.structure.elements.filter(({ type }) => type === 'Note')
    const same = notes.filter((other) => idOf(document, other) === id)
    return id !== '' && same.length > 1 && `shares the identifier ${id}`
  }),
  elementRule('note/id-tree', /^Note$/, (note, document) => {
    const id = idOf(document, note)
    const pairs = treePairs(document.file, document.structure.root['/IDTree'], '/Names')
    const found = pairs.some(([key, value]) => textOf(document.file, key) === id && value === note.ref)
    return id !== '' && !found && 'is not found by its identifier'
  }),
]
