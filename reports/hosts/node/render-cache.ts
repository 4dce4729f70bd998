import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat, unlink, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode, removeStaleTempFiles, writeFileAtomically } from './write-file.ts'

/** A file as the cache keeps it: a rendered document, a cut font. */
export interface CachedFile {
  readonly name: string
  readonly mime: string
  readonly bytes: Uint8Array
}

/** Files made earlier, under the hash of all that went into them. */
export interface RenderCache {
  /** The files under a key; none when there are none, or when the entry is damaged. */
  readonly read: (key: string) => Promise<readonly CachedFile[] | undefined>
  readonly write: (key: string, files: readonly CachedFile[]) => Promise<void>
  /** Removes entries that nobody read or wrote for a month. */
  readonly prune: () => Promise<void>
  /** Why the cache is out of use, e.g. on a read-only disk. */
  readonly problem?: string
}

/** A cache that keeps nothing: `--no-cache`. */
export const NO_CACHE: RenderCache = {
  read: () => Promise.resolve(undefined),
  write: () => Promise.resolve(),
  prune: () => Promise.resolve(),
}

/** The cache as it is, but nothing is taken from it: what is made anew replaces what it holds. */
export function withoutReading(cache: RenderCache): RenderCache {
  return { ...cache, read: () => Promise.resolve(undefined) }
}

const UNUSED_FOR = 30 * 24 * 60 * 60 * 1000
const KEY = /^[\da-f]{64}$/u

/** Opens the cache in a folder and makes it when needed. A folder that cannot be written to gives a cache that keeps nothing. */
export async function openRenderCache(folder: string): Promise<RenderCache> {
  try {
    await mkdir(folder, { recursive: true })
    await removeStaleTempFiles(folder)
  } catch (error) {
    if (!isRefusal(error)) throw error
    return { ...NO_CACHE, problem: `no cache: ${String(errorCode(error))} in ${folder}` }
  }
  return {
    read: (key) => readEntry(join(folder, key)),
    write: (key, files) => writeEntry(join(folder, key), files),
    prune: () => prune(folder),
  }
}

async function readEntry(path: string): Promise<readonly CachedFile[] | undefined> {
  try {
    const files = decodeEntry(await readFile(path))
    const now = new Date()
    if (files !== undefined) await utimes(path, now, now)
    return files
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || isRefusal(error)) return undefined
    throw error
  }
}

async function writeEntry(path: string, files: readonly CachedFile[]): Promise<void> {
  try {
    await writeFileAtomically(path, encodeEntry(files), { durability: 'process-safe' })
  } catch (error) {
    // The file was made all the same; a full or locked disk only means that it will be made again.
    if (!isRefusal(error)) throw error
  }
}

async function prune(folder: string): Promise<void> {
  const oldest = Date.now() - UNUSED_FOR
  const paths = (await readdir(folder)).filter((name) => KEY.test(name)).map((name) => join(folder, name))
  await Promise.all(
    paths.map(async (path) => {
      const { mtimeMs } = await stat(path)
      if (mtimeMs < oldest) await unlink(path)
    }),
  )
}

interface EntryHead {
  readonly files: readonly { readonly name: string; readonly mime: string; readonly length: number }[]
}

/** Checksum of what follows (hexadecimal), line feed, head as JSON, line feed, the bytes of the files. */
function encodeEntry(files: readonly CachedFile[]): Uint8Array {
  const head: EntryHead = {
    files: files.map(({ name, mime, bytes }) => ({ name, mime, length: bytes.byteLength })),
  }
  const rest = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...files.map((file) => file.bytes)])
  return Buffer.concat([Buffer.from(`${checksum(rest)}\n`), rest])
}

function decodeEntry(entry: Buffer): readonly CachedFile[] | undefined {
  const rest = entry.subarray(65)
  if (entry.toString('latin1', 0, 65) !== `${checksum(rest)}\n`) return undefined
  const headEnd = rest.indexOf('\n')
  // The checksum has just shown that this is what `encodeEntry` wrote.
  const head = JSON.parse(rest.toString('utf8', 0, headEnd)) as EntryHead
  let start = headEnd + 1
  return head.files.map(({ name, mime, length }) => {
    const bytes = new Uint8Array(rest.subarray(start, start + length))
    start += length
    return { name, mime, bytes }
  })
}

function checksum(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function isRefusal(error: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EISDIR'].includes(errorCode(error) ?? '')
}
