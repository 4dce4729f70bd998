import type { Doc, FlowBox } from '../../doc/types.ts'
import type { Stages } from '../../model/types.ts'
import type { Medium } from '../../theme/medium.ts'
import { frameDocument } from '../parts/document-frame.ts'
import { endMatter } from '../parts/end-matter.ts'
import { templateContext } from '../parts/template.ts'
import { titleBlock } from '../parts/title-block.ts'
import { buildStageDiagram, mediumForRow } from './diagram.ts'

/** Stages or a loop: title, the diagram, notes, source line. */
export function buildStages(stages: Stages, medium: Medium): Doc {
  const context = templateContext(mediumForRow(stages, medium), stages.locale)
  const { base } = context.medium
  const diagram = buildStageDiagram(stages, { context, density: 'full', headingLevel: 2 })
  const rows: readonly FlowBox[] = diagram.map((box, index) => ({
    kind: 'box',
    box,
    spaceBefore: index === 0 ? base * 1.4 : 0,
    keepWithNext: false,
    stretch: medium.kind === 'picture' ? base * 8 : 0,
    place: 'flow',
  }))
  const body = [
    titleBlock({ caption: stages.caption, summary: stages.summary }, context),
    ...rows,
    ...endMatter(stages, context),
  ]
  return frameDocument(stages, body, context)
}
