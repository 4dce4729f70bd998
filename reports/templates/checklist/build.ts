import type { Doc } from '../../doc/types.ts'
import type { Checklist } from '../../model/types.ts'
import type { Medium } from '../../theme/medium.ts'
import { frameDocument } from '../parts/document-frame.ts'
import { endMatter } from '../parts/end-matter.ts'
import { templateContext } from '../parts/template.ts'
import { titleBlock } from '../parts/title-block.ts'
import { buildSteps, buildSupport } from './steps.ts'

/** A checklist: title, the steps, what supports them, notes, source line. */
export function buildChecklist(checklist: Checklist, medium: Medium): Doc {
  const context = templateContext(medium, checklist.locale)
  const body = [
    titleBlock({ caption: checklist.caption, summary: checklist.summary }, context),
    buildSteps(checklist, context),
    ...buildSupport(checklist, context),
    ...endMatter(checklist, context),
  ]
  return frameDocument(checklist, body, context)
}
