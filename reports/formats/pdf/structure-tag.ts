import type { StructureNode, StructureRole } from '../../scene/types.ts'

const TAGS: Readonly<Record<Exclude<StructureRole, 'heading'>, string>> = {
  document: 'Document',
  section: 'Sect',
  paragraph: 'P',
  list: 'L',
  'list-item': 'LI',
  label: 'Lbl',
  'list-body': 'LBody',
  contents: 'TOC',
  'contents-entry': 'TOCI',
  table: 'Table',
  caption: 'Caption',
  'table-head': 'THead',
  'table-body': 'TBody',
  row: 'TR',
  'head-cell': 'TH',
  cell: 'TD',
  figure: 'Figure',
  link: 'Link',
  'note-reference': 'Reference',
  note: 'Note',
  span: 'Span',
}

/** The standard structure type of a node (ISO 32000-1, 14.8.4). */
export function structureTag({ role, level }: StructureNode): string {
  return role === 'heading' ? `H${String(level ?? 1)}` : TAGS[role]
}
