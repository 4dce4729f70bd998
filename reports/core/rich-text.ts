/** Text with inline structure, in one language. Adjacent plain runs are merged; no run is empty. */
export type RichText = readonly Inline[]

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly children: RichText }
  | { readonly kind: 'emphasis'; readonly children: RichText }
  | { readonly kind: 'link'; readonly href: string; readonly children: RichText }
  | { readonly kind: 'break' }
  /** A reference to a note of the same document; `mark` is what is printed, e.g. `1`. */
  | { readonly kind: 'note'; readonly note: string; readonly mark: string }

/** The words alone: what is copied, searched, spoken. A line break becomes `\n`; a note mark `[1]`. */
export function plainText(text: RichText): string {
  return text
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return inline.text
        case 'break':
          return '\n'
        case 'note':
          return `[${inline.mark}]`
        case 'strong':
        case 'emphasis':
        case 'link':
          return plainText(inline.children)
      }
    })
    .join('')
}

/** The pieces that hold no others. */
export type InlineLeaf = Exclude<Inline, { readonly children: RichText }>

/** The text with each leaf replaced by what `change` makes of it; what holds others stays around them. */
export function mapLeaves(text: RichText, change: (leaf: InlineLeaf) => readonly Inline[]): RichText {
  return text.flatMap((inline) =>
    'children' in inline ? [{ ...inline, children: mapLeaves(inline.children, change) }] : change(inline),
  )
}

/** A plain string as rich text. */
export function plain(text: string): RichText {
  return text === '' ? [] : [{ kind: 'text', text }]
}

/** Texts one after another, runs that meet merged. */
export function joinText(...texts: readonly RichText[]): RichText {
  const joined: Inline[] = []
  for (const inline of texts.flat()) {
    const last = joined.at(-1)
    if (inline.kind === 'text' && last?.kind === 'text') {
      joined[joined.length - 1] = { kind: 'text', text: last.text + inline.text }
    } else {
      joined.push(inline)
    }
  }
  return joined
}
