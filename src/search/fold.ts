/** A text as it is searched, and where each of its characters stood. */
export interface Folded {
  /**
   * Small letters without accents, Simplified characters, words with one space between them, none between Chinese
   * characters: `複購 率（CTR）` is `复购率 ctr`.
   */
  readonly text: string
  /** For each UTF-16 unit of `text`, the place in the original that it comes from. */
  readonly places: readonly number[]
}

export type Fold = (text: string) => Folded

type Kind = 'han' | 'word' | 'gap'

/** Folds by pairs of a Traditional and a Simplified character, one after another: `網网複复`. */
export function openFold(pairs: string): Fold {
  const simplified = characterMap(pairs)
  const forms = new Map<string, readonly Form[]>()
  const formsOf = (character: string): readonly Form[] => {
    const known = forms.get(character) ?? plainForms(character, simplified)
    forms.set(character, known)
    return known
  }
  return (text) => {
    const writer: Writer = { from: text, at: 0, text: '', places: [], last: 'gap', gap: false }
    for (const character of text) {
      for (const form of formsOf(character)) write(writer, form)
      writer.at += character.length
    }
    return writer
  }
}

interface Form {
  readonly character: string
  readonly kind: Kind
}

interface Writer {
  readonly from: string
  /** Place in `from`. */
  at: number
  text: string
  readonly places: number[]
  last: Kind
  /** Whether a gap stands between what is written and what comes. */
  gap: boolean
}

function write(writer: Writer, { character, kind }: Form): void {
  if (kind === 'gap') {
    if (joinsDigits(character, writer)) add(writer, character)
    else if (!joinsLetters(character, writer)) writer.gap = true
    return
  }
  const apart = writer.last !== kind || (writer.gap && kind === 'word')
  if (apart && writer.text !== '') add(writer, ' ')
  add(writer, character)
  writer.last = kind
  writer.gap = false
}

function add(writer: Writer, character: string): void {
  writer.text += character
  writer.places.push(writer.at)
  if (character.length > 1) writer.places.push(writer.at)
}

/** The point of `3.0`. */
function joinsDigits(character: string, { from, at }: Writer): boolean {
  return character === '.' && /\d/.test(from[at - 1] ?? '') && /\d/.test(from[at + 1] ?? '')
}

/** The apostrophe of `it’s`; the hyphen of `e-mail`, which many write without. */
function joinsLetters(character: string, { from, at, text, gap }: Writer): boolean {
  if (gap || !/['’‘ʼ-]/.test(character) || !/\p{L}/u.test(from[at + 1] ?? '')) return false
  return character !== '-' || /(?:^|\s)[a-z]$/.test(text.slice(-2))
}

function plainForms(character: string, simplified: ReadonlyMap<string, string>): readonly Form[] {
  const plain = character
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '')
  return [...plain].map((one) => {
    const form = simplified.get(one) ?? one
    return { character: form, kind: kindOf(form) }
  })
}

function kindOf(character: string): Kind {
  if (/[\p{Script=Han}〇]/u.test(character)) return 'han'
  return /[\p{L}\p{N}]/u.test(character) ? 'word' : 'gap'
}

function characterMap(pairs: string): ReadonlyMap<string, string> {
  const characters = [...pairs]
  const map = new Map<string, string>()
  for (let index = 0; index + 1 < characters.length; index += 2)
    map.set(characters[index] ?? '', characters[index + 1] ?? '')
  return map
}
