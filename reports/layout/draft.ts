import type { Rect } from '../core/geometry.ts'
import type { Role } from '../doc/types.ts'
import type { FontSet } from '../fonts/types.ts'
import type { Owner, PathCommand, SceneItem, TextLine } from '../scene/types.ts'

/**
 * A structure node while the document is being laid out. Ids are provisional; assembly numbers them in reading order.
 * A `transparent` node only keeps a place among its siblings: its children become its parent's.
 */
export interface DraftNode extends Omit<Role, 'role'> {
  readonly id: number
  readonly role: Role['role'] | 'transparent'
  readonly children: DraftNode[]
}

/** Where a thing being laid out belongs: a structure node, or decoration. */
export type DraftOwner = DraftNode | 'artifact'

/** What every part of the layout needs at hand. One for each document. */
export interface LayoutContext {
  readonly fonts: FontSet
  /** Adds a node under its parent; under decoration everything is decoration. */
  readonly addNode: (parent: DraftOwner, role: Role | TransparentRole) => DraftOwner
}

export interface TransparentRole {
  readonly role: 'transparent'
}

export function createLayoutContext(fonts: FontSet): LayoutContext {
  let count = 0
  return {
    fonts,
    addNode: (parent, role) => {
      if (parent === 'artifact') return 'artifact'
      const node: DraftNode = { ...role, id: ++count, children: [] }
      parent.children.push(node)
      return node
    },
  }
}

/** The provisional root. */
export function createDraftRoot(): DraftNode {
  return { id: 0, role: 'document', children: [] }
}

export function ownerId(owner: DraftOwner): Owner {
  return owner === 'artifact' ? 'artifact' : owner.id
}

/** The item moved by `dx`, `dy` points. */
export function moveItem(item: SceneItem, dx: number, dy: number): SceneItem {
  switch (item.kind) {
    case 'text':
      return {
        ...item,
        box: moveRect(item.box, dx, dy),
        lines: item.lines.map((line) => moveLine(line, dx, dy)),
      }
    case 'path':
      return { ...item, commands: item.commands.map((command) => moveCommand(command, dx, dy)) }
    case 'box':
    case 'image':
    case 'link':
      return { ...item, rect: moveRect(item.rect, dx, dy) }
  }
}

function moveRect(rect: Rect, dx: number, dy: number): Rect {
  return { ...rect, x: rect.x + dx, y: rect.y + dy }
}

function moveLine(line: TextLine, dx: number, dy: number): TextLine {
  const baseline = line.baseline + dy
  if (dx === 0) return { ...line, baseline }
  return {
    ...line,
    x: line.x + dx,
    baseline,
    runs: line.runs.map((run) => ({
      ...run,
      x: run.x + dx,
      glyphs: run.glyphs.map((glyph) => ({ ...glyph, x: glyph.x + dx })),
    })),
  }
}

export function moveCommand(command: PathCommand, dx: number, dy: number): PathCommand {
  if (command.op === 'close') return command
  const to = { x: command.to.x + dx, y: command.to.y + dy }
  if (command.op !== 'curve') return { ...command, to }
  return {
    ...command,
    to,
    control1: { x: command.control1.x + dx, y: command.control1.y + dy },
    control2: { x: command.control2.x + dx, y: command.control2.y + dy },
  }
}
