import { hash } from 'node:crypto'
import { plainText } from '../../core/rich-text.ts'
import type { Publication } from '../../model/types.ts'
import type { PdfAttachment } from './attach-files.ts'
import type { PdfOptions } from './render-pdf.ts'
import { carriedName } from './report-properties.ts'

/** A document as data. */
export interface DocumentFiles {
  /** Absent of a book: tables of different columns make no spreadsheet. */
  readonly csv?: Uint8Array
  readonly yaml: Uint8Array
}

/** What makes a PDF carry its document as data, by which it can be checked and reused. */
export function carryReport(
  document: Publication,
  { csv, yaml }: DocumentFiles,
): Required<Pick<PdfOptions, 'attachments' | 'report'>> {
  const { id, kind, locale } = document
  const description = plainText(document.caption)
  const name = (ending: 'csv' | 'yaml'): string => carriedName(id, locale, ending)
  const attachments: readonly PdfAttachment[] = [
    ...(csv === undefined
      ? []
      : [{ name: name('csv'), mime: 'text/csv', bytes: csv, description, relationship: 'data' } as const]),
    { name: name('yaml'), mime: 'application/yaml', bytes: yaml, description, relationship: 'source' },
  ]
  return { attachments, report: { id, edition: locale, kind, sha256: hash('sha256', yaml, 'hex') } }
}
