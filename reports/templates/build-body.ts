import type { FlowNode } from '../doc/types.ts'
import type { System } from '../model/types.ts'
import { buildCases } from './cases/build.ts'
import { buildChecklist } from './checklist/build.ts'
import { buildCode } from './code/build.ts'
import { buildComparisonTable } from './comparison-table/build.ts'
import { buildFaq } from './faq/build.ts'
import { buildFigures } from './figures/build.ts'
import { buildMatrix } from './matrix/build.ts'
import type { BodyStyle } from './parts/body-style.ts'
import { buildStages } from './stages/build.ts'
import { buildTimeline } from './timeline/build.ts'
import { buildTree } from './tree/build.ts'

/** A system without title and end matter, as it stands alone or in another document. */
export function buildBody(system: System, style: BodyStyle): readonly FlowNode[] {
  switch (system.kind) {
    case 'table':
      return buildComparisonTable(system, style)
    case 'stages':
    case 'loop':
      return buildStages(system, style)
    case 'timeline':
      return buildTimeline(system, style)
    case 'tree':
      return buildTree(system, style)
    case 'matrix':
      return buildMatrix(system, style)
    case 'cases':
      return buildCases(system, style)
    case 'figures':
      return buildFigures(system, style)
    case 'code':
      return buildCode(system, style)
    case 'checklist':
      return buildChecklist(system, style)
    case 'faq':
      return buildFaq(system, style)
  }
}
