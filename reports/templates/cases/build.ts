import type { FlowNode } from '../../doc/types.ts'
import type { Cases } from '../../model/types.ts'
import type { BodyStyle } from '../parts/body-style.ts'
import { caseStrips } from './strips.ts'
import { caseTable } from './table.ts'

/** So many cases are told at length; more are rows of a table. */
const MOST_STRIPS = 8

/** Cases one under another, or as a table where there are many. */
export function buildCases(cases: Cases, style: BodyStyle): readonly FlowNode[] {
  return cases.cases.length <= MOST_STRIPS ? caseStrips(cases, style) : [caseTable(cases, style)]
}
