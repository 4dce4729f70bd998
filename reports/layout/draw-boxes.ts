import type { Rect } from '../core/geometry.ts'
import type { DrawingNode, Edge, Role } from '../doc/types.ts'
import type { BoxItem, SceneItem } from '../scene/types.ts'
import { type DraftOwner, type LayoutContext, moveCommand, ownerId } from './draft.ts'
import type { MeasuredBox } from './measure-plain.ts'
import { placeText } from './place-text.ts'

/** Turns measured boxes into items, in the order of the tree, and gives each its node in the structure. */
export function drawBoxes(
  box: MeasuredBox,
  parent: DraftOwner,
  context: LayoutContext,
): readonly SceneItem[] {
  const { node, rect } = box
  switch (node.kind) {
    case 'stack':
    case 'grid': {
      const owner = ownerFor(node.role, parent, context)
      return [
        ...(node.fill === undefined ? [] : [fillItem(rect, node.fill, node.radius ?? 0)]),
        ...(node.edges ?? []).map((edge) => edgeItem(rect, edge)),
        ...box.children.flatMap((child) => drawBoxes(child, owner, context)),
      ]
    }
    case 'text': {
      if (!box.text) throw new Error('A text box was measured without lines.')
      const owner = ownerFor(node.role, parent, context)
      return placeText(box.text, { x: rect.x, y: rect.y, width: rect.width, owner }, context)
    }
    case 'drawing':
      return drawDrawing({ ...box, node }, ownerFor(node.role ?? 'artifact', parent, context), context)
    case 'image':
      return [
        {
          kind: 'image',
          owner: ownerId(ownerFor(node.role, parent, context)),
          rect,
          mime: node.mime,
          bytes: node.bytes,
        },
      ]
  }
}

/** The paths of a drawing and its letter, moved to their place. */
export function drawDrawing(
  drawing: Pick<MeasuredBox, 'rect' | 'letter'> & { readonly node: DrawingNode },
  owner: DraftOwner,
  context: LayoutContext,
): readonly SceneItem[] {
  const { node, rect, letter } = drawing
  const paths: SceneItem[] = node.draw(rect).map((path) => ({
    kind: 'path',
    owner: ownerId(owner),
    ...path,
    commands: path.commands.map((command) => moveCommand(command, rect.x, rect.y)),
  }))
  if (!letter) return paths
  const y = rect.y + (rect.height - letter.height) / 2
  return [...paths, ...placeText(letter, { x: rect.x, y, width: rect.width, owner: 'artifact' }, context)]
}

/** The node of a role under its parent; without a role, what belongs to the parent. */
export function ownerFor(
  role: Role | 'artifact' | undefined,
  parent: DraftOwner,
  context: LayoutContext,
): DraftOwner {
  if (role === undefined) return parent
  return role === 'artifact' ? 'artifact' : context.addNode(parent, role)
}

function fillItem(rect: Rect, fill: BoxItem['fill'], radius: number): BoxItem {
  return { kind: 'box', owner: 'artifact', rect, fill, radius }
}

function edgeItem(rect: Rect, edge: Edge): BoxItem {
  const horizontal = edge.side === 'top' || edge.side === 'bottom'
  const width = horizontal ? rect.width : edge.width
  const height = horizontal ? edge.width : rect.height
  const x = edge.side === 'right' ? rect.x + rect.width - edge.width : rect.x
  const y = edge.side === 'bottom' ? rect.y + rect.height - edge.width : rect.y
  return fillItem({ x, y, width, height }, edge.colour, 0)
}
