import type { Document } from '../model/types.ts'
import type { Orientation } from '../theme/medium.ts'

/** From so many columns on, the stub included, a table stands on a landscape page. */
const LANDSCAPE_COLUMNS = 5

/** How a document lies on paper. */
export function orientationFor(document: Document): Orientation {
  switch (document.kind) {
    case 'table':
      return columnsOrientation(document.columns.length + 1)
    case 'matrix':
      return columnsOrientation(document.options.length + 1)
    case 'stages':
    case 'loop':
    case 'timeline':
    case 'tree':
    case 'cases':
    case 'figures':
    case 'code':
      return 'landscape'
    case 'checklist':
    case 'faq':
    case 'sheet':
      return 'portrait'
  }
}

function columnsOrientation(columns: number): Orientation {
  return columns >= LANDSCAPE_COLUMNS ? 'landscape' : 'portrait'
}
