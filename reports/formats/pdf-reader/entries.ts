import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRawStream, PDFRef, PDFString } from './pdf-lib.ts'
import type { PDFContext, PDFObject } from './pdf-lib.ts'
import { refuse } from './problems.ts'

// Entries of dictionaries, wherever they stand in the file; undefined when there is none, or one of another kind.

export function dictIn(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const object = objectIn(dict, key)
  return object instanceof PDFDict ? object : undefined
}

/** The dictionaries in an array. */
export function dictsIn(dict: PDFDict, key: string): readonly PDFDict[] {
  const array = objectIn(dict, key)
  if (!(array instanceof PDFArray)) return []
  const objects = array.asArray().map((object) => resolve(dict.context, object))
  return objects.filter((object) => object instanceof PDFDict)
}

export function streamIn(dict: PDFDict | undefined, key: string): PDFRawStream | undefined {
  const object = objectIn(dict, key)
  return object instanceof PDFRawStream ? object : undefined
}

export function stringIn(dict: PDFDict | undefined, key: string): PDFString | PDFHexString | undefined {
  const object = objectIn(dict, key)
  return object instanceof PDFString || object instanceof PDFHexString ? object : undefined
}

/** One name, or those in an array. */
export function namesIn(dict: PDFDict, key: string): readonly string[] {
  const object = objectIn(dict, key)
  const objects = object instanceof PDFArray ? object.asArray() : [object]
  return objects.flatMap((item) => (item instanceof PDFName ? [item.decodeText()] : []))
}

function objectIn(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  return dict && resolve(dict.context, dict.get(PDFName.of(key)))
}

/** What stands at a reference. The parser passes over an object whose beginning it cannot read. */
function resolve(context: PDFContext, object: PDFObject | undefined): PDFObject | undefined {
  const found = context.lookup(object)
  if (found !== undefined || !(object instanceof PDFRef)) return found
  return refuse('pdf/damaged', `object ${String(object.objectNumber)} is missing`)
}
