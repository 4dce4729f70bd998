import { hash } from 'node:crypto'
import { LOCALES } from '../../core/locale.ts'
import type { Locale } from '../../core/locale.ts'
import { KEBAB_ID } from '../../model/schema/fields.ts'
import { carriedName, DATA_FORMAT } from '../pdf/report-properties.ts'
import { decodeStream } from './decode-stream.ts'
import { embeddedFiles } from './embedded-files.ts'
import type { EmbeddedFile } from './embedded-files.ts'
import { streamIn } from './entries.ts'
import { openPdf } from './open-pdf.ts'
import type { PDFDict } from './pdf-lib.ts'
import { refuse } from './problems.ts'
import { readReportProperties } from './report-properties.ts'

/** What a PDF of this toolkit carries besides its pages. */
export interface ReadReport {
  /** Of the document: `marketing-vs-ecommerce`. */
  readonly id: string
  readonly edition: Locale
  /** Of the document: `table`. */
  readonly kind: string
  /** The content of the edition, as YAML. */
  readonly yaml: CarriedFile
  /** The same for spreadsheets; absent of a handbook, and when somebody has taken it out. */
  readonly csv?: CarriedFile
  /** Names of other files, which somebody has put in. */
  readonly others: readonly string[]
}

export interface CarriedFile {
  /** Made of id and edition, so it can be used as the name of a file. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Whether the bytes are those that the PDF was made with, as far as the PDF itself can tell: no signature. */
  readonly state: 'intact' | 'altered'
}

/** A name in a folder has no more. */
const LONGEST_ID = 200

/** Reads what a PDF carries. Throws one `ReportError` when it is no PDF of this toolkit, or cannot be read. */
export async function readReport(bytes: Uint8Array): Promise<ReadReport> {
  const catalog = await openPdf(bytes)
  const { id, edition, kind, sha256 } = identify(catalog)
  const files = embeddedFiles(catalog)
  const named = (ending: 'csv' | 'yaml'): EmbeddedFile | undefined =>
    files.find(({ name }) => name === carriedName(id, edition, ending))
  const yaml = named('yaml') ?? refuse('pdf/no-data', carriedName(id, edition, 'yaml'))
  const csv = named('csv')
  const content = decodeStream(yaml.stream, yaml.name)
  return {
    id,
    edition,
    kind,
    yaml: { name: yaml.name, bytes: content, state: stateIf(hash('sha256', content, 'hex') === sha256) },
    ...(csv === undefined ? {} : { csv: readCsv(csv) }),
    others: files.filter((file) => file !== yaml && file !== csv).map(({ name }) => name),
  }
}

interface Identity {
  readonly id: string
  readonly edition: Locale
  readonly kind: string
  readonly sha256: string
}

function identify(catalog: PDFDict): Identity {
  const stream = streamIn(catalog, 'Metadata')
  const xmp = stream === undefined ? '' : new TextDecoder().decode(decodeStream(stream, 'its description'))
  const properties = readReportProperties(xmp)
  const format = properties?.get('format') ?? ''
  const id = properties?.get('id') ?? ''
  const edition = LOCALES.find((locale) => locale === properties?.get('edition'))
  if (/^\d+$/.test(format) && Number(format) > DATA_FORMAT) refuse('pdf/newer', format, DATA_FORMAT)
  if (edition === undefined || !KEBAB_ID.test(id) || id.length > LONGEST_ID) return refuse('pdf/no-report')
  const kind = properties?.get('kind') ?? ''
  return { id, edition, kind, sha256: properties?.get('sha256')?.toLowerCase() ?? '' }
}

function readCsv({ name, stream, checksum }: EmbeddedFile): CarriedFile {
  const bytes = decodeStream(stream, name)
  return { name, bytes, state: stateIf(checksum === undefined || hash('md5', bytes, 'hex') === checksum) }
}

function stateIf(isIntact: boolean): CarriedFile['state'] {
  return isIntact ? 'intact' : 'altered'
}
