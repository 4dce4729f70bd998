import { kidTypes } from './read-structure.ts'
import type { UaElement } from './read-structure.ts'
import { eachRule, elementRule } from './rule.ts'
import type { UaRule } from './rule.ts'
import type { UaDocument } from './ua-document.ts'

const NUMBERED = /^H[1-6]$/

interface Heading {
  readonly where: string
  readonly level: number
  readonly before: number
}

/** Numbered headings with the level of the one before, 0 for the first. */
function headings({ structure }: UaDocument): readonly Heading[] {
  const numbered = structure.elements.filter(({ type }) => NUMBERED.test(type))
  const levelOf = (element: UaElement | undefined): number => Number(element?.type.slice(1) ?? 0)
  return numbered.map((element, index) => ({
    where: element.where,
    level: levelOf(element),
    before: levelOf(numbered[index - 1]),
  }))
}

/** Headings (ISO 14289-1, 7.4). */
export const HEADING_RULES: readonly UaRule[] = [
  eachRule('7.4.2-1', headings, ({ level, before }) => {
    return level > before + 1 && `follows on level ${String(before)}`
  }),
  elementRule('7.4.4-1', /^/, (element) => {
    return kidTypes(element).filter((kid) => kid === 'H').length > 1 && 'holds more than one H'
  }),
  elementRule('7.4.4-2', /^H$/, (_, { structure }) => {
    return structure.elements.some(({ type }) => NUMBERED.test(type)) && 'stands beside numbered headings'
  }),
  elementRule('7.4.4-3', NUMBERED, (_, { structure }) => {
    return structure.elements.some(({ type }) => type === 'H') && 'stands beside headings without numbers'
  }),
]
