import { hash } from 'node:crypto'
import type { ImageItem } from '../../scene/types.ts'
import { embedJpeg, embedPng } from './embed-image.ts'
import { formatNumber } from './numbers.ts'
import { closeText, openMark, pointOperands } from './page-content.ts'
import type { PageContent } from './page-content.ts'
import type { PdfObjects, PdfRef } from './pdf-objects.ts'

/** Pictures of the document, each embedded once; by the hash of their bytes. */
export type ImageUses = Map<string, { readonly resource: string; readonly object: PdfRef }>

export function drawImage(
  content: PageContent,
  image: ImageItem,
  { objects, images }: { readonly objects: PdfObjects; readonly images: ImageUses },
): void {
  const key = hash('md5', image.bytes, 'hex')
  let use = images.get(key)
  if (!use) {
    const embed = image.mime === 'image/png' ? embedPng : embedJpeg
    use = { resource: `I${String(images.size + 1)}`, object: embed(objects, image.bytes) }
    images.set(key, use)
  }
  closeText(content)
  openMark(content, image.owner)
  const { x, y, width, height } = image.rect
  const place = `${formatNumber(width)} 0 0 ${formatNumber(height)} ${pointOperands(content, x, y + height)} cm`
  content.operators.push(`q ${place} /${use.resource} Do Q`)
}
