import type { System } from './types.ts'

/** The kinds of systems, in the order in which lists name them. */
export const SYSTEM_KINDS = [
  'table',
  'matrix',
  'tree',
  'stages',
  'loop',
  'timeline',
  'checklist',
  'cases',
  'figures',
  'code',
  'faq',
] as const satisfies readonly System['kind'][]
