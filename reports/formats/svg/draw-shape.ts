import type { BoxItem, ImageItem, PathItem } from '../../scene/types.ts'
import { svgNumber, svgPathData } from './svg-number.ts'

export function drawBox({ fill, radius, rect }: BoxItem): string {
  const corner = radius === 0 ? '' : ` rx="${svgNumber(radius)}"`
  return `<rect ${rectAttributes(rect)}${corner} fill="${fill}"/>`
}

export function drawPath({ commands, fill, stroke }: PathItem): string {
  const dash = stroke?.dash === undefined ? '' : ` stroke-dasharray="${stroke.dash.map(svgNumber).join(' ')}"`
  const line =
    stroke === undefined ? '' : ` stroke="${stroke.colour}" stroke-width="${svgNumber(stroke.width)}"${dash}`
  return `<path d="${svgPathData(commands)}" fill="${fill ?? 'none'}"${line}/>`
}

/** The picture travels inside the file; stretched to its rectangle as in the other formats. */
export function drawImage({ bytes, mime, rect }: ImageItem): string {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  return `<image ${rectAttributes(rect)} preserveAspectRatio="none" href="data:${mime};base64,${data}"/>`
}

export function rectAttributes(rect: BoxItem['rect']): string {
  const { height, width, x, y } = rect
  return `x="${svgNumber(x)}" y="${svgNumber(y)}" width="${svgNumber(width)}" height="${svgNumber(height)}"`
}
