import { readJpegFrame } from '../../core/picture-head.ts'
import { decode, toRGBA8 } from './pdf-lib.ts'
import { addStream } from './pdf-objects.ts'
import type { PdfDict, PdfObjects, PdfRef } from './pdf-objects.ts'

/** Embeds a PNG as 8-bit RGB, with its transparency as a soft mask where it has any. */
export function embedPng(objects: PdfObjects, bytes: Uint8Array): PdfRef {
  const image = decode(new Uint8Array(bytes).buffer)
  const frame = toRGBA8(image)[0]
  if (!frame) throw new Error('The PNG holds no picture.')
  const pixels = new Uint8Array(frame)
  const colours = new Uint8Array((pixels.length / 4) * 3)
  const alpha = new Uint8Array(pixels.length / 4)
  for (let pixel = 0; pixel < alpha.length; pixel++) {
    colours.set(pixels.subarray(4 * pixel, 4 * pixel + 3), 3 * pixel)
    alpha[pixel] = pixels[4 * pixel + 3] ?? 255
  }
  const size = { Width: image.width, Height: image.height, BitsPerComponent: 8 }
  const mask = alpha.some((value) => value < 255)
    ? { SMask: addPicture(objects, alpha, { ...size, ColorSpace: 'DeviceGray' }) }
    : {}
  return addPicture(objects, colours, { ...size, ColorSpace: 'DeviceRGB', ...mask })
}

function addPicture(objects: PdfObjects, bytes: Uint8Array, dict: PdfDict): PdfRef {
  return addStream(objects, {
    bytes,
    content: 'binary',
    dict: { Type: 'XObject', Subtype: 'Image', ...dict },
  })
}

/** Embeds a JPEG as it is. */
export function embedJpeg(objects: PdfObjects, bytes: Uint8Array): PdfRef {
  const frame = readJpegFrame(bytes)
  if (!frame) throw new Error('The JPEG has no frame header.')
  const { width, height, bits, components } = frame
  const space = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' }[components]
  if (space === undefined)
    throw new Error(`The JPEG has ${String(components)} components; 1, 3 or 4 are known.`)
  return addStream(objects, {
    bytes,
    content: 'packed',
    dict: {
      Type: 'XObject',
      Subtype: 'Image',
      Width: width,
      Height: height,
      BitsPerComponent: bits,
      ColorSpace: space,
      // Programs that write CMYK as JPEG store it inverted.
      ...(components === 4 ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
      Filter: 'DCTDecode',
    },
  })
}
