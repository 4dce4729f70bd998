import { readOperations } from './content-tokens.ts'
import type { Operation } from './content-tokens.ts'
import { isDict, plainName } from './pdf-json.ts'
import type { PdfDict, PdfValue } from './pdf-json.ts'

/** A marked-content sequence (ISO 32000-1, 14.6). */
export interface Mark {
  readonly tag: string
  readonly properties: PdfDict
  readonly mcid: number | undefined
  /** Those that it stands in, the outermost first. */
  readonly within: readonly Mark[]
}

/** Something that is painted. */
export interface ContentItem {
  readonly kind: 'text' | 'path' | 'shading' | 'object'
  /** The marks that it stands in, the outermost first. */
  readonly marks: readonly Mark[]
  /** For objects, the name of the resource. */
  readonly resource: string | undefined
  readonly text: ShownText | undefined
}

export interface ShownText {
  /** Name of the resource. */
  readonly font: string | undefined
  /** Two bytes each. */
  readonly codes: readonly number[]
  /** Text of rendering mode 3 is not painted. */
  readonly isHidden: boolean
}

export interface PageContent {
  readonly items: readonly ContentItem[]
  /** In order of their beginnings. */
  readonly marks: readonly Mark[]
  /** Operators that do not nest as they must, in words. */
  readonly faults: readonly string[]
}

type Open = Mark | 'BT' | 'q'

interface State {
  readonly items: ContentItem[]
  readonly marks: Mark[]
  readonly faults: string[]
  readonly open: Open[]
  readonly saved: TextState[]
  text: TextState
}

interface TextState {
  readonly font: string | undefined
  readonly mode: number
}

/** Reads what a page paints, and in which marks. `propertiesOf` gives a property list that the resources name. */
export function readContent(content: Uint8Array, propertiesOf: (name: string) => PdfDict): PageContent {
  const state: State = {
    items: [],
    marks: [],
    faults: [],
    open: [],
    saved: [],
    text: { font: undefined, mode: 0 },
  }
  for (const operation of readOperations(content)) {
    nest(state, operation, propertiesOf)
    paint(state, operation)
  }
  const left = state.open.map((open) => (typeof open === 'string' ? open : open.tag))
  return {
    items: state.items,
    marks: state.marks,
    faults: [...state.faults, ...left.map((name) => `${name} is never closed`)],
  }
}

function nest(
  state: State,
  { operator, operands }: Operation,
  propertiesOf: (name: string) => PdfDict,
): void {
  const { open, text } = state
  if (operator === 'BMC' || operator === 'BDC') {
    const mark = toMark(operands, openMarks(state), propertiesOf)
    state.marks.push(mark)
    open.push(mark)
  } else if (operator === 'BT') {
    if (open.includes('BT')) state.faults.push('BT within a text object')
    open.push('BT')
  } else if (operator === 'q') {
    open.push('q')
    state.saved.push(text)
  } else if (operator === 'EMC' || operator === 'ET' || operator === 'Q') {
    const last = open.pop()
    const closed = last === undefined || typeof last === 'string' ? last : 'mark'
    const wanted = { EMC: 'mark', ET: 'BT', Q: 'q' }[operator]
    if (closed !== wanted) state.faults.push(`${operator} closes ${closed ?? 'nothing'}`)
    if (operator === 'Q') state.text = state.saved.pop() ?? text
  } else if (operator === 'Tf') {
    state.text = { ...text, font: plainName(operands[0]) }
  } else if (operator === 'Tr') {
    state.text = { ...text, mode: Number(operands[0]) }
  }
}

const PAINTING: Readonly<Record<string, ContentItem['kind']>> = {
  ...Object.fromEntries(['Tj', 'TJ', "'", '"'].map((operator) => [operator, 'text'])),
  ...Object.fromEntries(
    ['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'].map((operator) => [operator, 'path']),
  ),
  sh: 'shading',
  Do: 'object',
}

function paint(state: State, { operator, operands }: Operation): void {
  const kind = PAINTING[operator]
  if (kind === undefined) return
  if (kind === 'text' && !state.open.includes('BT')) state.faults.push(`${operator} outside a text object`)
  const { font, mode } = state.text
  state.items.push({
    kind,
    marks: openMarks(state),
    resource: kind === 'object' ? plainName(operands[0]) : undefined,
    text: kind === 'text' ? { font, codes: operands.flatMap(codesOf), isHidden: mode === 3 } : undefined,
  })
}

function openMarks({ open }: State): readonly Mark[] {
  return open.filter((entry) => typeof entry !== 'string')
}

function toMark(
  [tag, properties]: readonly PdfValue[],
  within: readonly Mark[],
  propertiesOf: (name: string) => PdfDict,
): Mark {
  const dict =
    typeof properties === 'string' ? propertiesOf(properties.slice(1)) : isDict(properties) ? properties : {}
  const mcid = dict['/MCID']
  return {
    tag: plainName(tag),
    properties: dict,
    mcid: typeof mcid === 'number' ? mcid : undefined,
    within,
  }
}

/** The codes of a string, or of the strings of an array with offsets. */
function codesOf(operand: PdfValue): readonly number[] {
  if (Array.isArray(operand)) return (operand as readonly PdfValue[]).flatMap(codesOf)
  if (typeof operand !== 'string') return []
  const digits = operand.slice('b:'.length)
  return Array.from({ length: Math.ceil(digits.length / 4) }, (_, index) =>
    Number.parseInt(digits.slice(4 * index, 4 * index + 4), 16),
  )
}
