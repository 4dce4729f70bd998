import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { parseContent } from '../../reports/model/parse-content.ts'
import type { Issue } from '../../reports/core/issue.ts'
import type { ContentFile, ContentFolder } from '../../reports/model/content-folder.ts'
import type { ContentSet } from '../../reports/model/content-set.ts'

const FIXTURES = join(import.meta.dirname, '..', 'fixtures')

export const SITE = 'https://example.org/base'

/** A folder of the fixtures, called `content` as an author's is. */
export function fixtureFolder(name: string): ContentFolder {
  const root = join(FIXTURES, name)
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry): ContentFile => {
      const path = join(entry.parentPath, entry.name)
      return { path: relative(root, path).split(sep).join('/'), bytes: readFileSync(path) }
    })
  return { name: 'content', files }
}

export function fixtureNames(folder: string): readonly string[] {
  return readdirSync(join(FIXTURES, folder)).toSorted()
}

/** A folder of files written in a test. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): ContentFolder {
  const bytes = (data: string | Uint8Array): Uint8Array =>
    typeof data === 'string' ? new TextEncoder().encode(data) : data
  return {
    name: 'content',
    files: Object.entries(files).map(([path, data]) => ({ path, bytes: bytes(data) })),
  }
}

export function issuesOf(folder: ContentFolder): readonly Issue[] {
  return parseContent(folder, { site: SITE }).issues
}

export function goodContent(): ContentSet {
  const { content, issues } = parseContent(fixtureFolder('content-good'), { site: `${SITE}/` })
  if (content === undefined) throw new Error(issues.map(({ message }) => message).join('\n'))
  return content
}
