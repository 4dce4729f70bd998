import type { PdfDict, PdfValue } from './pdf-json.ts'

/** One operator of a content stream with what stands before it. Strings are `b:` and hexadecimal bytes. */
export interface Operation {
  readonly operator: string
  readonly operands: readonly PdfValue[]
}

const TOKEN =
  /[\s\0]*(?:%[^\r\n]*[\s\0]*)*(?:(?<name>\/[^\s\0()<>[\]{}/%]*)|(?<number>[+-]?(?:\d+\.?\d*|\.\d+))|(?<word>[A-Za-z'"*][\w*]*)|(?<open><<|\[)|(?<close>>>|\])|<(?<hex>[\dA-Fa-f\s]*)>|\((?<literal>(?:\\[^]|[^\\()])*)\))/y

/** The operators of a content stream in order. Throws on what it cannot read, such as an inline picture. */
export function readOperations(content: Uint8Array): readonly Operation[] {
  const text = Buffer.from(content).toString('latin1').trimEnd()
  const operations: Operation[] = []
  const open: PdfValue[][] = []
  let operands: PdfValue[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const start = TOKEN.lastIndex
    const token = TOKEN.exec(text)?.groups
    if (!token) throw new Error(`A content stream cannot be read at “${text.slice(start, start + 40)}”.`)
    if (token.open !== undefined) {
      open.push(operands)
      operands = []
    } else if (token.close !== undefined) {
      const value = token.close === ']' ? operands : toDict(operands)
      operands = open.pop() ?? []
      operands.push(value)
    } else if (token.word !== undefined && !/^(true|false|null)$/.test(token.word)) {
      if (token.word === 'BI') throw new Error('A content stream has an inline picture.')
      operations.push({ operator: token.word, operands })
      operands = []
    } else {
      operands.push(toValue(token))
    }
  }
  return operations
}

function toValue({
  name,
  number,
  word,
  hex,
  literal,
}: Readonly<Record<string, string | undefined>>): PdfValue {
  if (name !== undefined) return name
  if (number !== undefined) return Number(number)
  if (word !== undefined) return word === 'null' ? null : word === 'true'
  const digits =
    hex?.replace(/\s/g, '') ?? Buffer.from(unescapeLiteral(literal ?? ''), 'latin1').toString('hex')
  return `b:${digits.length % 2 === 0 ? digits : `${digits}0`}`
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' }

function unescapeLiteral(literal: string): string {
  return literal.replace(/\\(?:([0-7]{1,3})|([^]))/g, (_, octal: string | undefined, other: string) =>
    octal === undefined ? (ESCAPES[other] ?? other) : String.fromCharCode(Number.parseInt(octal, 8)),
  )
}

function toDict(members: readonly PdfValue[]): PdfDict {
  const entries = members.flatMap((key, index) =>
    index % 2 === 0 && typeof key === 'string' ? [[key, members[index + 1] ?? null] as const] : [],
  )
  return Object.fromEntries(entries)
}
