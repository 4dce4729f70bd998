import type { FlowNode } from '../../doc/types.ts'
import type { Stages } from '../../model/types.ts'
import type { BodyStyle } from '../parts/body-style.ts'
import { flowBox } from '../parts/flow-box.ts'
import { buildStageDiagram } from './diagram.ts'

/** The diagram of stages or of a loop. */
export function buildStages(stages: Stages, style: BodyStyle): readonly FlowNode[] {
  const { base, kind } = style.context.medium
  return buildStageDiagram(stages, style).map((box, index) =>
    flowBox(box, index === 0 ? base * (style.density === 'full' ? 1.4 : 0.9) : 0, {
      stretch: kind === 'picture' ? base * 8 : 0,
    }),
  )
}
