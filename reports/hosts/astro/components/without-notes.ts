import { mapLeaves, plainText } from '../../../core/rich-text.ts'
import type { RichText } from '../../../core/rich-text.ts'

/** The text without the marks of its notes, for where it is said again. */
export function withoutNotes(text: RichText): RichText {
  return mapLeaves(text, (leaf) => (leaf.kind === 'note' ? [] : [leaf]))
}

/** A label as it is said, or stands in an attribute. */
export function labelText(text: RichText): string {
  return plainText(withoutNotes(text))
}

/** Prints labels that come again and again with the marks of their notes the first time only. */
export function notedOnce(): (text: RichText) => RichText {
  const printed = new Set<RichText>()
  return (text) => {
    if (printed.has(text)) return withoutNotes(text)
    printed.add(text)
    return text
  }
}
