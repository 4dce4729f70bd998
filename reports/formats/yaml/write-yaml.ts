import type { Data, DataMap, Scalar } from './data.ts'

/**
 * A map as YAML 1.2 in the style of content files: no line is folded, and lists of words stand in one line. The `yaml`
 * package would take twenty times as long: more, for a long table, than to lay it out.
 */
export function writeYaml(map: DataMap): string {
  return writeEntries(map, '')
}

/** A list of maps, likewise. */
export function writeYamlList(items: readonly DataMap[]): string {
  return writeItems(items, '')
}

/** Lines after a margin; the first has none where `first` says so, for a dash stands there. */
function writeEntries(map: DataMap, margin: string, first = margin): string {
  let lines = ''
  for (const [key, value] of Object.entries(map)) {
    if (value === undefined) continue
    lines += `${lines === '' ? first : margin}${writeScalar(key)}:${writeValue(value, margin)}`
  }
  return lines
}

/** What follows a key, to the end of the line or of the lines below. */
function writeValue(value: Exclude<Data, undefined>, margin: string): string {
  const inner = `${margin}  `
  if (typeof value === 'string' && value.includes('\n') && isBlock(value)) {
    return ` |-\n${value.replaceAll(/^/gm, inner)}\n`
  }
  if (isScalar(value)) return ` ${writeScalar(value)}\n`
  if (isMap(value)) return `\n${writeEntries(value, inner)}`
  if (isMaps(value)) return `\n${writeItems(value, inner)}`
  return ` [${value.map(writeListed).join(', ')}]\n`
}

function writeItems(items: readonly DataMap[], margin: string): string {
  let lines = ''
  for (const item of items) lines += writeEntries(item, `${margin}  `, `${margin}- `)
  return lines
}

function isScalar(value: Data): value is Scalar {
  return typeof value === 'string' || typeof value === 'number'
}

function isMap(value: Data): value is DataMap {
  return typeof value === 'object' && !Array.isArray(value)
}

function isMaps(value: readonly Scalar[] | readonly DataMap[]): value is readonly DataMap[] {
  return typeof value[0] === 'object'
}

/** Controls, other ends of lines, and what no reader would see. A class by code units is far faster than by properties. */
const HIDDEN = /[\0-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]/g

/** Lines that can stand as they are, one under the other. */
function isBlock(text: string): boolean {
  return text.split('\n').every((line) => /^\S(?:.*\S)?$/.test(line) && isShown(line))
}

/** No sign of YAML at the start, no space at the ends. */
const ENDS = /^[^-?:,[\]{}#&*!|>'"%@`.\s](?:.*[^\s:])?$/

/** Ends a key, or begins a comment. */
const SIGN_WITHIN = /:\s|\s#/

/** What the core schema reads as something other than text. */
const OTHER_TYPE =
  /^(?:~|null|true|false|\+?\.inf|0o[0-7]+|0x[\da-f]+|\+?(?:\.\d+|\d+\.?\d*)(?:e[-+]?\d+)?)$/i

function writeScalar(value: Scalar): string {
  if (typeof value === 'number') return String(value)
  if (!isShown(value)) return writeEscaped(value)
  if (ENDS.test(value) && !SIGN_WITHIN.test(value) && !OTHER_TYPE.test(value)) return value
  return `'${value.replaceAll("'", "''")}'`
}

/** In a list that stands in one line, brackets and commas are signs too. */
function writeListed(value: Scalar): string {
  const written = writeScalar(value)
  return written === value && /[,[\]{}]/.test(written) ? `'${written.replaceAll("'", "''")}'` : written
}

function isShown(text: string): boolean {
  return text.search(HIDDEN) === -1 && text.isWellFormed()
}

/** JSON's strings are YAML's double-quoted ones. */
function writeEscaped(text: string): string {
  return JSON.stringify(text).replaceAll(
    HIDDEN,
    (hidden) => String.raw`\u${hidden.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
