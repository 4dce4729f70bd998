import type { Canvas } from './canvas.ts'

/** An image of at most 256 colours. */
export interface IndexedImage {
  /** `0xrrggbb`, the most frequent first; those equally frequent in the order of their numbers. */
  readonly palette: readonly number[]
  /** An index for each pixel, row by row. */
  readonly indices: Uint8Array
}

const PALETTE_SIZE = 256
/** More colours than this are a photograph, not text on tints. */
const MAX_COLOURS = 4096
/** A hash of so many bits leaves three slots in four free. */
const HASH_BITS = 14
/** A channel may be off by this much where edges have more shades than a palette holds: no eye sees it. */
const MAX_ERROR = 4

/** Finds a palette for the pixels; undefined when 256 colours cannot stand for all of them. */
export function indexColours({ pixels }: Canvas): IndexedImage | undefined {
  const runs = findRuns(pixels)
  const table = runs && mergeColours(runs)
  if (runs === undefined || table === undefined) return undefined
  const indices = new Uint8Array(pixels.length)
  runs.numbers.forEach((number, run) => {
    const index = table.indices[number] ?? 0
    const end = runs.starts[run + 1] ?? pixels.length
    // A new array holds zeros, the index of the most frequent colour. Runs are mostly too short for `fill` to pay.
    if (index !== 0) for (let at = runs.starts[run] ?? 0; at < end; at += 1) indices[at] = index
  })
  return { palette: table.palette, indices }
}

/** Pixels of one colour in a row, and after it. */
interface Runs {
  /** The colours, in order of first use. */
  readonly colours: readonly number[]
  /** How many pixels each colour has. */
  readonly counts: readonly number[]
  /** Where each run starts; it ends where the next starts, the last with the image. */
  readonly starts: readonly number[]
  /** Which colour each run has. */
  readonly numbers: readonly number[]
}

function findRuns(pixels: Uint32Array): Runs | undefined {
  const colours: number[] = []
  const counts: number[] = []
  const starts: number[] = []
  const numbers: number[] = []
  const numberOf = createNumbering(colours)
  let start = 0
  while (start < pixels.length) {
    const colour = pixels[start] ?? 0
    let end = start + 1
    while (end < pixels.length && pixels[end] === colour) end += 1
    const number = numberOf(colour)
    if (number === MAX_COLOURS) return undefined
    counts[number] = (counts[number] ?? 0) + end - start
    starts.push(start)
    numbers.push(number)
    start = end
  }
  return { colours, counts, starts, numbers }
}

/** Numbers colours in order of first use: a hash table in one array, for a Map takes ten times as long. */
function createNumbering(colours: number[]): (colour: number) => number {
  const slots = new Int32Array(2 ** HASH_BITS)
  return (colour) => {
    let slot = Math.imul(colour, 0x9e3779b1) >>> (32 - HASH_BITS)
    for (;;) {
      const number = (slots[slot] ?? 0) - 1
      if (number === -1) return (slots[slot] = colours.push(colour)) - 1
      if (colours[number] === colour) return number
      slot = (slot + 1) & (slots.length - 1)
    }
  }
}

/** A palette, and for each colour the index of itself or of a more frequent one that is near enough. */
function mergeColours({
  colours,
  counts,
}: Runs): { readonly palette: readonly number[]; readonly indices: readonly number[] } | undefined {
  const order = [...colours.keys()].sort(
    (a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || (colours[a] ?? 0) - (colours[b] ?? 0),
  )
  const exact = colours.length <= PALETTE_SIZE
  const palette: number[] = []
  const indices: number[] = []
  for (const number of order) {
    const colour = colours[number] ?? 0
    const near = exact ? -1 : palette.findIndex((known) => difference(known, colour) <= MAX_ERROR)
    const index = near === -1 ? palette.push(colour) - 1 : near
    if (index === PALETTE_SIZE) return undefined
    indices[number] = index
  }
  return { palette, indices }
}

/** The greatest difference in a channel. */
function difference(first: number, second: number): number {
  return Math.max(
    Math.abs((first >> 16) - (second >> 16)),
    Math.abs(((first >> 8) & 0xff) - ((second >> 8) & 0xff)),
    Math.abs((first & 0xff) - (second & 0xff)),
  )
}
