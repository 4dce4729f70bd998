import type { Change } from '../../formats/yaml/compare-outlines.ts'
import type { PartName, Said } from '../../formats/yaml/outline.ts'
import { printable } from '../../core/format-issues.ts'

/** A change in words, on one line: `row goal (目标), column shop (电商): “…” → “…”`. */
export function describeChange(change: Change): string {
  const place = placeOf(change.part)
  switch (change.change) {
    case 'added':
      return `${place} is new`
    case 'removed':
      return `${place} is gone`
    case 'moved':
      return `${place} has moved: it now ${change.follows === undefined ? 'stands first' : `follows ${placeOf(change.follows)}`}`
    case 'changed': {
      const { name, column } = change.field
      const field = column === undefined ? name : `column ${column}${inBrackets(name)}`
      const places = [...(place === '' ? [] : [place]), shown(field)]
      return `${places.join(', ')}: ${quoted(change.before)} → ${quoted(change.after)}`
    }
  }
}

function placeOf({ kind, id, name, within }: PartName): string {
  if (kind === 'document') return ''
  return shown(`${within === undefined ? '' : `${within}, `}${kind} ${id}${inBrackets(name)}`)
}

/** Characters of a name that are shown; its id says which it is. */
const LONGEST_NAME = 24

function inBrackets(name: string): string {
  if (name === '') return ''
  const characters = Array.from(name)
  return ` (${characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME).join('')}…` : name})`
}

function quoted(said: Said): string {
  if (said === '') return 'nothing'
  if (typeof said === 'string') return `“${shown(said)}”`
  return 'mark' in said ? `${shown(said.mark)} ${quoted(said.words)}` : `[${said.map(quoted).join(', ')}]`
}

function shown(text: string): string {
  return printable(text.replaceAll('\n', ' ⏎ '))
}
