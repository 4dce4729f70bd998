import { localeSlug } from '../../core/locale.ts'
import type { Locale } from '../../core/locale.ts'

/** What a PDF says of the report in it, as properties of its XMP packet. */
export interface ReportProperties {
  readonly id: string
  readonly edition: string
  readonly kind: string
  /** Of the bytes of the YAML that it carries, in hexadecimal digits. */
  readonly sha256: string
}

/** A name, not a place: nothing has to be found there. */
export const REPORT_NAMESPACE = 'https://duizhao.example/ns/1/'

/** Counts up when an older reader would misunderstand the data. */
export const DATA_FORMAT = 1

/** Under what name a PDF carries its document as data. */
export function carriedName(id: string, edition: Locale, ending: 'csv' | 'yaml'): string {
  return `${id}.${localeSlug(edition)}.${ending}`
}
