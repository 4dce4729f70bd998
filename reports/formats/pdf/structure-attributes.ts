import type { StructureNode } from '../../scene/types.ts'
import { pdfRectangle } from './page-frame.ts'
import type { PageFrame } from './page-frame.ts'
import type { PdfDict } from './pdf-objects.ts'
import { placeOf } from './places.ts'
import type { Place } from './places.ts'

export interface AttributeInput {
  readonly pages: readonly PageFrame[]
  readonly places: ReadonlyMap<number, Place>
  readonly texts: ReadonlyMap<number, readonly string[]>
}

const SCOPES = { column: 'Column', row: 'Row', both: 'Both' } as const

/** What the standard says of an element beside its type (ISO 32000-1, 14.8.5): cells, figures and lists have some. */
export function structureAttributes(input: AttributeInput, node: StructureNode): PdfDict | undefined {
  switch (node.role) {
    case 'head-cell':
      return { O: 'Table', Scope: SCOPES[node.scope ?? 'column'], ...spans(node) }
    case 'cell': {
      const own = spans(node)
      return Object.keys(own).length > 0 ? { O: 'Table', ...own } : undefined
    }
    case 'figure':
      return figureBox(input, node)
    case 'list':
      return { O: 'List', ListNumbering: listNumbering(input, node) }
    default:
      return undefined
  }
}

function spans({ columnSpan = 1, rowSpan = 1 }: StructureNode): PdfDict {
  return {
    ...(columnSpan > 1 ? { ColSpan: columnSpan } : {}),
    ...(rowSpan > 1 ? { RowSpan: rowSpan } : {}),
  }
}

function figureBox({ pages, places }: AttributeInput, node: StructureNode): PdfDict | undefined {
  const place = placeOf(places, node)
  const frame = place && pages[place.page]
  return frame && { O: 'Layout', Placement: 'Block', BBox: pdfRectangle(frame, place.rect) }
}

function listNumbering({ texts }: AttributeInput, list: StructureNode): string {
  const labels = list.children.flatMap((item) => item.children.filter(({ role }) => role === 'label'))
  const marks = labels.map(({ id }) => texts.get(id)?.join('').trim() ?? '').filter((mark) => mark !== '')
  if (marks.length === 0) return 'None'
  return marks.every((mark) => /\d/.test(mark)) ? 'Decimal' : 'Disc'
}
