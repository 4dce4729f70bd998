import { kidTypes } from './read-structure.ts'
import { elementRule, kidsRule, parentRule } from './rule.ts'
import type { UaRule } from './rule.ts'

/** Tables of contents (ISO 14289-1, 7.2). */
export const CONTENTS_RULES: readonly UaRule[] = [
  parentRule('7.2-26', 'TOCI', ['TOC']),
  kidsRule('7.2-27', 'TOC', ['TOC', 'TOCI', 'Caption']),
  elementRule('7.2-28', /^TOC$/, (contents) => {
    return kidTypes(contents).slice(1).includes('Caption') && 'has its caption after another part'
  }),
]
