import { mkdir, open, readdir, readFile, rename, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

export interface WriteOptions {
  /**
   * `crash-safe` (default) waits until the bytes are on the disk, so that even a power cut leaves the old file or
   * the new one; `process-safe` saves that wait and is for files that are checked when they are read.
   */
  readonly durability?: 'crash-safe' | 'process-safe'
}

/** Names of files that are being written: `.<name>.<process id>-<count>.duizhao-tmp`. */
const TEMP_NAME = /^\..+\.(\d+)-\d+\.duizhao-tmp$/u

let tempCount = 0

/**
 * Puts a file in its place in one step: readers, and whoever finds the folder after the process was killed, see the
 * old file or the new one, whole. Missing folders are made. A file that holds these bytes already is left alone.
 */
export async function writeFileAtomically(
  path: string,
  bytes: Uint8Array,
  options: WriteOptions = {},
): Promise<'written' | 'unchanged'> {
  if (await holds(path, bytes)) return 'unchanged'
  const folder = dirname(path)
  await mkdir(folder, { recursive: true })
  tempCount += 1
  const temp = join(folder, `.${basename(path)}.${String(process.pid)}-${String(tempCount)}.duizhao-tmp`)
  const durable = options.durability !== 'process-safe'
  try {
    await writeTemp(temp, bytes, durable)
    await rename(temp, path)
  } catch (error) {
    await unlinkIfPresent(temp)
    throw error
  }
  if (durable) await syncFolder(folder)
  return 'written'
}

/** Removes what killed runs left half-written in a folder. Files of processes that still run are left to them. */
export async function removeStaleTempFiles(folder: string): Promise<void> {
  const names = await readdir(folder).catch(emptyWhenMissing)
  const stale = names.filter((name) => {
    const owner = TEMP_NAME.exec(name)?.[1]
    return owner !== undefined && !isRunning(Number(owner))
  })
  await Promise.all(stale.map((name) => unlinkIfPresent(join(folder, name))))
}

async function writeTemp(temp: string, bytes: Uint8Array, durable: boolean): Promise<void> {
  const handle = await open(temp, 'wx')
  try {
    await handle.writeFile(bytes)
    if (durable) await handle.sync()
  } finally {
    await handle.close()
  }
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    const present = await readFile(path)
    return present.equals(bytes)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
}

/** A rename is on the disk once its folder is. Windows has no such call and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function unlinkIfPresent(path: string): Promise<void> {
  try {
    await unlink(path)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
}

function emptyWhenMissing(error: unknown): string[] {
  if (errorCode(error) === 'ENOENT') return []
  throw error
}

function isRunning(processId: number): boolean {
  if (processId === process.pid) return true
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/** The system's name of an error, e.g. `ENOENT`. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
