import type { RichText } from '../../core/rich-text.ts'

/** Rich text as an author writes it: what `parseRichText` reads gives the same text again, its notes unnumbered. */
export function richTextSource(text: RichText): string {
  return text
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return inline.text.replaceAll(/[\\*[\]]/g, String.raw`\$&`)
        case 'break':
          return '\n'
        case 'note':
          return `[^${inline.note}]`
        case 'strong':
          return `**${richTextSource(inline.children)}**`
        case 'emphasis':
          return `*${richTextSource(inline.children)}*`
        case 'link':
          return `[${richTextSource(inline.children)}](${inline.href})`
      }
    })
    .join('')
}
