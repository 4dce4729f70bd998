import { viewOf } from '../core/bytes.ts'
import { JPEG_SIGNATURE, PNG_SIGNATURE, readJpegFrame, startsWith } from '../core/picture-head.ts'
import { problem } from './catalogue/index.ts'
import type { Problem } from '../core/problem.ts'
import type { PictureFile } from './loaded.ts'

export const MAX_PICTURE_BYTES = 4 * 1024 * 1024
export const MAX_PICTURE_PIXELS = 4096

export type ReadPicture = { readonly picture: PictureFile } | { readonly problem: Problem }

interface PixelSize {
  readonly width: number
  readonly height: number
}

/** Reads type and size of a picture from its first bytes; nothing is decoded. */
export function readPicture(file: string, bytes: Uint8Array): ReadPicture {
  const mime = mimeOf(bytes)
  if (mime === undefined) return { problem: problem('picture/wrong-type', file, guessType(bytes)) }
  if (bytes.length > MAX_PICTURE_BYTES) {
    return { problem: problem('picture/too-many-bytes', bytes.length, MAX_PICTURE_BYTES) }
  }
  const size = mime === 'image/png' ? pngSize(viewOf(bytes)) : readJpegFrame(bytes)
  if (size === undefined || size.width === 0 || size.height === 0)
    return { problem: problem('picture/broken', file) }
  if (Math.max(size.width, size.height) > MAX_PICTURE_PIXELS) {
    const described = `${String(size.width)} × ${String(size.height)}`
    return { problem: problem('picture/too-many-pixels', described, MAX_PICTURE_PIXELS) }
  }
  return { picture: { mime, width: size.width, height: size.height, bytes } }
}

function mimeOf(bytes: Uint8Array): PictureFile['mime'] | undefined {
  if (startsWith(bytes, PNG_SIGNATURE)) return 'image/png'
  return startsWith(bytes, JPEG_SIGNATURE) ? 'image/jpeg' : undefined
}

function guessType(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 256))
  if (start.startsWith('GIF8')) return 'a GIF picture'
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'a WebP picture'
  if (start.slice(4, 8) === 'ftyp') return 'an AVIF or HEIC picture'
  if (start.startsWith('%PDF')) return 'a PDF file'
  return /<svg|<\?xml/.test(start) ? 'an SVG or XML file' : 'something else'
}

function pngSize(view: DataView): PixelSize | undefined {
  // The header chunk comes first: length, `IHDR`, width, height.
  if (view.byteLength < 33 || view.getUint32(12) !== 0x49484452) return undefined
  return { width: view.getUint32(16), height: view.getUint32(20) }
}
