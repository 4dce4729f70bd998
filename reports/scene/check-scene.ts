import { checkItems } from './check-items.ts'
import { checkOwnership } from './check-ownership.ts'
import { checkStructure } from './check-structure.ts'
import type { Scene } from './types.ts'
import { nameOf, nodesById } from './walk-structure.ts'

/** What is wrong with a Scene, one sentence a violation; empty when every format can rely on it. */
export function checkScene(scene: Scene): readonly string[] {
  return [
    ...checkStructure(scene.structure),
    ...checkBookmarks(scene),
    ...checkOwnership(scene),
    ...checkItems(scene),
  ]
}

function checkBookmarks({ bookmarks = [], structure }: Scene): readonly string[] {
  const nodes = nodesById(structure)
  return bookmarks.flatMap((id) => {
    const node = nodes.get(id)
    if (node?.role === 'heading') return []
    return [`${node === undefined ? `node ${String(id)}` : nameOf(node)}: is a bookmark and no heading`]
  })
}

/** Throws when a Scene is not sound. No content can cause that: it is a bug in a template or in the layout. */
export function assertScene(scene: Scene): void {
  const violations = checkScene(scene)
  if (violations.length === 0) return
  throw new Error(
    `The scene of "${scene.title}" is not sound:\n${violations.map((text) => `- ${text}`).join('\n')}`,
  )
}
