import type { LinkItem, Scene } from '../../scene/types.ts'
import { pdfRectangle } from './page-frame.ts'
import type { PageFrame } from './page-frame.ts'
import { addObject, pdfAscii, pdfText } from './pdf-objects.ts'
import type { PdfDict, PdfObjects, PdfRef, PdfValue } from './pdf-objects.ts'
import { placeOf } from './places.ts'
import type { Place } from './places.ts'
import { nodeOf } from './tagging.ts'
import type { Tagging } from './tagging.ts'

export interface LinkAnnotation {
  readonly ref: PdfRef
  /** Index of the page. */
  readonly page: number
  readonly owner: number
  /** Key in the parent tree. */
  readonly key: number
}

export interface Destinations {
  readonly tagging: Tagging
  readonly pages: readonly PageFrame[]
  readonly places: ReadonlyMap<number, Place>
}

/** Bit 3 of an annotation's flags: it is printed. */
const PRINTED = 4

/** Writes the annotations of all links, in order of pages. */
export function addLinkAnnotations(
  objects: PdfObjects,
  scene: Scene,
  destinations: Destinations,
): readonly LinkAnnotation[] {
  const links: LinkAnnotation[] = []
  scene.pages.forEach(({ items }, page) => {
    const frame = destinations.pages[page]
    if (!frame) return
    for (const item of items) {
      if (item.kind !== 'link') continue
      const key = scene.pages.length + links.length
      const ref = addObject(objects, {
        Type: 'Annot',
        Subtype: 'Link',
        Rect: pdfRectangle(frame, item.rect),
        Border: [0, 0, 0],
        F: PRINTED,
        Contents: pdfText(item.label),
        StructParent: key,
        ...linkTarget(item, destinations),
      })
      links.push({ ref, page, owner: item.owner, key })
    }
  })
  return links
}

function linkTarget({ href }: LinkItem, destinations: Destinations): PdfDict {
  if (href.startsWith('#')) return { Dest: destinationOf(Number(href.slice(1)), destinations) }
  // A URI is ASCII (ISO 32000-1, 12.6.4.7).
  const uri = href.replace(/[^\x21-\x7e]+/gu, encodeURIComponent)
  return { A: { S: 'URI', URI: pdfAscii(uri) } }
}

/** The top left of where a node first stands, at the zoom that the reader has. */
export function destinationOf(id: number, { tagging, pages, places }: Destinations): readonly PdfValue[] {
  const place = placeOf(places, nodeOf(tagging, id))
  const frame = place && pages[place.page]
  if (!frame) throw new Error(`Structure node ${String(id)} is the target of a link and stands on no page.`)
  const [left = 0, , , top = 0] = pdfRectangle(frame, place.rect)
  return [frame.ref, 'XYZ', left, top, 0]
}
