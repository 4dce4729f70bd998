import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, join, relative, resolve, sep } from 'node:path'
import type { ContentFile, ContentFolder } from '../../model/content-folder.ts'

/** Files that are read into memory; all others are no content. */
const CONTENT_ENDINGS = /\.(ya?ml|mdx|csv|png|jpe?g|gif|webp|avif|svg|pdf)$/i

/** A picture larger than this is not read: the loader would refuse it anyway. */
const MAX_FILE_BYTES = 32 * 1024 * 1024

interface Walk {
  /** Real path of the content folder. */
  readonly root: string
  readonly files: ContentFile[]
  readonly leadingOutside: string[]
  /** Real paths of the folders above the present one, against links that lead in a circle. */
  readonly above: readonly string[]
}

/** Reads a content folder from disk. Hidden files are left out; links that lead out of the folder are not followed. */
export async function readContentFolder(directory: string): Promise<ContentFolder> {
  const root = await realpath(directory)
  const walk: Walk = { root, files: [], leadingOutside: [], above: [root] }
  await readDirectory('', walk)
  const files = walk.files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  return { name: basename(resolve(directory)), files, leadingOutside: walk.leadingOutside.toSorted() }
}

async function readDirectory(path: string, walk: Walk): Promise<void> {
  for (const name of await readdir(join(walk.root, path))) {
    if (!name.startsWith('.')) await readEntry(path === '' ? name : `${path}/${name}`, walk)
  }
}

async function readEntry(path: string, walk: Walk): Promise<void> {
  const full = join(walk.root, path)
  const real = await realTarget(full)
  if (real === undefined || !isInside(walk.root, real)) {
    walk.leadingOutside.push(path)
    return
  }
  const status = await stat(real)
  if (status.isDirectory()) {
    if (!walk.above.includes(real)) await readDirectory(path, { ...walk, above: [...walk.above, real] })
  } else if (status.isFile() && CONTENT_ENDINGS.test(path) && status.size <= MAX_FILE_BYTES) {
    walk.files.push({ path, bytes: await readFile(real) })
  }
}

/** Where a path really lies; undefined for a link to nothing. */
async function realTarget(full: string): Promise<string | undefined> {
  if (!(await lstat(full)).isSymbolicLink()) return full
  try {
    return await realpath(full)
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ELOOP'))
      return undefined
    throw error
  }
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !way.startsWith(sep))
}
