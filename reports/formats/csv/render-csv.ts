import type { Document } from '../../model/types.ts'
import { sheetRows } from './sheet-rows.ts'
import { checklistRows, stagesRows, tableRows } from './system-rows.ts'
import { writeCsv } from './write-csv.ts'

/**
 * A document's content as CSV for spreadsheets and programs: a header row, then a row for each row, stage or step; of
 * a one-pager, a row for each thing said. What a drawing says by colour, mark or place is said in words.
 */
export function renderCsv(document: Document): string {
  return writeCsv(rowsOf(document))
}

function rowsOf(document: Document): readonly (readonly string[])[] {
  switch (document.kind) {
    case 'table':
      return tableRows(document)
    case 'stages':
    case 'loop':
      return stagesRows(document)
    case 'checklist':
      return checklistRows(document)
    case 'sheet':
      return sheetRows(document)
  }
}
