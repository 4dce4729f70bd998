import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A node of a PDF's structure tree: words of its own, and nodes, in their order. */
export interface ReadNode {
  readonly role: string
  readonly parts: readonly (ReadNode | string)[]
}

/** Roles of nodes that stand within a line; all others begin on a line of their own. */
const INLINE = ['Em', 'Link', 'Reference', 'Span', 'Strong']

/** All words of a node, in reading order. */
export function wordsOf(node: ReadNode): string {
  return node.parts
    .map((part) => {
      if (typeof part === 'string') return part
      return INLINE.includes(part.role) ? wordsOf(part) : `\n${wordsOf(part)}\n`
    })
    .join('')
}

/** The nodes directly below a node. */
export function childrenOf(node: ReadNode): readonly ReadNode[] {
  return node.parts.filter((part) => typeof part !== 'string')
}

/** The structure trees of the pages of a PDF, filled with the words that are marked with each node. */
export async function readPdf(bytes: Uint8Array): Promise<readonly ReadNode[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false })
  const document = await task.promise
  const pages: ReadNode[] = []
  for (let number = 1; number <= document.numPages; number++) {
    pages.push(await readPage(await document.getPage(number)))
  }
  await task.destroy()
  return pages
}

async function readPage(page: PDFPageProxy): Promise<ReadNode> {
  const words = await markedWords(page)
  // Its types say that there always is a tree.
  const tree = (await page.getStructTree()) as TreeNode | null
  return tree === null ? { role: 'Root', parts: [] } : fill(tree, words)
}

interface TreeNode {
  readonly role: string
  readonly children: readonly (TreeNode | { readonly type: string; readonly id: string })[]
}

function fill(node: TreeNode, words: ReadonlyMap<string, string>): ReadNode {
  const parts = node.children.map((child) =>
    'role' in child ? fill(child, words) : (words.get(child.id) ?? ''),
  )
  return { role: node.role, parts }
}

/** The words of each marked sequence of a page; where a line ends, the words go on after a line feed. */
async function markedWords(page: PDFPageProxy): Promise<ReadonlyMap<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const words = new Map<string, string>()
  const open: (string | undefined)[] = []
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((candidate) => candidate !== undefined)
      if (id !== undefined) words.set(id, `${words.get(id) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`)
    } else if (item.type === 'endMarkedContent') {
      open.pop()
    } else {
      open.push('id' in item && typeof item.id === 'string' ? item.id : undefined)
    }
  }
  return words
}
