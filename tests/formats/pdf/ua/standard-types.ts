import { dictOf, nameOf } from './pdf-json.ts'
import type { PdfDict, PdfJson } from './pdf-json.ts'

/** Standard structure types (ISO 32000-1, 14.8.4). */
export const STANDARD_TYPES: ReadonlySet<string> = new Set([
  ...['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Caption', 'TOC', 'TOCI', 'Index', 'NonStruct'],
  ...[
    'Private',
    'P',
    'H',
    'H1',
    'H2',
    'H3',
    'H4',
    'H5',
    'H6',
    'L',
    'LI',
    'Lbl',
    'LBody',
    'Table',
    'TR',
    'TH',
  ],
  ...[
    'TD',
    'THead',
    'TBody',
    'TFoot',
    'Span',
    'Quote',
    'Note',
    'Reference',
    'BibEntry',
    'Code',
    'Link',
    'Annot',
  ],
  ...['Ruby', 'RB', 'RT', 'RP', 'Warichu', 'WT', 'WP', 'Figure', 'Formula', 'Form'],
])

/** Where a role map leads from a type: to a standard type, to one that is unknown, or round in a circle. */
export interface MappedType {
  readonly type: string
  readonly isCircular: boolean
}

export function mapType(file: PdfJson, roleMap: PdfDict, tag: string): MappedType {
  const seen = new Set<string>()
  let type = tag
  while (!STANDARD_TYPES.has(type)) {
    if (seen.has(type)) return { type: tag, isCircular: true }
    seen.add(type)
    const next = nameOf(file, dictOf(file, roleMap)[`/${type}`])
    if (next === undefined) break
    type = next
  }
  return { type, isCircular: false }
}
