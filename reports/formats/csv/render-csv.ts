import type { Document } from '../../model/types.ts'
import { sheetRows } from './sheet-rows.ts'
import { systemRows } from './system-rows.ts'
import { writeCsv } from './write-csv.ts'

/**
 * A document's content as CSV for spreadsheets and programs: a header row, then a row for each of its items; of
 * a one-pager, a row for each thing said. What a drawing says by colour, mark or place is said in words.
 */
export function renderCsv(document: Document): string {
  return writeCsv(document.kind === 'sheet' ? sheetRows(document) : systemRows(document))
}
