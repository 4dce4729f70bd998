import { runOnPdf } from './outside-tools.ts'

/** Programs that draw a page, each with an engine of its own. */
export const RENDERERS = ['pdftoppm', 'mutool'] as const

/** Dots an inch. */
const RESOLUTION = 200

const ARGUMENTS: Readonly<Record<(typeof RENDERERS)[number], readonly string[]>> = {
  pdftoppm: ['-r', String(RESOLUTION), '-gray', '-singlefile', 'in.pdf', 'out'],
  mutool: ['draw', '-q', '-r', String(RESOLUTION), '-c', 'gray', '-F', 'pgm', '-o', 'out.pgm', 'in.pdf'],
}

/** Draws the only page of a PDF: the ink at a point of it, in points from the top left, 0 to 1. */
export function rasterise(
  pdf: Uint8Array,
  renderer: (typeof RENDERERS)[number],
): (x: number, y: number) => number {
  return readGraymap(runOnPdf(pdf, renderer, ARGUMENTS[renderer]).written('out.pgm'))
}

function readGraymap(bytes: Uint8Array): (x: number, y: number) => number {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const [header = '', width = ''] = /^P5\s+(?:#[^\n]*\n\s*)*(\d+)\s+\d+\s+\d+\s/.exec(start) ?? []
  const dot = (points: number): number => Math.floor((points * RESOLUTION) / 72)
  return (x, y) => 1 - (bytes[header.length + dot(y) * Number(width) + dot(x)] ?? 255) / 255
}
