import { Converter } from 'opencc-js/cn2t'
import type { Inline, RichText } from '../core/rich-text.ts'
import type { ExceptionInput } from './schema/sources.ts'

export interface TraditionalConverter {
  /** Converts words to those of Taiwan, then applies the exceptions in their order. */
  readonly convert: (text: string) => string
  /** The exceptions that no text has met so far. */
  readonly unused: () => readonly ExceptionInput[]
}

/** A converter from Simplified to Traditional Chinese. Opening its dictionaries takes a fifth of a second: keep it. */
export function traditionalConverter(exceptions: readonly ExceptionInput[]): TraditionalConverter {
  // The package's types import one another without endings, which this module resolution does not follow.
  const toTaiwan = Converter({ from: 'cn', to: 'twp' }) as (text: string) => string
  const cache = new Map<string, string>()
  const unused = new Set(exceptions)
  const convert = (text: string): string => {
    let converted = toTaiwan(text)
    for (const exception of exceptions) {
      if (!converted.includes(exception.from)) continue
      unused.delete(exception)
      converted = converted.replaceAll(exception.from, exception.to)
    }
    return converted
  }
  return {
    convert: (text) => {
      const known = cache.get(text) ?? convert(text)
      cache.set(text, known)
      return known
    },
    unused: () => [...unused],
  }
}

/** Converts the words of a text; addresses and ids stay as they are. */
export function convertRichText(text: RichText, convert: (text: string) => string): RichText {
  return text.map((inline): Inline => {
    switch (inline.kind) {
      case 'text':
        return { kind: 'text', text: convert(inline.text) }
      case 'strong':
      case 'emphasis':
      case 'link':
        return { ...inline, children: convertRichText(inline.children, convert) }
      case 'break':
      case 'note':
        return inline
    }
  })
}
