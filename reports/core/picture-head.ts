import { viewOf } from './bytes.ts'

/** The first bytes of a PNG (ISO/IEC 15948, 5.2) and of a JPEG (a start of image, and another marker). */
export const PNG_SIGNATURE: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
export const JPEG_SIGNATURE: readonly number[] = [0xff, 0xd8, 0xff]

export function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

/** What the frame header of a JPEG says; width and height in pixels. */
export interface JpegFrame {
  readonly width: number
  readonly height: number
  /** Of a channel of a pixel. */
  readonly bits: number
  readonly components: number
}

/** Reads the frame header (ITU T.81, B.2.2); undefined when the file is broken before it. */
export function readJpegFrame(bytes: Uint8Array): JpegFrame | undefined {
  const view = viewOf(bytes)
  let at = 2
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (isFrameStart(marker)) {
      return {
        bits: view.getUint8(at + 4),
        height: view.getUint16(at + 5),
        width: view.getUint16(at + 7),
        components: view.getUint8(at + 9),
      }
    }
    // Any number of fill bytes may stand before a marker.
    if (marker === 0xff) at += 1
    else if (view.getUint16(at + 2) < 2) return undefined
    else at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

/** SOF0 … SOF15 without the tables DHT, JPG and DAC that share their range. */
function isFrameStart(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}
