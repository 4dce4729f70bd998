import type { Scene, StructureNode } from './types.ts'
import { collectNodeTexts } from './walk-structure.ts'

/**
 * The structure tree as YAML for review: a node is a key of its role and attributes, with its text or its children.
 * Ids are left out, so that one more node does not change every line. Parts set apart are divided by ` | `.
 */
export function dumpStructure(scene: Scene): string {
  const texts = collectNodeTexts(scene)
  return `${dumpNode(scene.structure, texts).join('\n')}\n`
}

function dumpNode(node: StructureNode, texts: ReadonlyMap<number, readonly string[]>): readonly string[] {
  const key = quoteKey(keyOf(node))
  const text = texts.get(node.id)?.join(' | ')
  if (node.children.length === 0) return [text === undefined ? `${key}:` : `${key}: ${quote(text)}`]
  const children = node.children.flatMap((child) =>
    dumpNode(child, texts).map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`),
  )
  return [`${key}:`, ...(text === undefined ? [] : [`  - text: ${quote(text)}`]), ...children]
}

function keyOf(node: StructureNode): string {
  const attributes = [
    node.level === undefined ? '' : String(node.level),
    node.scope === undefined ? '' : `of ${node.scope}`,
    node.columnSpan === undefined ? '' : `columns ${String(node.columnSpan)}`,
    node.rowSpan === undefined ? '' : `rows ${String(node.rowSpan)}`,
    node.lang === undefined ? '' : `in ${node.lang}`,
    node.href === undefined ? '' : `to ${node.href}`,
    node.alt === undefined ? '' : `showing ${node.alt}`,
  ]
  return [node.role, ...attributes].filter((part) => part !== '').join(' ')
}

function quoteKey(key: string): string {
  return /^[a-z][a-z0-9 -]*$/.test(key) ? key : quote(key)
}

/** A JSON string is a YAML scalar. */
function quote(text: string): string {
  return JSON.stringify(text)
}
