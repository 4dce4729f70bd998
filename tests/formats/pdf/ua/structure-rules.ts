import { isReference } from './pdf-json.ts'
import { eachRule, elementRule } from './rule.ts'
import type { UaRule } from './rule.ts'
import { STANDARD_TYPES } from './standard-types.ts'
import { elementRefs } from './ua-document.ts'

/** The structure tree as such: its types (ISO 14289-1, 7.1) and that it is a tree (ISO 32000-1, 14.7.2). */
export const STRUCTURE_RULES: readonly UaRule[] = [
  elementRule('7.1-5', /^/, ({ type, isCircular }) => {
    return !isCircular && !STANDARD_TYPES.has(type) && 'is of no standard type and mapped to none'
  }),
  elementRule('7.1-6', /^/, ({ isCircular }) => isCircular && 'is mapped in a circle'),
  elementRule('7.1-7', /^/, ({ tag }, { structure: { roleMap } }) => {
    const isRemapped = STANDARD_TYPES.has(tag) && roleMap[`/${tag}`] !== undefined
    return isRemapped && 'is a standard type that the role map changes'
  }),
  elementRule('7.1-12', /^/, ({ dict }) => !isReference(dict['/P']) && 'has no parent'),
  elementRule('tree/parent', /^/, ({ dict, parentRef }) => {
    const parent = dict['/P']
    return isReference(parent) && parent !== parentRef && `names ${parent} as its parent, not ${parentRef}`
  }),
  eachRule(
    'tree/one-place',
    ({ structure }) => structure.repeated.map((where) => ({ where })),
    () => 'is in the tree already',
  ),
  eachRule(
    'tree/reachable',
    (document) => {
      const reached = new Set(document.structure.elements.map(({ ref }) => ref))
      const hasTree = document.catalog['/StructTreeRoot'] !== undefined
      const lost = hasTree ? elementRefs(document).filter((ref) => !reached.has(ref)) : []
      return lost.map((ref) => ({ where: `element ${ref}` }))
    },
    () => 'is not reached from the root of the tree',
  ),
]
