import type { FontSet } from '../../fonts/types.ts'
import type { Scene } from '../../scene/types.ts'
import { drawPage } from './draw-page.ts'
import { encodePng } from './encode-png.ts'

export interface PngOptions {
  readonly fonts: FontSet
  /** Index of the page, 0 if not given. */
  readonly page?: number
  /** Pixels across; the height follows from the page. */
  readonly pixelWidth: number
}

const METRES_PER_POINT = 0.0254 / 72

/**
 * A page of the Scene as an opaque PNG, printed at the page's own size by the resolution it states. Title,
 * description and author travel in the file as text.
 */
export function renderPng(scene: Scene, { fonts, page: index = 0, pixelWidth }: PngOptions): Uint8Array {
  const page = scene.pages[index]
  if (page === undefined) throw new RangeError(`The scene has no page ${String(index)}.`)
  if (!Number.isInteger(pixelWidth) || pixelWidth < 1) {
    throw new RangeError(`A picture cannot be ${String(pixelWidth)} pixels wide.`)
  }
  return encodePng(drawPage(page, fonts, pixelWidth), {
    pixelsPerMetre: Math.round(pixelWidth / (page.width * METRES_PER_POINT)),
    language: scene.locale,
    texts: [
      ['Title', scene.title],
      ['Description', scene.description],
      ['Author', scene.author],
    ],
  })
}
