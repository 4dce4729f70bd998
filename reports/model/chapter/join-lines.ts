import { mapLeaves } from '../../core/rich-text.ts'
import type { RichText } from '../../core/rich-text.ts'

interface PlacedWords {
  readonly text: RichText
  /** For each UTF-16 code unit of the text runs, in order, where it was written. */
  readonly offsets: readonly number[]
}

const HAN = /[\p{Script=Han}，。；：、！？）」』》”’（「『《“‘]/u

/**
 * Lines that the author has broken, as one: their ends are spaces, for in print lines end elsewhere. Between Chinese
 * characters there is none.
 */
export function joinLines({ text, offsets }: PlacedWords): PlacedWords {
  const characters: string[] = []
  mapLeaves(text, (leaf) => {
    // A hard break is no neighbour to look at.
    if (leaf.kind === 'text') characters.push(...leaf.text.split(''))
    return []
  })
  const kept: number[] = []
  let at = 0
  const joined = mapLeaves(text, (leaf) => {
    if (leaf.kind !== 'text') return [leaf]
    let words = ''
    for (const character of leaf.text.split('')) {
      const isEnd = character === '\n'
      const isDropped = isEnd && isHan(characters[at - 1]) && isHan(characters[at + 1])
      if (!isDropped) {
        words += isEnd ? ' ' : character
        kept.push(offsets[at] ?? 0)
      }
      at++
    }
    return words === '' ? [] : [{ kind: 'text', text: words }]
  })
  return { text: joined, offsets: kept }
}

function isHan(character: string | undefined): boolean {
  return character !== undefined && HAN.test(character)
}
