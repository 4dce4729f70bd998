import type { FontSet } from '../../../reports/fonts/types.ts'
import { renderCsv } from '../../../reports/formats/csv/render-csv.ts'
import type { PdfAttachment } from '../../../reports/formats/pdf/attach-files.ts'
import { carryReport } from '../../../reports/formats/pdf/carry-report.ts'
import { renderPdf } from '../../../reports/formats/pdf/render-pdf.ts'
import type { PdfOptions } from '../../../reports/formats/pdf/render-pdf.ts'
import type { ReportProperties } from '../../../reports/formats/pdf/report-properties.ts'
import { renderYaml } from '../../../reports/formats/yaml/render-yaml.ts'
import type { Publication } from '../../../reports/model/types.ts'
import { textScene } from '../pdf/scene-fixture.ts'

export interface ReportPdf {
  readonly packing?: PdfOptions['packing']
  /** In place of the document's own. */
  readonly yaml?: string
  readonly properties?: Partial<ReportProperties>
  readonly attachments?: (own: readonly PdfAttachment[]) => readonly PdfAttachment[]
}

/** A PDF with an empty page that carries a document as data. */
export function reportPdf(document: Publication, changes: ReportPdf = {}): Uint8Array {
  const { attachments, report } = carryReport(document, {
    ...(document.kind === 'handbook' ? {} : { csv: encode(renderCsv(document)) }),
    yaml: encode(changes.yaml ?? renderYaml(document)),
  })
  return renderPdf(
    { ...textScene([]), locale: document.locale },
    {
      // Nothing is set in type.
      fonts: {} as FontSet,
      packing: changes.packing ?? 'compressed',
      attachments: changes.attachments?.(attachments) ?? attachments,
      report: { ...report, ...changes.properties },
    },
  )
}

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
