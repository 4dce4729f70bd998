import { Converter } from 'opencc-js/cn2t'
import { memo, once } from '../core/memo.ts'
import { mapLeaves } from '../core/rich-text.ts'
import type { RichText } from '../core/rich-text.ts'
import type { ExceptionInput } from './schema/sources.ts'

export interface TraditionalConverter {
  /** Converts words to those of Taiwan, then applies the exceptions in their order. */
  readonly convert: (text: string) => string
  /** The exceptions that no text has met so far. */
  readonly unused: () => readonly ExceptionInput[]
}

/** Opening the dictionaries takes a fifth of a second: once is enough, and not before something is to be converted. */
const openDictionaries = once(
  // The package's types import one another without endings, which this module resolution does not follow.
  () => Converter({ from: 'cn', to: 'twp' }) as (text: string) => string,
)

/** A converter from Simplified to Traditional Chinese. */
export function traditionalConverter(exceptions: readonly ExceptionInput[]): TraditionalConverter {
  const unused = new Set(exceptions)
  const convert = memo((text: string): string => {
    let converted = openDictionaries()(text)
    for (const exception of exceptions) {
      if (!converted.includes(exception.from)) continue
      unused.delete(exception)
      converted = converted.replaceAll(exception.from, exception.to)
    }
    return converted
  })
  return { convert, unused: () => [...unused] }
}

/** Converts the words of a text; addresses and ids stay as they are. */
export function convertRichText(text: RichText, convert: (text: string) => string): RichText {
  return mapLeaves(text, (leaf) =>
    leaf.kind === 'text' ? [{ kind: 'text', text: convert(leaf.text) }] : [leaf],
  )
}
