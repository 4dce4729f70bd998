import type { Doc } from '../doc/types.ts'
import type { Document } from '../model/types.ts'
import type { Medium } from '../theme/medium.ts'
import { buildChecklist } from './checklist/build.ts'
import { buildComparisonTable } from './comparison-table/build.ts'
import { buildSheet } from './sheet/build.ts'
import { buildStages } from './stages/build.ts'

/** The document in its template, for a medium. */
export function buildDoc(document: Document, medium: Medium): Doc {
  switch (document.kind) {
    case 'table':
      return buildComparisonTable(document, medium)
    case 'stages':
    case 'loop':
      return buildStages(document, medium)
    case 'checklist':
      return buildChecklist(document, medium)
    case 'sheet':
      return buildSheet(document, medium)
  }
}
