import { localiseCases } from './cases.ts'
import { localiseChecklist } from './checklist.ts'
import { localiseCode } from './code.ts'
import { localiseFaq } from './faq.ts'
import { localiseFigures } from './figures.ts'
import { localiseMatrix } from './matrix.ts'
import { localiseStages } from './stages.ts'
import { localiseTable } from './table.ts'
import { localiseTimeline } from './timeline.ts'
import { localiseTree } from './tree.ts'
import type { Scope } from './scope.ts'
import type { SystemInput } from '../loaded.ts'
import type { System } from '../types.ts'

/** A system in one edition, its texts asked for in reading order: that order numbers the notes. */
export function localiseSystem(data: SystemInput, scope: Scope): System {
  switch (data.kind) {
    case 'table':
      return localiseTable(data, scope)
    case 'stages':
    case 'loop':
      return localiseStages(data, scope)
    case 'timeline':
      return localiseTimeline(data, scope)
    case 'tree':
      return localiseTree(data, scope)
    case 'matrix':
      return localiseMatrix(data, scope)
    case 'cases':
      return localiseCases(data, scope)
    case 'figures':
      return localiseFigures(data, scope)
    case 'code':
      return localiseCode(data, scope)
    case 'checklist':
      return localiseChecklist(data, scope)
    case 'faq':
      return localiseFaq(data, scope)
  }
}
