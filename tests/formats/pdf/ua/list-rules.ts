import { kidTypes } from './read-structure.ts'
import { elementRule, kidsRule, parentRule } from './rule.ts'
import type { UaRule } from './rule.ts'

/** Lists (ISO 14289-1, 7.2 and 7.6). */
export const LIST_RULES: readonly UaRule[] = [
  parentRule('7.2-17', 'LI', ['L']),
  parentRule('7.2-18', 'LBody', ['LI']),
  kidsRule('7.2-19', 'L', ['L', 'LI', 'Caption']),
  kidsRule('7.2-20', 'LI', ['Lbl', 'LBody']),
  elementRule('7.2-40', /^L$/, (list) => {
    return kidTypes(list).slice(1).includes('Caption') && 'has its caption after another part'
  }),
]
