import { plain, type RichText } from '../../core/rich-text.ts'
import { WORDS } from '../../core/words.ts'
import type { BookPart, BookPlaces } from '../../doc/book.ts'
import type { BoxNode, DrawingNode, FlowBox } from '../../doc/types.ts'
import { SUBJECTS } from '../../model/subjects-of.ts'
import { flowBox } from '../parts/flow-box.ts'
import { markKey } from '../parts/mark-key.ts'
import { plainParagraph, type TypeStyle } from '../parts/type-style.ts'
import { bookPages } from './book-pages.ts'
import type { BookStyle } from './book-style.ts'
import { linkedParagraph } from './linked-text.ts'
import { CONTENTS } from './names.ts'
import { partOpening } from './part-opening.ts'

/** A line of the table of contents. */
export interface ContentsEntry {
  /** Of the heading that it leads to. */
  readonly name: string
  readonly text: RichText
  readonly look: 'part' | 'section' | 'system'
  /** What stands under it; in the order of the book. */
  readonly entries: readonly ContentsEntry[]
}

/** The table of contents, and what the marks in the book mean. */
export function contentsPart(entries: readonly ContentsEntry[], style: BookStyle): BookPart {
  const title = plain(WORDS[style.locale].book.contents)
  return {
    role: { role: 'section' },
    flow: (places) =>
      bookPages(
        [
          partOpening({ name: CONTENTS, title }, style),
          { kind: 'group', role: { role: 'contents' }, children: entryBlocks(entries, places, style) },
          flowBox(markKey(SUBJECTS, style.context), 20),
        ],
        { text: title },
        { style, medium: style.context.medium },
      ),
    plates: [],
  }
}

/** The names of all entries. */
export function entryNames(entries: readonly ContentsEntry[]): readonly string[] {
  return entries.flatMap(({ name, entries: inner }) => [name, ...entryNames(inner)])
}

/** One block for each part: what belongs to a chapter stands on one page. */
function entryBlocks(
  entries: readonly ContentsEntry[],
  places: BookPlaces,
  style: BookStyle,
): readonly FlowBox[] {
  return inOrder(entries, places).map((entry, index) =>
    flowBox(entryBox(entry, places, style), index === 0 ? 8 : 12),
  )
}

/** A system on a page of its own may come after the section that follows the one it belongs to. */
function inOrder(entries: readonly ContentsEntry[], places: BookPlaces): readonly ContentsEntry[] {
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  return places.inOrder([...byName.keys()]).flatMap((name) => byName.get(name) ?? [])
}

function entryBox(entry: ContentsEntry, places: BookPlaces, style: BookStyle): BoxNode {
  const row = entryRow(entry, places.pageOf(entry.name), style)
  const inner = inOrder(entry.entries, places).map((child) => entryBox(child, places, style))
  const below: BoxNode[] =
    inner.length === 0
      ? []
      : [
          {
            kind: 'stack',
            direction: 'column',
            role: { role: 'contents' },
            gap: 1.2,
            padding: { top: 2, right: 0, bottom: 0, left: INDENT },
            children: inner,
          },
        ]
  return { kind: 'stack', direction: 'column', role: { role: 'contents-entry' }, children: [row, ...below] }
}

/** What belongs to a chapter stands so far in, in points. */
const INDENT = 17

function entryRow(entry: ContentsEntry, page: number, style: BookStyle): BoxNode {
  const { locale, context } = style
  const { ruleStrong } = context.medium.palette
  const look = lookOf(entry, style)
  const title = linkedParagraph([{ text: entry.text, href: `#${entry.name}` }], look, locale)
  const number = plainParagraph(String(page), { ...look, weight: 400, family: 'sans', size: 9.4 }, locale)
  const height = look.size * look.leading
  return {
    kind: 'stack',
    direction: 'row',
    align: 'end',
    gap: 6,
    role: { role: 'paragraph' },
    children: [
      ...(entry.look === 'system' ? [systemMark(height, ruleStrong)] : []),
      { kind: 'text', width: 'hug', paragraph: title },
      leader(height, ruleStrong),
      { kind: 'text', width: 'hug', paragraph: number },
    ],
  }
}

function lookOf({ look }: ContentsEntry, { type, context }: BookStyle): TypeStyle {
  switch (look) {
    case 'part':
      return { ...type.subsection, size: 12, leading: 1.4, wrap: 'pretty' }
    case 'section':
      return { ...context.type.body, size: 9.6, leading: 1.42 }
    case 'system':
      return { ...context.type.body, size: 9.2, leading: 1.42, colour: context.medium.palette.inkSoft }
  }
}

/** Dots from the title to the number; counted from the right, so that those of all lines stand under one another. */
function leader(height: number, colour: TypeStyle['colour']): DrawingNode {
  return {
    kind: 'drawing',
    role: 'artifact',
    width: 'fill',
    height,
    grow: 1,
    draw: ({ width }) => [
      {
        commands: [
          { op: 'move', to: { x: width, y: height * 0.66 } },
          { op: 'line', to: { x: 0, y: height * 0.66 } },
        ],
        stroke: { colour, width: 0.7, dash: [0.7, 3.3] },
      },
    ],
  }
}

/** A small square before a table or diagram. */
function systemMark(height: number, colour: TypeStyle['colour']): DrawingNode {
  const side = 4.4
  const top = height * 0.5 - side / 2
  return {
    kind: 'drawing',
    role: 'artifact',
    width: side,
    height,
    draw: () => [
      {
        commands: [
          { op: 'move', to: { x: 0, y: top } },
          { op: 'line', to: { x: side, y: top } },
          { op: 'line', to: { x: side, y: top + side } },
          { op: 'line', to: { x: 0, y: top + side } },
          { op: 'close' },
        ],
        stroke: { colour, width: 0.7 },
      },
    ],
  }
}
