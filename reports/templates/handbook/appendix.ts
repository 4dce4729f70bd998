import type { BookPart } from '../../doc/book.ts'
import type { FlowNode } from '../../doc/types.ts'
import type { System } from '../../model/types.ts'
import { orientationFor } from '../orientation.ts'
import { templateContext } from '../parts/template.ts'
import { bookPages } from './book-pages.ts'
import { bookMedium, type BookStyle, PROSE_MEASURE } from './book-style.ts'
import { systemParts, withoutNotes } from './system-parts.ts'

/** Body text of an appendix of running text, in points. */
const TEXT_BASE = 10.4

/** Of what is wide. */
const WIDE_BASE = 9.3

/** A system that no chapter shows, as a part of its own: where it is wide, on landscape pages throughout. */
export function appendixPart(system: System, style: BookStyle): BookPart {
  const orientation = orientationFor(system)
  const isText = system.kind === 'faq'
  const medium = bookMedium(style.paper, orientation, isText ? TEXT_BASE : WIDE_BASE)
  const context = templateContext(medium, style.locale)
  const caption = { ...style.type.title, size: 22 }
  const [head, ...rest] = systemParts(system, { context, caption, level: 1 })
  const width = medium.width - medium.margin.left - medium.margin.right
  const indent = isText ? Math.max(0, width - PROSE_MEASURE * TEXT_BASE) : 0
  const body = [...(head ? [head] : []), ...rest.map((node) => indented(node, indent))]
  const pages = bookPages(body, { text: withoutNotes(system) }, { style, medium })
  return { role: { role: 'section' }, flow: () => pages, plates: [] }
}

/** Running text has no longer lines here than in the chapters. */
function indented(node: FlowNode, indent: number): FlowNode {
  return node.kind === 'box' && indent > 0 ? { ...node, indent } : node
}
