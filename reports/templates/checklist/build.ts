import type { FlowNode } from '../../doc/types.ts'
import type { Checklist } from '../../model/types.ts'
import type { BodyStyle } from '../parts/body-style.ts'
import { flowBox } from '../parts/flow-box.ts'
import { remarkBand } from '../parts/remark-band.ts'
import { buildSteps } from './steps.ts'

/** The steps, and what supports them. */
export function buildChecklist(checklist: Checklist, { context }: BodyStyle): readonly FlowNode[] {
  const { support } = checklist
  return [
    buildSteps(checklist, context),
    ...(support ? [flowBox(remarkBand(support, context), context.medium.base * 0.8)] : []),
  ]
}
