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
  const mime = startsWith(bytes, PNG) ? 'image/png' : startsWith(bytes, JPEG) ? 'image/jpeg' : undefined
  if (mime === undefined) return { problem: problem('picture/wrong-type', file, guessType(bytes)) }
  if (bytes.length > MAX_PICTURE_BYTES) {
    return { problem: problem('picture/too-many-bytes', bytes.length, MAX_PICTURE_BYTES) }
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = mime === 'image/png' ? pngSize(view) : jpegSize(view)
  if (size === undefined || size.width === 0 || size.height === 0)
    return { problem: problem('picture/broken', file) }
  if (Math.max(size.width, size.height) > MAX_PICTURE_PIXELS) {
    const described = `${String(size.width)} × ${String(size.height)}`
    return { problem: problem('picture/too-many-pixels', described, MAX_PICTURE_PIXELS) }
  }
  return { picture: { mime, ...size, bytes } }
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG = [0xff, 0xd8, 0xff]

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
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

function jpegSize(view: DataView): PixelSize | undefined {
  let at = 2
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at += 1
    else if (isFrameStart(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    else if (view.getUint16(at + 2) < 2) return undefined
    else at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

/** SOF0 … SOF15 without the tables DHT, JPG and DAC that share their range. */
function isFrameStart(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}
