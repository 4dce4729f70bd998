import type { Doc } from '../doc/types.ts'
import type { Document, System } from '../model/types.ts'
import type { Medium } from '../theme/medium.ts'
import { buildBody } from './build-body.ts'
import { frameDocument } from './parts/document-frame.ts'
import { endMatter } from './parts/end-matter.ts'
import { mediumForRow } from './parts/row-width.ts'
import { templateContext } from './parts/template.ts'
import { titleBlock } from './parts/title-block.ts'
import { buildSheet } from './sheet/build.ts'
import { STAGE_ROW } from './stages/diagram.ts'
import { PERIOD_ROW } from './timeline/build.ts'
import { BRANCH_ROW } from './tree/build.ts'

/** The document in its template, for a medium. */
export function buildDoc(document: Document, medium: Medium): Doc {
  return document.kind === 'sheet' ? buildSheet(document, medium) : buildSystem(document, medium)
}

/** A system by itself: title, body, notes, source line. */
function buildSystem(system: System, medium: Medium): Doc {
  const context = templateContext(mediumForBody(system, medium), system.locale)
  const { caption, summary } = system
  const body = buildBody(system, { context, density: 'full', headingLevel: 2 })
  // A table has the summary for its own caption.
  const isCaptioned = body.some((node) => node.kind === 'table' && node.caption !== undefined)
  const title = titleBlock(isCaptioned ? { caption } : { caption, summary }, context)
  return frameDocument(system, [title, ...body, ...endMatter(system, context)], context)
}

/** Where a few parts would nearly fit side by side, the text is made so small that they do. */
export function mediumForBody(system: System, medium: Medium): Medium {
  switch (system.kind) {
    case 'stages':
    case 'loop':
      return mediumForRow(system.stages.length, medium, STAGE_ROW)
    case 'timeline':
      return mediumForRow(system.periods.length, medium, PERIOD_ROW)
    case 'tree':
      return mediumForRow(system.branches.length, medium, BRANCH_ROW)
    default:
      return medium
  }
}
