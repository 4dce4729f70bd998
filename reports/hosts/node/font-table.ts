import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'

/** One table of a TrueType file, read by its offset: the rest of the file stays on the disk. */
export async function readFontTable(path: string, tag: string): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const tableCount = (await readBytes(file, 4, 2)).readUInt16BE(0)
    const directory = await readBytes(file, 12, tableCount * 16)
    for (let entry = 0; entry < directory.length; entry += 16) {
      if (directory.toString('latin1', entry, entry + 4) !== tag) continue
      return await readBytes(file, directory.readUInt32BE(entry + 8), directory.readUInt32BE(entry + 12))
    }
    throw new Error(`${path} has no ${tag} table.`)
  } finally {
    await file.close()
  }
}

async function readBytes(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await file.read(buffer, 0, length, position)
  if (bytesRead < length) throw new Error(`The font file ends before byte ${String(position + length)}.`)
  return buffer
}
