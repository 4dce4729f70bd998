import { addStream } from './pdf-objects.ts'
import type { PdfObjects, PdfRef } from './pdf-objects.ts'

/** With fewer pages there is nothing to share: the first has no running head and no repeated table head. */
const FEWEST_PAGES = 3

/**
 * Adds the content of the pages, given as operators; returns the streams of each. What all pages after the first begin
 * with, their running head and the repeated head of a table, is one stream for all (ISO 32000-1, 7.7.3.3).
 */
export function addPageStreams(
  objects: PdfObjects,
  pages: readonly (readonly string[])[],
): readonly (readonly PdfRef[])[] {
  const length = pages.length < FEWEST_PAGES ? 0 : sharedLength(pages.slice(1))
  const shared = length > 0 ? addOperators(objects, pages[1]?.slice(0, length) ?? []) : undefined
  return pages.map((operators, page) =>
    shared && page > 0
      ? [shared, addOperators(objects, operators.slice(length))]
      : [addOperators(objects, operators)],
  )
}

/** How many operators all pages begin with alike, up to the end of a text object that nothing is read of. */
function sharedLength(pages: readonly (readonly string[])[]): number {
  const [first = [], ...others] = pages
  let length = 0
  for (let index = 0; index < first.length; index++) {
    const operator = first[index] ?? ''
    if (operator.includes('MCID') || others.some((other) => other[index] !== operator)) break
    if (operator === 'ET') length = index + 1
  }
  return length
}

function addOperators(objects: PdfObjects, operators: readonly string[]): PdfRef {
  const bytes = Buffer.from(operators.join('\n'), 'latin1')
  return addStream(objects, { bytes, content: 'text', dict: {} })
}
