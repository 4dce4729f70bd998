import type { Colour } from '../../core/colour.ts'
import { FULL_COVER } from './fill-mask.ts'

/**
 * The colours of a picture, numbered from 0 in order of first use. A photograph's are too many for a list: from the
 * 4097th on, a colour's number follows from the colour.
 */
export interface Colours {
  /** `0xrrggbb` of each number, as far as they are listed. */
  readonly list: readonly number[]
  /** The number of a colour `0xrrggbb`; it gets one if it has none. */
  readonly numberOf: (colour: number) => number
  /** The colour of a number. */
  readonly colourOf: (number: number) => number
  /** The number of a colour between those of two numbers: `share` of `FULL_COVER` parts are of the second. */
  readonly mix: (first: number, second: number, share: number) => number
  /**
   * What `mix` has found for two numbers, by share; 0 where it was not asked yet, or found the background. Good until
   * `shades` or `mix` is called for others.
   */
  readonly shades: (first: number, second: number) => Uint32Array
}

/** More colours than this are a photograph, not text on tints. */
export const MAX_LISTED = 4096

/** What is added to a colour that is not listed, so that its number is none of a listed one. */
const UNLISTED = 2 ** 24

export function createColours(): Colours {
  const list: number[] = []
  const numberOf = createNumbering(list)
  const colourOf = (number: number): number => (number < UNLISTED ? (list[number] ?? 0) : number - UNLISTED)
  // At the edges of text there are always the same two colours, so the last two suffice.
  const known = new Uint32Array(FULL_COVER + 1)
  let [from, to] = [0, 0]
  const shades = (first: number, second: number): Uint32Array => {
    if (first !== from || second !== to) {
      known.fill(0)
      from = first
      to = second
    }
    return known
  }
  const mix = (first: number, second: number, share: number): number => {
    const number = numberOf(mixColours(colourOf(first), colourOf(second), share / FULL_COVER))
    shades(first, second)[share] = number
    return number
  }
  return { list, numberOf, colourOf, mix, shades }
}

/** A hash of so many bits leaves three slots in four free. */
const HASH_BITS = 14

/** Finds colours in a list, or adds them: a hash table in one array, for a Map takes ten times as long. */
function createNumbering(list: number[]): (colour: number) => number {
  /** Numbers, plus one; 0 is free. */
  const slots = new Int32Array(2 ** HASH_BITS)
  return (colour) => {
    let slot = Math.imul(colour, 0x9e3779b1) >>> (32 - HASH_BITS)
    for (;;) {
      const number = (slots[slot] ?? 0) - 1
      if (number === -1) break
      if (list[number] === colour) return number
      slot = (slot + 1) & (slots.length - 1)
    }
    if (list.length === MAX_LISTED) return UNLISTED + colour
    return (slots[slot] = list.push(colour)) - 1
  }
}

export function packColour(colour: Colour): number {
  return Number.parseInt(colour.slice(1), 16)
}

/** A colour between two: `share` of the second, the rest of the first. */
export function mixColours(first: number, second: number, share: number): number {
  const mix = (shift: number): number => {
    const from = (first >> shift) & 0xff
    const to = (second >> shift) & 0xff
    return Math.round(from + (to - from) * share) << shift
  }
  return mix(16) | mix(8) | mix(0)
}

/** The sum of two colours' channels, none above the brightest. */
export function addColours(first: number, second: number): number {
  const add = (shift: number): number =>
    Math.min(0xff, ((first >> shift) & 0xff) + ((second >> shift) & 0xff)) << shift
  return add(16) | add(8) | add(0)
}
