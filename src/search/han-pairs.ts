import { Converter } from 'opencc-js/t2cn'

const FIRST_HAN = 0x3400
const LAST_HAN = 0x9fff

/** Written one way here and another there, in Simplified texts too: one way and the other. */
const VARIANTS = '著着账帐粘黏妳你'

/**
 * Every Traditional character (and every variant) with its Simplified one, one after another: `網网複复`. Folding by
 * them once or twice is the same.
 */
export function allHanPairs(): string {
  const traditional = Array.from({ length: LAST_HAN - FIRST_HAN + 1 }, (_, index) =>
    String.fromCodePoint(FIRST_HAN + index),
  )
  // The package's types import one another without endings, which this module resolution does not follow.
  const convert = Converter({ from: 't', to: 'cn' }) as (text: string) => string
  const lines = (text: string): readonly string[] => convert(text).split('\n')
  // One to a line: as words, some would become others.
  const once = lines(traditional.join('\n'))
  const simplified = lines(once.join('\n')).map((character) => VARIANT_OF.get(character) ?? character)
  return traditional
    .map((character, index) => character + (simplified[index] ?? character))
    .filter(([from, to]) => from !== to)
    .join('')
}

const VARIANT_OF: ReadonlyMap<string, string> = new Map(
  [...VARIANTS.matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [from, to]),
)

/** The pairs whose Simplified character is among these: of a text with no others, the rest fold nothing. */
export function pairsFor(pairs: string, characters: ReadonlySet<string>): string {
  return [...pairs.matchAll(/(.)(.)/gu)]
    .filter(([, , to = '']) => characters.has(to))
    .map(([pair]) => pair)
    .join('')
}
